"""When a person is needed, and the last word before the AI speaks."""

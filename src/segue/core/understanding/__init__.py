"""What a message says, found by rules and put together from what the models score."""

"""The heart: what happens next."""

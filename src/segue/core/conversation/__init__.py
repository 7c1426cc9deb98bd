"""The log of a conversation: its events, its state, its transcript."""

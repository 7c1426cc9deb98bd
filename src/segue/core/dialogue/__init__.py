"""The dialogue: what a turn says, how a request goes on, how it is worded."""

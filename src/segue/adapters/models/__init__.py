"""Models that read and write texts: the encoder, heads, language models, doubles."""

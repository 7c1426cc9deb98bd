"""Readers of past conversations: JSONL, CSV, mbox and Parquet, each row parsed or refused."""

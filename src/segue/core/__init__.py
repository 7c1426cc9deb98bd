"""Thinking: pure functions over frozen data; no clock, chance, file, network or await."""

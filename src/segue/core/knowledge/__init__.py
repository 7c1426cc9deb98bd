"""Approved knowledge: its articles, their passages, and whether they are still in force."""

"""Doing: one file per thing that can happen; async, and speaking through ports."""

"""Segue: AI and people serve customers as one team, over one append-only log."""

"""The log: in memory, on SQLite or on PostgreSQL, under one contract suite."""

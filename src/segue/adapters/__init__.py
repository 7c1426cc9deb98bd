"""Touching: one folder or module for each kind of outside thing; none knows another."""

"""Customers and colleagues who are not real, through the same public interface as real ones."""

"""Reads, checks and publishes a business folder: files in, one frozen value or every fault out."""

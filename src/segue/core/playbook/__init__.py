"""The frozen values of a business folder: how the business wants it."""

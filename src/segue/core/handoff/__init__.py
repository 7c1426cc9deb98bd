"""The handoff: what the agent receives and what the customer is told."""

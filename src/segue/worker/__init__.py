"""What happens without anyone asking: timers, routing ticks."""

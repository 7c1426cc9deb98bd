"""To whom: agents as they are now, and who fits."""

"""The way in by HTTP and WebSocket: who calls, whether they may, and in which shape."""

"""What an onlooker of a simulated conversation is told."""

from typing import Protocol

from segue.simulation.frames import Frame
from segue.simulation.packages import Package


class Onlooker(Protocol):
    """Watches one conversation from both sides. All methods return at once."""

    def see(self, frame: Frame) -> None:
        """The customer's side got this event."""
        ...

    def see_typing(self, who: str) -> None:
        """Somebody writes: "customer", or an agent's id."""
        ...

    def see_ring(self, agent_id: str, package: Package) -> None:
        """An agent is asked, and has this before them."""
        ...

    def see_accept(self, agent_id: str) -> None:
        """The agent accepts."""
        ...


class Nobody:
    """An onlooker that looks away."""

    def see(self, frame: Frame) -> None:
        """Nothing."""

    def see_typing(self, who: str) -> None:
        """Nothing."""

    def see_ring(self, agent_id: str, package: Package) -> None:
        """Nothing."""

    def see_accept(self, agent_id: str) -> None:
        """Nothing."""

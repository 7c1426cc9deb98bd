"""What the pages offer: prompts for customers are wordings; dispositions are for agents."""

from typing import Final

from msgspec import Struct


class Disposition(Struct, frozen=True):
    """A way in which a conversation may have ended; `title` is what agents read."""

    id: str
    title: str


BY_CUSTOMER: Final = "ended_by_customer"
"""The disposition of a conversation that the customer ended; no agent chooses it."""

DISPOSITIONS: Final = (
    Disposition("solved", "Solved"),
    Disposition("information_given", "Information given"),
    Disposition("follow_up", "Follow-up agreed"),
    Disposition("passed_on", "Passed on within the firm"),
    Disposition("no_answer", "The customer did not answer"),
    Disposition("not_for_us", "Not a matter for us"),
)
"""What agents choose from where the playbook says nothing."""

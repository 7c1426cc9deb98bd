"""The script of the featured conversation. All of it is made up, and shown as such.

A customer's line waits until the other side has spoken.
"""

from typing import Final

from msgspec import Struct

REPLY: Final = "reply"
"""Anybody on the business's side answered."""
AGENT: Final = "agent"
"""A colleague wrote."""
HANDED_BACK: Final = "handed_back"
"""The AI holds the floor again."""


class Line(Struct, frozen=True):
    """One message of a customer, written once `after` has happened since the last one."""

    text: str
    after: str = REPLY


class CustomerScript(Struct, frozen=True):
    """A customer's side of a conversation. `answers` are given in turn when the AI asks for
    something before the next line's time has come."""

    id: str
    label: str
    lines: tuple[Line, ...]
    answers: tuple[str, ...] = ()


FEATURED: Final = CustomerScript(
    "family",
    "a family of seven plans Japan",
    (
        Line(
            "We are seven, three generations, one of us uses a wheelchair, two weeks in Japan "
            "in May, Tokyo and Kyoto"
        ),
        Line(
            "Thank you, Elena. It is my mother who uses the wheelchair; she can manage a few "
            "steps. Would Kyoto be too much for her?",
            AGENT,
        ),
        Line("Thank you both. When is a journey paid?", HANDED_BACK),
        Line("Thank you, that is all for now."),
    ),
    ("From the tenth to the twenty-fourth of May.", "Tokyo and Kyoto, nowhere else."),
)

ANSWERS: Final = {
    "kyoto": (
        "Not at all, if we choose the ways well. Most of the large gardens have a level path, "
        "and I will put the two that have not on a day when she may rest."
    ),
}
"""What the agent says where a word occurs in the customer's message."""

FAREWELL: Final = (
    "You will have a first draft from me by Thursday. For anything quick Aria is here, and I am "
    "one word away."
)
"""What Elena says before she hands the featured conversation back."""

DEFAULT_ANSWER: Final = "Thank you, I have that now. You will hear from me with the next step."


def find_answer(text: str) -> str:
    """The agent's answer to what the customer wrote."""
    lowered = text.lower()
    return next((said for words, said in ANSWERS.items() if words in lowered), DEFAULT_ANSWER)

"""What the people of the demo say. All of it is made up, and shown as such.

A customer's line waits until the other side has spoken; a colleague's reply is the first one
whose words occur in what the customer wrote.
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


class Answer(Struct, frozen=True):
    """What a colleague says when one of `words` occurs in the customer's message; `then` is
    what they do afterwards: "", hand_back, or wrap_up."""

    words: tuple[str, ...]
    text: str
    then: str = ""


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

OTHERS: Final = (
    CustomerScript(
        "payment",
        "asks when a journey is paid",
        (
            Line("Good morning. When do I have to pay for my journey?"),
            Line("And is the planning fee counted towards it?"),
            Line("Thank you, goodbye."),
        ),
    ),
    CustomerScript(
        "new_dates",
        "moves a booked journey",
        (
            Line("I need to move my booking to other dates."),
            Line("Thank you."),
        ),
        ("HR-20417", "From 3 to 9 October 2027.", "Yes, please.", "Yes."),
    ),
    CustomerScript(
        "upset",
        "is let down and says so",
        (
            Line(
                "I am very disappointed. Nobody met us at the airport last night and we stood "
                "there for two hours with two children."
            ),
            Line("We had to take two taxis, for 140 euros.", AGENT),
        ),
        ("It was in Rome, last night.",),
    ),
    CustomerScript(
        "advisor",
        "asks for a person at once",
        (
            Line("I would like to speak to an advisor, please."),
            Line("It is about a honeymoon in the Maldives in February.", AGENT),
        ),
    ),
    CustomerScript(
        "german",
        "writes in German",
        (
            Line("Guten Tag, ich möchte unsere gebuchte Reise um zwei Tage verlängern."),
            Line("Wir reisen zu zweit ab Zürich, im Oktober.", AGENT),
        ),
        ("Im Oktober.",),
    ),
)

ANSWERS: Final = (
    Answer(
        ("kyoto",),
        "Not at all, if we choose the ways well. Most of the large gardens have a level path, "
        "and I will put the two that have not on a day when she may rest.",
    ),
    Answer(
        ("taxi",),
        "I will see that the 140 euros are looked at today, and I will tell you myself what was "
        "decided.",
        "wrap_up",
    ),
    Answer(
        ("maldives", "honeymoon"),
        "Congratulations to you both. I will send you two islands to choose between tomorrow.",
        "wrap_up",
    ),
    Answer(
        ("zürich",),
        "Gern. Ich stelle Ihnen bis morgen einen ersten Vorschlag zusammen.",
        "wrap_up",
    ),
)

FAREWELL: Final = (
    "You will have a first draft from me by Thursday. For anything quick Aria is here, and I am "
    "one word away."
)
"""What Elena says before she hands the featured conversation back."""

DEFAULT_ANSWER: Final = Answer(
    (), "Thank you, I have that now. You will hear from me with the next step.", "wrap_up"
)


def find_answer(text: str) -> Answer:
    """The colleague's answer to what a customer wrote."""
    lowered = text.lower()
    for answer in ANSWERS:
        if any(word in lowered for word in answer.words):
            return answer
    return DEFAULT_ANSWER

"""What an onlooker of the demo sees: bubbles, the package with its sources, and no tricks."""

from datetime import UTC, datetime

import pytest
from rich.console import Console

from segue.cli.package_view import draw_mood, find_further, group_facts, write_package
from segue.cli.stage import Names, Stage, find_said
from segue.cli.stage_view import Tail, draw_end, draw_stage, write_said
from segue.core.handoff.package import Fact, Line, Mood, Person, Reason
from segue.core.handoff.summary import Sentence
from segue.core.handoff.tried import Tried
from segue.core.values import ContactId
from segue.simulation.frames import Frame, parse_frame
from segue.simulation.packages import Package, SentFile

NAMES = Names("Halden & Rowe", "Aria", {"elena": "Elena Marković"}, {"elena": "Asian journeys"})
PACKAGE = Package(
    conversation_id="c",
    seq=9,
    language="en",
    facts=(
        Fact("places", "where you go", "Japan", "Japan", 2, "customer", False),
        Fact("places", "where you go", "Kyoto", "Kyoto", 4, "customer", False),
        Fact("party_size", "your party", "7", "seven", 2, "customer", False),
    ),
    reason=Reason("complex_need", "R4", "Access matters.", "a wheelchair", 2, False),
    tried=(
        Tried(5, "asked", "your dates"),
        Tried(5, "asked", "gather:R4:dates"),
        Tried(6, "asked", "offer"),
        Tried(7, "not understood", ""),
    ),
    summary=(Sentence("Wants a journey.", 2), Sentence("Your party: seven.", 2)),
    sentiment=(Mood(2, -1.0), Mood(4, 0.4)),
    open_questions=(Sentence("Is it far?", 4),),
    matters=(),
    first_sentence="Good day, I have it all.",
    person=Person(ContactId("c1"), 0, "", None, "", 0.0),
    denied=(),
    promises=(),
    attachments=(SentFile("f1", "ok.png", "image/png", 9),),
    attachment_names=("ok.png",),
    notes=(),
    transcript=(Line(2, datetime(2026, 11, 23, tzinfo=UTC), "customer", "v", "Hello"),),
)


def frame(kind: str, seq: int, author_kind: str = "", **data: object) -> Frame:
    """An event as the socket brings it."""
    author = "elena" if author_kind == "agent" else author_kind
    return Frame(
        kind, "c", seq, author_kind=author_kind, author_id=author, data={"text": "", **data}
    )


def play() -> Stage:
    """A stage after a short handoff."""
    stage = Stage(NAMES)
    stage.see_typing("customer")
    stage.see(frame("ContactWrote", 2, "customer", text="Hello"))
    stage.see(frame("AiReplied", 4, "ai", text="Good day", sources=[{"title": "Paying"}]))
    stage.see(frame("Escalated", 5))
    stage.see_ring("elena", PACKAGE)
    stage.see_accept("elena")
    stage.see(frame("AgentReplied", 7, "agent", text="I am here"))
    return stage


def draw(thing: object, width: int = 120, height: int = 40) -> str:
    """What a terminal of that size shows."""
    console = Console(width=width, height=height, color_system=None)
    with console.capture() as shown:
        console.print(thing, height=height)
    return shown.get()


def test_each_voice_is_named_and_the_ai_is_always_marked() -> None:
    lines = [write_said(said) for said in play().said]

    assert lines == [
        "Customer: Hello",
        "Aria · AI: Good day [Paying]",
        "-- A person is needed",
        "-- Elena Marković is asked, and reads what is known",
        "-- Elena Marković accepts",
        "Elena Marković · Asian journeys: I am here",
    ]


def test_both_views_stand_side_by_side() -> None:
    shown = draw(draw_stage(play(), "http://localhost:1 · generated demo data"))

    for words in ("What the customer sees", "What Elena Marković sees", "holds the floor"):
        assert words in shown
    assert "generated demo data" in shown


def test_after_the_hand_back_the_agent_no_longer_holds_the_floor() -> None:
    stage = play()

    stage.see(frame("HandedBack", 8, "agent", by="agent"))

    assert "has handed back; Aria holds the floor" in draw(draw_stage(stage, ""))


def test_the_end_shows_conversation_and_package() -> None:
    shown = draw(draw_end(play()))

    assert "I am here" in shown
    assert "You could begin" in shown


def test_the_column_shows_its_end_when_there_is_no_room() -> None:
    lines = [str(number) for number in range(50)]

    shown = draw(Tail(lines), height=5).split()

    assert shown == ["45", "46", "47", "48", "49"]


def test_values_of_one_fact_are_joined_with_the_first_message_as_source() -> None:
    assert group_facts(PACKAGE) == (("where you go", "Japan, Kyoto", 2), ("your party", "seven", 2))


def test_the_summary_does_not_repeat_the_facts() -> None:
    assert [sentence.text for sentence in find_further(PACKAGE)] == ["Wants a journey."]


def test_as_lines_the_package_names_the_source_of_each() -> None:
    lines = write_package(PACKAGE)

    assert "why: Access matters." in lines
    assert "known: your party: seven (message 2)" in lines
    assert "tried: asked for your dates (message 5)" in lines
    assert [line for line in lines if "gather" in line] == []
    assert "tried: offered a person (message 6)" in lines
    assert "tried: did not understand this message (message 7)" in lines
    assert "files: ok.png" in lines
    assert "open: Is it far? (message 4)" in lines


@pytest.mark.parametrize(("sentiment", "block"), [(-1.0, "▁"), (0.0, "▅"), (1.0, "█")])
def test_the_mood_is_a_block_between_low_and_high(sentiment: float, block: str) -> None:
    assert draw_mood((Mood(2, sentiment),)).startswith(block)


def test_what_a_stranger_wrote_cannot_act_on_the_terminal() -> None:
    raw = r'{"type": "ContactWrote", "seq": 2, "author_kind": "customer", '
    said = find_said(parse_frame(raw + r'"data": {"text": "[red]\u001b]0;x\u0007"}}'), NAMES)

    assert said is not None
    assert said.text == "[red]]0;x"
    assert "[red]]0;x" in draw(draw_stage_of(said.text))


def draw_stage_of(text: str) -> object:
    """A stage with one message of the customer."""
    stage = Stage(NAMES)
    stage.see(frame("ContactWrote", 2, "customer", text=text))
    return draw_stage(stage, "")

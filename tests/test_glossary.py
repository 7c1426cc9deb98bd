"""The glossary has every word of the house, and nobody uses another word for the same thing."""

import re
from typing import get_args

import pytest

from segue.core.conversation.events import AnyBody
from tools import rules, words
from tools.rules import parse_module

GLOSSARY = (words.ROOT / "GLOSSARY.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in GLOSSARY.splitlines()
    if line.startswith("| ") and not line.startswith(("| term |", "| event | what happened |"))
]
TERMS = {part.strip() for row in ROWS for part in re.sub(r" \(.*?\)", "", row[0]).split(",")}
PAGES = [
    *words.ROOT.glob("*.md"),
    *words.ROOT.glob("docs/**/*.md"),
]
WORDS_OF_THE_STYLE = """
customer, contact, agent, supervisor, AI, conversation, message, turn, channel, log, event, seq,
position, floor, owner, epoch, topic, issue type, issue, reading, playbook, trigger, flow, verdict,
escalation, handoff, transfer, takeover, hand back, queue, skill, presence, capacity, wrap-up,
disposition, article, suggestion, draft, override, proposal, promotion, rollback, shadow,
pain point, pilot, guardrail, containment, deflection, resolution, handle time, service level, CES,
CSAT, NPS
"""


def test_every_word_of_the_style_guide_is_there() -> None:
    wanted = {word.strip() for word in WORDS_OF_THE_STYLE.split(",")}

    assert not wanted - TERMS


def test_every_event_is_there_and_no_other() -> None:
    events = {body.__name__ for body in get_args(AnyBody)}
    listed = {row[0] for row in ROWS if len(row) == 2}

    assert events == listed


def test_every_term_has_a_meaning_and_a_source() -> None:
    short = [row for row in ROWS if len(row) not in (2, 4) or not all(row)]

    assert not short


def test_no_name_of_code_is_a_synonym() -> None:
    faults = [fault for module in rules.read_modules() for fault in words.find_faults(module)]

    assert not faults, "\n" + "\n".join(faults)


def test_no_heading_of_the_docs_is_a_synonym() -> None:
    faults = [
        fault
        for page in PAGES
        for fault in words.find_heading_faults(
            str(page.relative_to(words.ROOT)), page.read_text(encoding="utf-8")
        )
    ]

    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("app/bots.py", '"""Named wrongly."""'),
        ("core/util.py", '"""Named wrongly."""'),
        ("app/a.py", "class ChatbotReply: ..."),
        ("app/a.py", "def open_chat_session(): ..."),
        ("app/a.py", "def f(visitor_id): ..."),
        ("app/a.py", "tickets = ()"),
        ("app/a.py", "self.rep = 1"),
        ("app/a.py", "import numpy as assistant"),
        ("app/a.py", "def handle_message(): ..."),
        ("app/a.py", "class TurnManager: ..."),
    ],
)
def test_a_planted_synonym_is_found(path: str, text: str) -> None:
    assert list(words.find_faults(parse_module(path, text)))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("cli/chat.py", "def chat(): ..."),
        ("app/a.py", "handle_time = 1"),
        ("app/a.py", "def report(): ...\nreply = represent = 1"),
        ("app/a.py", "x = headers['user-agent']"),
        ("app/a.py", "def open_session(): ..."),
    ],
)
def test_a_fitting_name_is_left_alone(path: str, text: str) -> None:
    assert not list(words.find_faults(parse_module(path, text)))


def test_a_synonym_in_a_heading_is_found() -> None:
    page = "# How the bot answers\n\nThe bot.\n\n## `user` of the API\n"

    assert list(words.find_heading_faults("a.md", page)) == ["a.md:1: 'bot': say ai"]


def test_the_list_of_exceptions_only_gets_shorter() -> None:
    assert len(words.ALLOWED) <= 3

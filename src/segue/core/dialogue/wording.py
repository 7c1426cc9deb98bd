"""How values are said: details in a sentence, lists, moments."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from segue.core.conversation.state import Conversation, Detail
from segue.core.playbook.policy import Policy
from segue.core.values import Language

_DETAIL_TITLES: Final[dict[str, str]] = {
    "dates": "your dates",
    "duration": "how long",
    "party_size": "the size of your party",
    "party": "who is travelling",
    "access_need": "access needs",
    "places": "where you would like to go",
    "origin": "where you start from",
    "budget": "your budget",
    "email": "your address",
    "phone": "your number",
    "booking_ref": "your booking reference",
    "name": "your name",
    "occasion": "the occasion",
    "diet": "dietary wishes",
    "room": "your rooms",
    "flight_number": "your flight",
    "time": "the time",
}


def find_title(name: str, policy: Policy, language: Language) -> str:
    """How a detail is called in a sentence."""
    wording = policy.detail_titles.get(name)
    if wording:
        return policy.word(wording, language)
    return _DETAIL_TITLES.get(name, name.removeprefix("text:").replace("_", " "))


def build_facts_phrase(conversation: Conversation, names: tuple[str, ...], policy: Policy) -> str:
    """The details named, in the customer's own words where they gave them, as one list:
    "your dates (two weeks, in May), the size of your party (seven)"."""
    language = conversation.language
    phrases = []
    for name in dict.fromkeys(names):
        values = [say_value(conversation, d) for d in conversation.find_details(name)]
        values = list(dict.fromkeys(v for v in values if v))
        if values:
            phrases.append(f"{find_title(name, policy, language)} ({', '.join(values)})")
    return join_list(tuple(phrases), policy, language)


def say_value(conversation: Conversation, detail: Detail) -> str:
    """The value as it may be said back: the customer's own words, else the stored value."""
    words = conversation.quote(detail.evidence) if detail.evidence else ""
    return " ".join(words.split()) or conversation.text(detail.value)


def join_list(items: tuple[str, ...], policy: Policy, language: Language) -> str:
    """Items with commas, and the language's "and" before the last."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {policy.say('list_and', language)} {items[-1]}"


def say_moment(at: datetime, timezone: str) -> str:
    """A moment in the business's own time, readable in every language: "2026-11-24, 09:00"."""
    local = at.astimezone(ZoneInfo(timezone))
    return local.strftime("%Y-%m-%d, %H:%M")

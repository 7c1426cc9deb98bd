"""How values are said: details in a sentence, lists."""

from typing import Final

from segue.core.conversation.state import Conversation, Detail
from segue.core.playbook.policy import Policy
from segue.core.values import Language

_DETAIL_TITLES: Final[dict[str, str]] = {
    "booking_ref": "your booking reference",
    "places": "where you would like to go",
    "dates": "your dates",
    "duration": "how long",
    "party_size": "the size of your party",
    "party": "who is travelling",
    "access_need": "access needs",
    "origin": "where you start from",
    "budget": "your budget",
    "email": "your address",
    "phone": "your number",
    "name": "your name",
    "occasion": "the occasion",
    "diet": "dietary wishes",
    "room": "your rooms",
    "flight_number": "your flight",
    "time": "the time",
}


DATES: Final = "dates"
DURATION: Final = "duration"
LONGEST_SAID: Final = 60
"""Characters; longer words of the customer are not said back in a list."""
_ORDER: Final = tuple(_DETAIL_TITLES)
"""The order in which details are listed, whatever the order of their giving."""


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
    wanted = dict.fromkeys(names)
    if conversation.find_detail(DATES):
        wanted = {(DATES if name == DURATION else name): None for name in wanted}
    phrases = []
    for name in sorted(wanted, key=_rank):
        values = _say_values(conversation, name)
        if values:
            phrases.append(f"{find_title(name, policy, language)} ({', '.join(values)})")
    return join_list(tuple(phrases), policy, language)


def _rank(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _say_values(c: Conversation, name: str) -> tuple[str, ...]:
    """The values as they may be said, each once; the length of a journey before its dates."""
    lasting = c.find_details(DURATION) if name == DATES else ()
    said = [say_value(c, d) for d in (*lasting, *c.find_details(name))]
    said = [v for v in said if len(v) <= LONGEST_SAID]
    whole = [v for v in said if v and not any(v != o and v.lower() in o.lower() for o in said)]
    return tuple(dict.fromkeys(whole))


def say_value(conversation: Conversation, detail: Detail) -> str:
    """The value as it may be said back: the customer's own words, else the stored value."""
    words = conversation.quote(detail.evidence) if detail.evidence else ""
    return " ".join(words.split()) or conversation.text(detail.value)


def join_list(items: tuple[str, ...], policy: Policy, language: Language) -> str:
    """Items with commas, and the language's "and" before the last."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {policy.say('list_and', language)} {items[-1]}"

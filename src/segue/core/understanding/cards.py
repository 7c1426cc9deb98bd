"""Cuts card numbers out of messages before anything is stored."""

import re2

from segue.core.understanding.text import Pattern

_DIGITS: Pattern = re2.compile(r"\d(?:[\s.\-–_/·]{0,3}\d){12,25}")
_BEFORE: Pattern = re2.compile(
    r"(?:\+|\b00|\b[a-z]{2}|iban[\s:]*(?:[a-z]{2})?|(?:order|booking|tracking|invoice|ticket|reference|ref|phone|tel|"
    r"parcel|eticket|e-ticket)\.?\s*(?:number|no\.?|nr\.?|id|#)(?:\s+is)?[\s:#.]*)$"
)
_LENGTHS = range(13, 20)
_STARTS = ("2", "3", "4", "5", "6")
"""First digits of payment cards. Source: ISO/IEC 7812-1 (2017), major industry identifiers."""
Span = tuple[int, int]


def passes_luhn(digits: str) -> bool:
    """Whether the last digit checks the others.

    Source: ISO/IEC 7812-1 (2017), annex B (Luhn 1960, US patent 2,950,048).

    >>> passes_luhn("4111111111111111"), passes_luhn("4111111111111112")
    (True, False)
    """
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(reversed(digits)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


def is_card_number(digits: str) -> bool:
    """Whether plain digits have the length, the start and the check digit of a payment card."""
    return (
        len(digits) in _LENGTHS
        and digits.startswith(_STARTS)
        and len(set(digits)) > 1
        and passes_luhn(digits)
    )


def _even(text: str) -> str:
    """The text in lower case with every script's digits as 0 to 9, as long as before."""
    return "".join(str(int(c)) if c.isdecimal() else c.lower()[:1] for c in text)


def _plain(text: str) -> str:
    return "".join(char for char in text if char.isdecimal())


def _find_within(text: str, start: int, end: int) -> Span | None:
    """The longest card number among the whole groups of digits in text[start:end)."""
    groups = [m.span() for m in _GROUP.finditer(text[start:end])]
    for first in range(len(groups)):
        for last in range(len(groups), first, -1):
            part = (start + groups[first][0], start + groups[last - 1][1])
            if is_card_number(_plain(text[slice(*part)])):
                return part
    return None


_GROUP: Pattern = re2.compile(r"\d+")


CARD_MARK = "[card ending "
"""Begins what stands in the place of a card number."""


def find_cards(text: str) -> tuple[Span, ...]:
    """The characters [start, end) of each card number, whatever stands between its digits."""
    text = _even(text)
    found = (
        _find_within(text, *match.span())
        for match in _DIGITS.finditer(text)
        if not _BEFORE.search(text[: match.start()])
    )
    return tuple(span for span in found if span)


def redact_cards(text: str) -> tuple[str, tuple[Span, ...]]:
    """The text with each card number replaced by its last four digits, and where they stood.

    >>> redact_cards("pay with 4111 1111 1111 1111 please")[0]
    'pay with [card ending 1111] please'
    """
    spans = find_cards(text)
    safe, at = "", 0
    for start, end in spans:
        safe += f"{text[at:start]}{CARD_MARK}{_plain(_even(text[start:end]))[-4:]}]"
        at = end
    return safe + text[at:], spans


_TAIL: Pattern = re2.compile(r"\d(?:[\s.\-–]{0,3}\d){3,17}[\s.,\-–…]*$")
_HEAD: Pattern = re2.compile(r"^[\s:,.a-z]*?(\d(?:[\s.\-–]{0,3}\d){0,14})(?:\D|$)")


def find_split_card(earlier: str, later: str) -> tuple[Span, Span] | None:
    """Where a card number stands that was begun in one message and ended in the next, or None."""
    earlier, later = _even(earlier), _even(later)
    tail, head = _TAIL.search(earlier), _HEAD.search(later)
    if not tail or not head or _BEFORE.search(earlier[: tail.start()]):
        return None
    first, second = _plain(tail.group()), _plain(head.group(1))
    if not is_card_number(first + second) or is_card_number(first):
        return None
    end = tail.start() + len(tail.group().rstrip(" .,-–…\n"))
    return (tail.start(), end), head.span(1)

"""Finds matters that only people may answer: death, danger, law, anger, fraud, money lost."""

from typing import Final

from segue.core.understanding.matters import build_matters, find_matters
from segue.core.understanding.raw import Need
from segue.core.understanding.sensitive_words import MASKS, WORDS
from segue.core.understanding.text import flatten

VERSION = "sensitive@1"
SENSITIVE: Final = tuple(WORDS)
"""bereavement, medical_emergency, legal_threat, complaint, fraud, coercion, self_harm,
refund_dispute, portfolio_losses, press."""
_MATTERS = build_matters(WORDS, MASKS)


def find_sensitive(text: str) -> tuple[Need, ...]:
    """The sensitive matters that a message shows, and the characters of the first words of each.

    The gravest (self_harm, medical_emergency, bereavement, complaint, legal_threat) are known in
    English, German, French, Spanish, Italian, Portuguese and Dutch, the others in English first.
    """
    return find_matters(flatten(text), _MATTERS)

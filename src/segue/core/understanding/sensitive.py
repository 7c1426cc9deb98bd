"""Finds matters that only people may answer: death, danger, law, anger, fraud, money lost."""

from typing import Final

from segue.core.understanding.matters import build_matters, find_matters
from segue.core.understanding.raw import Need
from segue.core.understanding.sensitive_grave import GRAVE
from segue.core.understanding.sensitive_harm import HARM
from segue.core.understanding.sensitive_masks import MASKS
from segue.core.understanding.sensitive_words import VOICED
from segue.core.understanding.slips import mend_slips, unmend
from segue.core.understanding.text import flatten

VERSION = "sensitive@2"
_WORDS = {**GRAVE, **VOICED, **HARM}
SENSITIVE: Final = tuple(_WORDS)
"""bereavement, medical_emergency, self_harm, legal_threat, complaint, refund_dispute,
portfolio_losses, press, fraud, coercion."""
_SUPPOSABLE = frozenset({"bereavement", "medical_emergency", "fraud", "coercion"})
"""Matters that a clause with "if" only supposes; a threat with "if" is still a threat."""
_MATTERS = build_matters(_WORDS, MASKS, supposable=_SUPPOSABLE)


def find_sensitive(text: str) -> tuple[Need, ...]:
    """The sensitive matters that a message shows, and the characters of the first words of each.

    The gravest (self_harm, medical_emergency, bereavement, coercion, fraud, complaint,
    legal_threat) are known in English, German, French, Spanish, Italian, Portuguese and Dutch,
    the others in English first. A dear one called "late" counts as a loss; a forebear who died
    in a war or in a year of the last century does not. Who denies a thought of self-harm is
    still heard, for a person should judge that.
    """
    right, mended = mend_slips(flatten(text))
    found = find_matters(right, _MATTERS)
    return tuple((name, unmend(s, mended), unmend(e, mended)) for name, s, e in found)

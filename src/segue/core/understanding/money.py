"""Finds budgets in messages and writes them as a currency and an amount."""

from collections.abc import Iterator, Mapping

import re2

from segue.core.understanding.counting import NUMBERS
from segue.core.understanding.text import Match, Pattern

_SIGNS: Mapping[str, str] = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
    "pound": "GBP", "pounds": "GBP", "quid": "GBP", "livres": "GBP", "pfund": "GBP", "libras": "GBP",
    "us$": "USD", "$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "bucks": "USD",
    "dolares": "USD", "dollari": "USD", "chf": "CHF", "sfr": "CHF", "fr.": "CHF", "franken": "CHF",
    "francs": "CHF", "franchi": "CHF", "swiss francs": "CHF", "francos": "CHF", "¥": "JPY", "yen": "JPY",
    "jpy": "JPY", "aud": "AUD", "cad": "CAD", "aed": "AED", "sgd": "SGD", "hkd": "HKD",
}  # fmt: skip
_SCALES: Mapping[str, int] = {
    "k": 1_000, "thousand": 1_000, "tausend": 1_000, "mille": 1_000, "mil": 1_000, "mila": 1_000,
    "duizend": 1_000, "grand": 1_000, "hundred": 100, "hundert": 100, "hundred thousand": 100_000,
    "m": 1_000_000, "mio": 1_000_000, "million": 1_000_000, "millionen": 1_000_000,
    "millions": 1_000_000, "millones": 1_000_000, "milioni": 1_000_000,
}  # fmt: skip
_WORDS = "|".join(sorted((w for w in NUMBERS if len(w) > 2), key=len, reverse=True))
_AMOUNT = (
    rf"(?:\d{{1,3}}(?:[.,' ]\d{{3}})+|\d+(?:[.,]\d{{1,2}})?|(?:{_WORDS})(?:[- ](?:{_WORDS}))?)"
)
_SCALE = r"\s?(?:" + "|".join(sorted(_SCALES, key=len, reverse=True)) + r")\b"
_SIGN = "(?:" + "|".join(re2.escape(s) for s in sorted(_SIGNS, key=len, reverse=True)) + ")"
_TO = r"\s?(?:-|to|and|bis|a|et|und|y|e|or)\s?"
_MONEY: Pattern = re2.compile(
    rf"(?P<sign1>{_SIGN})?\s?(?P<n>{_AMOUNT})(?P<scale>{_SCALE})?(?:{_TO}(?:{_SIGN})?\s?(?P<m>{_AMOUNT})"
    rf"(?P<scale2>{_SCALE})?)?(?:\s?(?P<sign2>{_SIGN})(?:\W|$))?"
    r"(?P<each>\s*(?:/\s?|per |each|a |pro |par |por |a )(?:person|head|pp|personne|persona|pessoa|kopf|persoon|each|traveller|guest)|"
    r"\s?\bp\.?p\.?\b|\s+each)?"
)
_PAID: Pattern = re2.compile(
    r"\b(?:paid|pay|charged|refund\w*|invoice\w*|fee|fees|deposit|owe\w*|billed?|cost|costs|price\w*|charge|bezahlt|rechnung|"
    r"paye|facture|pagado|pague|pagato|fattura|compensation|fined?|insured|worth)\b"
)
_PLANNED: Pattern = re2.compile(
    r"\b(?:budget\w*|spend\w*|ausgeben|depenser|gastar|spendere|presupuesto|orcamento|up to|at most|max\w*|under|"
    r"no more than|not more than|less than|below|hochstens|bis zu|jusqu'a|around|about|roughly|ballpark|limit|in the region of|between)\b"
)


def _read_amount(text: str, scale: str | None) -> float | None:
    times = _SCALES[scale.strip()] if scale else 1
    if text[0].isdecimal():
        return _read_digits(text) * times
    counts = [NUMBERS[word] for word in text.replace("-", " ").split() if word in NUMBERS]
    return float(sum(counts) * times) if counts else None


def _read_digits(text: str) -> float:
    """The number behind "25,000", "25.000", "12'000", "1.5" or "3,5"."""
    head, _, tail = text.replace("'", ",").replace(" ", ",").replace(".", ",").rpartition(",")
    if head and len(tail) != 3:
        return float(f"{head.replace(',', '')}.{tail}")
    return float(head.replace(",", "") + tail)


def _find_sign(match: Match) -> str:
    groups = match.groupdict()
    sign = groups["sign1"] or groups["sign2"]
    return _SIGNS[sign] if sign else ""


def find_budgets(flat: str, *, asked: bool = False) -> Iterator[tuple[str, int, int]]:
    """Each budget and its characters: "EUR 20000", "GBP 3500 per person", "EUR 20000-25000".

    Money that was paid or asked for is none. A number without currency counts beside a word such
    as "budget", or when the budget was `asked` for.
    """
    for match in _MONEY.finditer(flat):
        value = _build_budget(match)
        first = max(flat.rfind(stop, 0, match.start()) for stop in ".!?;") + 1
        sentence = flat[first : match.end() + 25]
        planned = bool(_PLANNED.search(sentence)) or asked
        signed = bool(_find_sign(match))
        if not value or (_PAID.search(sentence) and "budget" not in sentence and not asked):
            continue
        bare = (
            "budget" in sentence or "spend" in sentence or asked or bool(match.groupdict()["scale"])
        )
        if signed or (planned and bare and _is_large(value)):
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield value, start, match.start() + len(match.group().rstrip(" .,;!?)"))


def _is_large(value: str) -> bool:
    """A bare number is a budget from 500 on; below it may be days, people or rooms."""
    return (
        int(value.rsplit(maxsplit=1)[-1].split("-", maxsplit=1)[0]) >= 500
        if value[0].isdecimal()
        else True
    )


def _build_budget(match: Match) -> str | None:
    groups = match.groupdict()
    scale = groups["scale"] or groups["scale2"]
    least = _read_amount(groups["n"] or "", scale)
    most = _read_amount(groups["m"], groups["scale2"] or groups["scale"]) if groups["m"] else None
    if not least:
        return None
    span = f"{least:.0f}-{most:.0f}" if most and most > least else f"{least:.0f}"
    return f"{_find_sign(match)} {span}{' per person' if groups['each'] else ''}".strip()

"""Typing errors put right: only in words that decide something, only errors of one letter."""

from collections.abc import Iterable, Mapping

SHORT_TYPOS: Mapping[str, str] = {
    "reel": "real",
    "rael": "real",
    "reall": "real",
    "tlak": "talk",
    "takl": "talk",
    "tak": "talk",
    "tolk": "talk",
    "talkk": "talk",
    "spek": "speak",
    "speek": "speak",
    "humn": "human",
    "hooman": "human",
    "hoomin": "human",
    "hman": "human",
    "huamn": "human",
    "peson": "person",
    "presentative": "representative",
    "agnt": "agent",
    "advizor": "advisor",
    "sumone": "someone",
    "sum1": "someone",
    "some1": "someone",
    "any1": "anyone",
    "sb": "somebody",
    "smbdy": "somebody",
    "smone": "someone",
    "ppl": "people",
    "cust": "customer",
    "wanna": "want",
    "gimme": "give me",
    "lemme": "let me",
    "pleas": "please",
    "plse": "please",
    "plx": "please",
    "thru": "through",
    "wnat": "want",
    "wan": "want",
}
WISH_WORDS = (
    "human", "person", "advisor", "adviser", "agent", "representative", "consultant", "operator",
    "specialist", "supervisor", "manager", "someone", "somebody", "anyone", "anybody", "speak",
    "connect", "transfer", "customer", "service", "support", "please", "colleague", "employee",
    "mensch", "menschen", "berater", "beraterin", "mitarbeiter", "mitarbeiterin", "sprechen",
    "jemandem", "jemanden", "verbinden", "bitte", "conseiller", "humain", "conseillere",
    "alguien", "humano", "hablar", "operatore", "consulente", "parlare", "qualcuno",
    "atendente", "alguem", "medewerker", "adviseur", "iemand",
)  # fmt: skip
# Words of their own, one letter away from a word above.
_NEAR = (
    "hunan supports rapport transport humans humane humana humano humani humains humaine persons persona persone personen "
    "parson personal persoon advisors advisers advisory advise advised agents agente agentes "
    "agenti agency argent regent urgent gent consultants consulting operators operated "
    "operates operate operador specialists supervisors managers managed manages manage "
    "transfers customers customs services employees employed employer colleagues steak sneak "
    "spear speaks bleak speck peak menschlich beraten beratung mitarbeitern sprechend "
    "besprechen verbunden verbindet hablan hablas hablar hablara conseillers conseille "
    "conseil parlato parlate operatori consulenti atendentes pleased pleases pleaser plaise "
    "serviced bitten bitter biete mitte bette bite titte algum alguma conseils humanos humain "
    "humaines alguna iemands adviseurs hablado falar fablar consultante transfert connects "
    "connection contact correct collect collegue collega college adviser agentur umano umana "
    "umani niemand assistent assistente assistance jemand jemands mensa menschens mench"
)
_REAL_WORDS = frozenset(_NEAR.split())


def _cut_one(word: str) -> Iterable[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _differs_by_one(left: str, right: str) -> bool:
    """True when one letter was typed wrong, left out, added or swapped with its neighbour."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    rest_left, rest_right = left[start:], right[start:]
    swapped = rest_left[:2] == rest_right[:2][::-1] and rest_left[2:] == rest_right[2:]
    return (
        swapped
        or rest_left[1:] == rest_right[1:]
        or rest_left[1:] == rest_right
        or rest_left == rest_right[1:]
    )


def _index(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for word in words:
        for key in _cut_one(word):
            index[key] = (*index.get(key, ()), word)
    return index


_INDEX = _index(WISH_WORDS)
_KNOWN = frozenset(WISH_WORDS) | _REAL_WORDS


def mend_word(word: str) -> str:
    """The word that was meant, or the same word when nothing near is known.

    >>> mend_word("humman"), mend_word("steak")
    ('human', 'steak')
    """
    if word in SHORT_TYPOS:
        return SHORT_TYPOS[word]
    if not 5 <= len(word) <= 15 or word in _KNOWN or not word.isascii():
        return word
    near = {meant for key in _cut_one(word) for meant in _INDEX.get(key, ())}
    return next((meant for meant in sorted(near) if _differs_by_one(word, meant)), word)

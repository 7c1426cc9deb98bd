"""Finds how many travel and who they are."""

from collections.abc import Iterator

import re2

from segue.core.understanding.counting import NUMBER, parse_number
from segue.core.understanding.text import Match, Pattern

_N = rf"(?P<n>{NUMBER})"
_PEOPLE = (
    r"people|persons?|travell?ers?|guests|pax|passengers|adults and children|of us|in total|personen|leute|"
    r"reisende|voyageurs|personnes|personas|viajeros|persone|viaggiatori|pessoas|viajantes|reizigers|mensen"
)
_NOT_AFTER = (
    r"days?|nights?|weeks?|months?|years?|hours?|o'clock|uhr|tage|wochen|jahre|jours|nuits|semaines|ans|dias|"
    r"noches|semanas|anos|giorni|notti|settimane|anni|rooms?|bedrooms?|stars?|am|pm|percent|%|euros?|km|"
    r"kilomet\w+|miles|minutes?|flights?|bags?|hundred|thousand|th\b|\d|[.,:]\d|times|stops|cities|places|"
    r"meals|options|questions|things|countries|hotels"
)
_END = r"(?:\s*(?:[.,;!?)]|$)|\s+(?:and|in|with|including|two|three|four|plus|travell?ing|altogether|on|all|at|for|or|people|"
_END += r"who|one|now|of|mit|und|avec|et|con|y|e|com|met|en|dont|persone|personas|pessoas|personnes|personen|adults?|"
_END += r"instead|im|after|i think|i guess|i believe|probably|maybe)\b)"
_COUNTS: tuple[Pattern, ...] = tuple(
    re2.compile(pattern)
    for pattern in (
        rf"\b{_N}\s*(?:{_PEOPLE})\b",
        rf"\b(?:we|there|we'll|they)(?:'re|'s| are|'ll be|'d be| will be| would be| might be| may be| could be| is|re| were| should be|"
        rf" now are| shall be)?\s+(?:actually |now |only |still |about |going to be |all |just |in fact |not |"
        rf"be |then |in total )*{_N}{_END}",
        rf"\b(?:party|group|family|total|table) of (?:about |around )?{_N}\b",
        rf"\b(?:wir sind|wir waren|sind wir|wir reisen|insgesamt|nous sommes|nous serons|on est|on sera|on serait|somos|"
        rf"seremos|vamos a ser|siamo|saremo|we zijn met|wij zijn met|we zijn|we gaan met|vamos|em)\s+(?:zu |in |"
        rf"doch |nur |jetzt |eigentlich |insgesamt |z'n |ons |met |wir |nicht |en fait |finalement |ahora |ya )*"
        rf"{_N}(?:en)?{_END}",
        rf"\b(?:for|fur|pour|para|per|voor|make it|make that)\s+{_N}(?:\s*(?:[.,;!?]|$)|\s+(?:please|people|bitte|in|instead|of us)\b)",
        rf"\b(?:book|booking|reservation|add us|count)\s+(?:us\s+)?(?:in\s+)?(?:as|for)\s+{_N}{_END}",
        r"\bzu\s+(?P<n>zweit|dritt|viert|funft|sechst|siebt|acht|neunt|zehnt)\b",
        rf"\ba\s+(?P<n>deux|trois|quatre|cinq|sept|huit|neuf|dix|douze){_END}",
        rf"\b(?:other|another|all)\s+{_N}\s+(?:of us|travellers)\b",
    )
)
_ZU = ("zweit", "dritt", "viert", "funft", "sechst", "siebt", "acht", "neunt", "zehnt")
_TWO: Pattern = re2.compile(
    r"\b(?:the two of (?:us|them)|both of (?:us|them)|just the two of us|only us two|as a couple|we are a couple|we're a couple|"
    r"a couple(?:\s*(?:[.,!?]|$)| in (?:our|their)| on | from | travell?ing)|"
    r"nous deux|wir beide|wir zwei|noi due|nosotros dos|nos dois|(?:on our )?honeymoon couple)"
)
_ONE: Pattern = re2.compile(
    r"\b(?:just me|only me|just myself|travell?ing alone|travel alone|on my own|by myself|solo travell?er|solo trip|"
    r"travell?ing solo|solo|nur ich|allein|alleine|je voyage seule?|tout seul|toute seule|viajo sol[oa]|viaggio da sol[oa]|sozinh[oa]|alleen ik)\b"
)
_KIDS = (
    r"kids?|children|child|toddlers?|infants?|bab(?:y|ies)|teenagers?|teens?|boys?|girls?|sons?|daughters?|grandchildren|"
    r"grandkids?|grandsons?|granddaughters?|kind(?:er|ern)?|enfants?|bebes?|ninos?|hijos?|hijas?|bambini|bambino|figli|figlio|figlia|"
    r"criancas?|filhos?|kinderen"
)
_ADULTS = (
    r"adults?|grown-ups?|grandparents|parents(?:-in-law)?|friends?|couples|sisters?|brothers?|cousins?|siblings|seniors?|"
    r"erwachsene[nr]?|grosseltern|eltern|adultes?|adultos?|adulti|adulto|volwassenen|amis|amigos|amici|freunde[n]?"
)
_SINGLE = (
    r"wife|husband|partner|spouse|girlfriend|boyfriend|fiancee?|mother(?:-in-law)?|father(?:-in-law)?|mum|mom|dad|"
    r"grandmother|grandfather|grandma|grandpa|son|daughter|sister|brother|friend|nanny|carer|aunt|uncle|baby|"
    r"toddler|grandson|granddaughter|frau|mann|mutter|vater|tochter|sohn|femme|mari|mere|pere|fille|fils|mujer|marido|esposa|esposo|"
    r"madre|padre|hija|hijo|moglie|marito|figlia|figlio"
)
_PART = (
    rf"(?:(?:(?:my|our|the|his|her|their|mein[en]?[rn]?|unsere[nr]?|mon|ma|mes|nos|mi|mis|mia|mio|i miei|meus|minha|meu)\s+)?"
    rf"(?:(?:{NUMBER})\s+)?(?:(?:small|little|young|grown-up|adult|elderly|other|older|old|teenage|kleine|grown|close)\s+)?(?:(?:{_KIDS})|(?:{_ADULTS})|(?:{_SINGLE}))\b"
    rf"(?:\s*\(?(?:aged?\s*|of\s+)?\d{{1,2}}(?:\s*(?:and|,|&)\s*\d{{1,2}})*(?:\s*years?(?: old)?)?\)?)?"
    r"|\b(?:i|me|myself|ich|moi|yo|io|eu)\b)"
)
_RUN: Pattern = re2.compile(
    rf"(?P<with>\b(?:with|mit|avec|con|com|met)\s+|(?:\s-|:)\s+)?(?P<run>\b{_PART}(?:\s*(?:,\s*and|,|\+|&|\band\b|\bplus\b|\bund\b|\bet\b|\by\b|"
    rf"\be\b|\bwith\b|\btogether with\b|\bas well as\b|\band also\b)\s*{_PART})*)"
)
_PIECE: Pattern = re2.compile(
    rf"(?:(?P<n>{NUMBER})\s+)?(?:(?:small|little|young|grown-up|adult|elderly|other|older|old|teenage|kleine|grown|close)\s+)?"
    rf"(?:(?P<many>\b(?:{_KIDS}|{_ADULTS})\b)|(?P<single>\b(?:{_SINGLE})\b)|(?P<self>\b(?:i|me|myself|ich|moi|yo|io|eu)\b))"
)
_PAIRS = re2.compile(r"parents|grandparents|eltern|grosseltern")
_KIND: Pattern = re2.compile(
    r"\b(?:(?:three|two|four|drei|trois|tres|tre|3|2|4|multiple|several) generat\w+|drei generationen|multi-?\s?generation\w*|"
    r"grandparents|family with (?:small |young |two |three |\w+ )?(?:kids|children)|honeymooners|group of friends|"
    r"(?:just )?the two of us|whole family|extended family|familie mit kindern|famille avec enfants|newly-?weds|"
    r"(?:kids?|children|daughters?|sons?|girls|boys|twins)\s+(?:are |is |aged? )+\d{1,2}(?:(?:,? and |, ?| & )\d{1,2})*|"
    r"(?:old )?school friends|family reunion|family of (?:\w+))\b"
)


_ONLY_PART: Pattern = re2.compile(
    r"^\s*(?:(?:is|has|needs?|can't|cannot|eats?|uses?|will|would|suffers|likes?|does|doesn't)\b|(?:cots?|beds?|seats?|chairs?|car seats?|"
    r"menus?|meals?|clubs?|rooms?)\b)"
)
"""What is said of one traveller ("one child is vegan") or for one ("a baby cot") counts no party."""


def _count_piece(match: Match) -> int | None:
    groups = match.groupdict()
    if groups["self"] or (groups["single"] and not groups["n"]):
        return 1
    many = groups["many"] or ""
    if groups["n"]:
        return (parse_number(groups["n"]) or 0) * (2 if many == "couples" else 1)
    if _PAIRS.search(many):
        return 2
    return (
        None
        if many.endswith(("s", "children", "kids", "kinder", "kindern", "kinderen", "freunde"))
        else 1
    )


def _find_runs(flat: str) -> Iterator[tuple[str, int, int, int | None]]:
    """Lists of who travels: their words, characters and count (None when it cannot be told)."""
    for match in _RUN.finditer(flat):
        pieces = tuple(_PIECE.finditer(match.group("run")))
        told = {kind for piece in pieces for kind, word in piece.groupdict().items() if word}
        lead = (match.groupdict()["with"] or "").strip(" -:")
        led = bool(lead) and "self" not in told
        party_alone = "n" in told and "single" not in told
        if len(pieces) < 2 and not party_alone and not (led and told & {"single", "n"}):
            continue
        if len(pieces) == 1 and _ONLY_PART.match(flat[match.end() :]):
            continue
        counts = [_count_piece(piece) for piece in pieces]
        whole = "self" in told or led or party_alone
        total = sum(c or 0 for c in counts) + int(led) if whole and None not in counts else None
        yield match.group("run"), *match.span(), total


def find_party_size(flat: str) -> Iterator[tuple[str, int, int]]:
    """Each count of those who travel and its characters; not "seven o'clock", "two weeks".

    A list counts whole: "we are 2 adults and 2 children" are four.
    """
    listed = [(start, end, total) for _, start, end, total in _find_runs(flat) if total]
    lists = [(s, e, t) for s, e, t in listed if _DIGIT_OR_WORD.search(flat[s:e]) and t > 1]
    counted = tuple(_find_counts(flat))
    alone = tuple(c for c in counted if not any(c[1] < e and s < c[2] for s, e, _ in lists))
    touched = [t for t in lists if any(c[1] < t[1] and t[0] < c[2] for c in counted)]
    yield from alone
    found = touched or ([] if alone else listed)
    yield from ((str(total), start, end) for start, end, total in found[:1])
    if found or alone:
        return
    for pattern, count in ((_TWO, 2), (_ONE, 1)):
        if match := pattern.search(flat):
            yield str(count), *match.span()


_DIGIT_OR_WORD: Pattern = re2.compile(r"\band\b|\bund\b|\bet\b|\by\b|\be\b|,|&|\+|\bplus\b")


def _find_counts(flat: str) -> Iterator[tuple[str, int, int]]:
    taken: list[tuple[int, int]] = []
    for pattern in _COUNTS:
        for match in pattern.finditer(flat):
            word = match.group("n")
            count = _ZU.index(word) + 2 if word in _ZU else parse_number(word) or 0
            start = match.start() + match.group().rindex(word)
            end = start + len(word)
            after = flat[end:].lstrip(" -")
            wrong = _WRONG.match(after) or _is_part(flat, match.start(), after)
            free = all(end <= s or start >= e for s, e in taken)
            if 0 < count <= _MOST and free and not wrong:
                taken.append((start, end))
                yield str(count), start, end


_MOST = 200
"""Travellers; a larger number is something else."""
_WRONG: Pattern = re2.compile(rf"(?:{_NOT_AFTER})")
_PARTIAL: Pattern = re2.compile(
    r"(?:of|von|de|di)\s+(?:us|them|the|uns|nous|nosotros|noi)\s+(?:is|are|uses?|has|have|needs?|can|can't|don't|"
    r"doesn't|eats?|will|would|braucht|sitzt|ist|sind|hat|utilise|est|sont|usa|es|son|ha)\b"
)


_ONE_OF: Pattern = re2.compile(r"\b(?:one|1)\s*$")
_FOR: Pattern = re2.compile(r"\bfor\s+\w+\s*$")
_JOURNEY: Pattern = re2.compile(
    r"\b(?:trip|journey|holidays?|tour|vacation|travel|safari|cruise|itinerary)\b"
)


def _is_part(flat: str, start: int, after: str) -> bool:
    """ "two of us are vegan" counts a part; "there are seven of us" and "seven of us" the whole."""
    counted = flat[max(0, start - 4) : len(flat) - len(after)]
    if _ONE_OF.search(counted) and _PARTIAL.match(after):
        return True
    if after.startswith("of us") and (_FOR.search(counted) or _ONE_OF.search(counted)):
        return not _JOURNEY.search(flat[max(0, start - 30) : start])
    return bool(_PARTIAL.match(after)) and not flat[start:].startswith(("there", "we ", "they"))


def find_party(flat: str) -> Iterator[tuple[str, int, int]]:
    """Who travels, in the words of the message: "three generations", "2 adults, 1 child"."""
    kinds = list(_KIND.finditer(flat))
    for match in kinds:
        yield match.group(), *match.span()
    if not kinds:
        for run, _, end, _ in _find_runs(flat):
            yield run, end - len(run), end

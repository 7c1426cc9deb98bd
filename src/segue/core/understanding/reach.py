"""Finds how to reach somebody and what names a matter: addresses, numbers, references, names."""

from collections.abc import Iterable, Iterator

import re2

from segue.core.understanding.cards import find_cards
from segue.core.understanding.text import Match, Pattern

_EMAIL: Pattern = re2.compile(
    r"[A-Za-z0-9._%+\-]+(?:\s?@\s?|\s?\(at\)\s?|\s?\[at\]\s?| at )[A-Za-z0-9\-]+"
    r"(?:(?:\.|\s?\(dot\)\s?| dot )[A-Za-z0-9\-]+)*(?:\.|\s?\(dot\)\s?| dot )[A-Za-z]{2,}"
)
_PLAIN_EMAIL: Pattern = re2.compile(
    r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}"
)
_PHONE: Pattern = re2.compile(r"(?:\+|\b00|\(0|\b0|\b)[\d(][\d\s().\-/]{5,20}\d\b")
_PHONE_WORD: Pattern = re2.compile(
    r"(?i)\b(?:phone|call|ring|number|mobile|cell|whatsapp|tel|telephone|handy|nummer|telefon\w*|reach|portable|numero|movil|"
    r"cellulare|telemovel|celular|text me|mobiel)\b"
)
_BOOKING: Pattern = re2.compile(r"\b[A-Za-z]{2,3}[- ]?\d{4,6}\b")
_BOOKING_WORD: Pattern = re2.compile(
    r"\b(?i:booking|reservation|reference|ref|confirmation|buchung\w*|reservierung|reservation|reserva|prenotazione|"
    r"boeking\w*|dossier|referenz|reference|pnr|order)\b[^\d,;!?\n]{0,24}?\b((?i:[A-Z0-9]{2,3}-?[A-Z0-9]*\d[A-Z0-9]{2,6})|[A-Z]{6}|\d{5,9})\b"
)
_FLIGHT: Pattern = re2.compile(r"\b(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{1,4}\b")
_FLIGHT_WORD: Pattern = re2.compile(
    r"(?i)\b(?:flight|flug|vol|vuelo|volo|voo|vlucht|fly|flying|land|arriv\w*|depart\w*)\b"
)
_TIME: Pattern = re2.compile(
    r"(?i)\b(?:at|by|around|until|from|um|gegen|ab|a|a las|alle|as|om|before|after|vers|kurz nach)?\s*(?P<h>[01]?\d|2[0-3])"
    r"(?:(?:[:.h](?P<m>[0-5]\d))?\s?(?P<half>am|pm|a\.m\.|p\.m\.|uhr|o'clock|h\b|uur|heures?)|[:](?P<m2>[0-5]\d)\b)"
)
_WORDED: Pattern = re2.compile(
    r"(?i)\b(?P<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o'?clock(?P<pm>\s+in the (?:afternoon|evening))?\b|\b(?P<noon>noon|midday|midnight)\b"
)
_HOURS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_OF_DAY: Pattern = re2.compile(
    r"(?i)\b(?:(?P<past>half past|quarter past|quarter to)\s+)?(?P<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
    r"\s+(?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))\b"
)
_PART = r"\p{Lu}[\p{L}'’\-]+"
_PARTICLE = r"(?:von|van|de|der|den|da|di|du|la|le|zu|del|bin|al|dos|ter)"
_FULL = rf"(?:(?:Dr|Mr|Mrs|Ms|Prof|Frau|Herr|Mme|Mlle|M|Sra?|Sig|Signora)\.?\s+)?{_PART}(?:\s+(?:{_PARTICLE}\s+)*{_PART}){{0,3}}"
_NAME_SAID: Pattern = re2.compile(
    rf"(?:(?i:i'm called|i am called|i’m called|my name(?:'s| is)|name is|name:|the name(?:'s| is)|mein name ist|ich heisse|ich heiße|je m'appelle|mon nom est|me llamo|mi nombre es|"
    rf"mi chiamo|il mio nome è|o meu nome é|meu nome é|me chamo|chamo-me|mijn naam is|ik heet|this is|here is|hier ist|hier spricht|"
    rf"c'est|ici|soy|sono|sou|ik ben|call me|you can call me|under the name(?: of)?|in the name of|auf den namen|au nom de|"
    rf"booked (?:as|by|under))\s+)({_FULL})"
)
_NAME_I_AM: Pattern = re2.compile(
    rf"\b(?:I'm|I am|I’m|Ich bin|Je suis|i'm|i am)\s+({_PART}(?:\s+(?:{_PARTICLE}\s+)*{_PART}){{1,2}})"
)
_NAME_SPEAKING: Pattern = re2.compile(
    rf"(?:^|[.!?,]\s+)(?:(?i:hi|hello|hallo|bonjour|good morning|guten tag),?\s+)?(?i:it's\s+|it is\s+)?({_FULL}),?\s+(?i:speaking|here|again|am apparat|à l'appareil)\b"
)
_NAME_FIRST: Pattern = re2.compile(
    rf"^\s*({_PART}(?:\s+(?:{_PARTICLE}\s+)*{_PART}){{1,2}})\s*[,;\n]\s*\S+@"
)
_NAME_SIGNED: Pattern = re2.compile(
    rf"(?i:best regards|kind regards|regards|best|sincerely|yours|thanks|thank you|cheers|many thanks|liebe grüsse|liebe grüße|viele grüße|"
    rf"mit freundlichen grüßen|cordialement|bien à vous|saludos|un saludo|cordiali saluti|obrigad[oa]|groeten)[,!.\s]*\n+\s*({_FULL})\s*$"
)
_NO_NAME = frozenset(
    "the a my not so very just about urgent ridiculous unacceptable great wonderful perfect our an what why how all "
    "really still sorry vegan vegetarian japan tokyo kyoto english german french swiss british american italian "
    "hello hi hey hallo dear good morning evening afternoon welcome thanks thank bonjour hola ciao spanish dutch travelling traveling looking interested happy sure fine here".split()
)


def _overlaps(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def find_emails(text: str) -> Iterator[tuple[str, int, int]]:
    """Each e-mail address in lower case and its characters; "at" and "dot" in words count."""
    for match in _PLAIN_EMAIL.finditer(text):
        yield match.group().lower(), *match.span()
    hidden = _PLAIN_EMAIL.sub(lambda m: " " * len(m.group()), text)
    for match in _EMAIL.finditer(hidden):
        plain = (
            match.group().lower().replace("(at)", "@").replace("[at]", "@").replace("(dot)", ".")
        )
        plain = plain.replace(" at ", "@").replace(" dot ", ".").replace(" ", "")
        if plain.count("@") == 1 and (
            "@" in match.group() or "(at)" in match.group() or " dot " in match.group()
        ):
            yield plain, *match.span()


def find_phones(text: str, *, asked: bool = False) -> Iterator[tuple[str, int, int]]:
    """Each telephone number as digits, with "+" when it is international, and its characters.

    A number without "+" or a leading 0 counts beside a word such as "phone", or when `asked` for.
    """
    cards = find_cards(text)
    for match in _PHONE.finditer(text):
        digits = "".join(char for char in match.group() if char.isdecimal())
        if not 7 <= len(digits) <= 15 or _overlaps(match.span(), cards) or _is_date(match.group()):
            continue
        world = match.group().startswith(("+", "00"))
        close = text[max(0, match.start() - 40) : match.end() + 15]
        if world or asked or _PHONE_WORD.search(close):
            bare = digits.replace("0", "", 2) if match.group().startswith("00") else digits
            bare = bare if not (world and "(0)" in match.group()) else _drop_trunk(match.group())
            yield f"+{bare}" if world else bare, *match.span()


def _drop_trunk(written: str) -> str:
    """The digits without the "(0)" that is dialled only at home."""
    digits = "".join(char for char in written.replace("(0)", "") if char.isdecimal())
    return digits.removeprefix("00")


_DATE: Pattern = re2.compile(
    r"\d{1,2}[./\-]\d{1,2}[./\-](?:\d{2}|\d{4})|\d{4}-\d\d?-\d\d?|\d{4}\s?[-–]\s?\d{4}|\d{1,3}(?:[.,']\d{3})+"
)


def _is_date(text: str) -> bool:
    return bool(_DATE.fullmatch(text.strip()))


def find_bookings(text: str, *, asked: bool = False) -> Iterator[tuple[str, int, int]]:
    """Each booking reference in capitals and its characters; never a piece of a card number."""
    taken = list(find_cards(text))
    plain = (match.span() for match in _BOOKING.finditer(text))
    worded = tuple(match.span(1) for match in _BOOKING_WORD.finditer(text))
    for span in (*plain, *worded):
        written = text[slice(*span)]
        sure = asked or span in worded or " " not in written
        if sure and not _overlaps(span, taken) and not written.upper().startswith(_CURRENCIES):
            taken.append(span)
            yield written.upper().replace(" ", "-"), *span


_CURRENCIES = ("EUR", "CHF", "USD", "GBP", "IN-", "ON-", "OF-", "BY-", "TO-", "AT-", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
               "NOV", "DEC", "JAN", "FEB", "MAR", "APR", "THE-", "FOR-")  # fmt: skip


def find_flights(text: str, *, asked: bool = False) -> Iterator[tuple[str, int, int]]:
    """Each flight number without blank and its characters, where the message speaks of a flight
    or one was `asked` for."""
    if not asked and not _FLIGHT_WORD.search(text):
        return
    for match in _FLIGHT.finditer(text):
        plain = match.group().replace(" ", "")
        if len(plain) >= 4 and not plain.isdecimal():
            yield plain, *match.span()


def find_times(text: str) -> Iterator[tuple[str, int, int]]:
    """Each time of day in 24 hours, "15:00", and its characters."""
    for match in _TIME.finditer(text):
        groups = match.groupdict()
        hour, half = int(groups["h"] or 0), (groups["half"] or "").lower().replace(".", "")
        hour = hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield f"{hour:02d}:{groups['m'] or groups['m2'] or '00'}", start, match.end()
    for match in _OF_DAY.finditer(text):
        yield _read_of_day(match), *match.span()
    for match in _WORDED.finditer(text):
        yield _read_worded(match), *match.span()


def _read_of_day(match: Match) -> str:
    """ "half past seven in the evening" is 19:30."""
    groups = match.groupdict()
    word = (groups["h"] or "").lower()
    hour = int(word) if word.isdecimal() else _HOURS.index(word) + 1
    minutes = {"half past": 30, "quarter past": 15, "quarter to": -15}
    at = hour % 12 * 60 + minutes.get((groups["past"] or "").lower(), 0)
    at += 0 if groups["part"] == "morning" else 12 * 60
    return f"{at // 60 % 24:02d}:{at % 60:02d}"


def _read_worded(match: Match) -> str:
    groups = match.groupdict()
    if groups["noon"]:
        return "00:00" if groups["noon"].lower() == "midnight" else "12:00"
    hour = _HOURS.index((groups["h"] or "").lower()) + 1
    return f"{hour % 12 + 12 if groups['pm'] else hour:02d}:00"


def find_names(text: str) -> Iterator[tuple[str, int, int]]:
    """The name that somebody gives as their own, and its characters; at most one."""
    patterns = (_NAME_SAID, _NAME_I_AM, _NAME_SPEAKING, _NAME_FIRST, _NAME_SIGNED)
    found = (match for pattern in patterns for match in pattern.finditer(text))
    names = (m for m in found if m.group(1).split()[0].lower() not in _NO_NAME)
    if first := next(names, None):
        yield first.group(1), *first.span(1)

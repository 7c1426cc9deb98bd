"""Numbers in words, in seven languages."""

from collections.abc import Mapping

_LISTS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty",
    "de": "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn "
    "sechzehn siebzehn achtzehn neunzehn zwanzig",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf vingt",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte",
    "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove venti",
    "pt": "um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
    "dezesseis dezessete dezoito dezenove vinte",
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien twintig",
}
_MORE = {
    "a": 1, "an": 1, "ein": 1, "eine": 1, "einen": 1, "einer": 1, "une": 1, "una": 1, "uma": 1,
    "duas": 2, "zwo": 2, "couple": 2, "dutzend": 12, "dozen": 12, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dreissig": 30,
    "vierzig": 40, "funfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
    "trente": 30, "quarante": 40, "cinquante": 50, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
    "trenta": 30, "quaranta": 40, "cinquanta": 50, "trinta": 30, "quarenta": 40, "dertig": 30,
    "veertig": 40, "vijftig": 50, "twenty-one": 21, "twenty-two": 22, "twenty-four": 24,
    "twenty-five": 25, "thirty-five": 35, "forty-five": 45, "a dozen": 12,
}  # fmt: skip
NUMBERS: Mapping[str, int] = {
    **{w: n for words in _LISTS.values() for n, w in enumerate(words.split(), 1)},
    **_MORE,
}
NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
"""A count in digits or words, as a pattern over flattened text."""


def parse_number(word: str) -> int | None:
    """The count that a flattened word or its digits mean, or None.

    >>> parse_number("sieben"), parse_number("12"), parse_number("few")
    (7, 12, None)
    """
    return int(word) if word.isdecimal() else NUMBERS.get(word)

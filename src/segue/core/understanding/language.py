"""Tells the language of a message; a short one keeps the conversation's unless its words tell."""

from collections.abc import Mapping

import re2

from segue.core.understanding.text import Pattern, flatten
from segue.core.values import UNKNOWN_LANGUAGE, Language

VERSION = "language@1"
SURE = 0.80
"""Score from which a detector is believed on two or more words."""
LIKELY = 0.45
"""Score from which it is believed when nothing else is known."""
SHORT = 3
"""Words up to which telling words count before the detector."""
_KANA: Pattern = re2.compile(r"[\p{Hiragana}\p{Katakana}]")
_ARABIC: Pattern = re2.compile(r"\p{Arabic}")
_WORD: Pattern = re2.compile(r"\p{L}+")
_NAME: Pattern = re2.compile(r"\b(?:Los|Las|La|El|Le|San|Santa|Saint|New) \p{Lu}\p{L}+")
"""Names of places, whose article tells nothing of the message's language."""
_TELLING: Mapping[str, str] = {
    "en": "the i is are we my you please with would like to want speak hello thanks thank yes what how and of for can need have our it this that someone human advisor",
    "de": "ich bitte nicht und mit wir ist danke mensch guten tag hallo der die das ein eine kann mochte haben sind fur auf nein ja wie berater mitarbeiter sprechen im zwei wochen",
    "fr": "je svp merci avec nous est bonjour le les des un une humain oui non pour vous est-ce mon conseiller parler plait bonsoir quelqu deux semaines en sommes du s'il",
    "es": "hola gracias por favor quiero con una el los persona si necesito hablar para que buenos dias somos usted mi asesor esta dos semanas agente",
    "it": "ciao grazie per favore vorrei con una il persona buongiorno sono che siamo voglio parlare consulente operatore due settimane prego mio",
    "pt": "ola obrigado obrigada por favor quero com uma voce nao sim bom dia falar somos preciso atendente meu minha duas semanas pessoa em",
    "nl": "hallo dank bedankt graag ik wil met een het van wij zijn nee ja medewerker spreken aub alstublieft goedemorgen mens twee weken voor",
}
_SETS = {language: frozenset(words.split()) for language, words in _TELLING.items()}


def _vote(words: list[str]) -> Language | None:
    """The language whose telling words stand alone ahead, or None."""
    counts = sorted(
        ((sum(w in known for w in words), lang) for lang, known in _SETS.items()), reverse=True
    )
    (best, language), (second, _) = counts[0], counts[1]
    return Language(language) if best > second else None


def choose_language(text: str, detected: str, score: float, given: Language) -> Language:
    """The language of a message.

    `detected` and `score` come from a detector, `given` is the conversation's. Short messages in
    plain letters ("ok", "Zurich") keep `given`; words that belong to one language decide.
    """
    if _KANA.search(text):
        return Language("ja")
    if _ARABIC.search(text):
        return Language(detected if detected in ("fa", "ur") and score >= SURE else "ar")
    words = _WORD.findall(flatten(_NAME.sub(lambda _: " ", text)))
    if not words:
        return given
    voted = _vote(words)
    if voted and (len(words) <= SHORT or score < SURE or voted in (given, detected)):
        return voted
    if score >= SURE and (len(words) > 1 or not text.isascii() or given == UNKNOWN_LANGUAGE):
        return Language(detected)
    if given == UNKNOWN_LANGUAGE and score >= LIKELY:
        return Language(detected)
    return given

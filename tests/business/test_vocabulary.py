"""The words of the reader are those of the reference."""

from pathlib import Path

import pytest

from segue.business.vocabulary import DETAILS, NEEDS, SENSITIVE_MATTERS

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "business-folder.md"


@pytest.mark.parametrize("words", [NEEDS, SENSITIVE_MATTERS, DETAILS])
def test_the_reference_names_the_same_words(words):
    assert ", ".join(words) in REFERENCE.read_text()

"""The second line for the wish for a person: sure where the rules found nothing, else silent."""

from pathlib import Path

import numpy as np
import pytest

from segue.adapters.models.wish_head import load_wish_head
from segue.core.errors import ModelUnavailable

HEAD = load_wish_head()


def test_a_wish_scores_above_a_request_for_the_journey() -> None:
    assert HEAD.score("may a real person please take over") > HEAD.score(
        "two weeks in japan in may"
    )
    assert HEAD.wishes(["ich möchte mit einem Menschen sprechen"])
    assert not HEAD.wishes(["Wir reisen im Mai nach Japan", "sieben Personen"])


def test_the_encoder_speaks_along_where_its_vectors_are_given() -> None:
    against = -20 * HEAD.vector[None, :] / np.linalg.norm(HEAD.vector) ** 2

    assert not HEAD.wishes(["I want to speak to a human"], against)


def test_a_missing_head_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="does not load"):
        load_wish_head(tmp_path)

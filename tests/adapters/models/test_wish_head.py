"""The second line for the wish for a person: sure where the rules found nothing, else silent."""

from pathlib import Path

import numpy as np
import pytest
import yaml

from segue.adapters.models.wish_head import load_wish_head
from segue.core.errors import ModelUnavailable
from segue.core.understanding.wish import find_wish_for_person

HEAD = load_wish_head()
SEALED = Path(__file__).parents[2] / "core" / "understanding" / "wishes_sealed.yaml"


def test_a_wish_scores_above_a_request_for_the_journey() -> None:
    assert HEAD.score("may a real person please take over") > HEAD.score(
        "two weeks in japan in may"
    )
    assert HEAD.wishes(["ich möchte mit einem Menschen sprechen"])
    assert not HEAD.wishes(["Wir reisen im Mai nach Japan", "sieben Personen"])


@pytest.mark.parametrize(("kind", "least", "most"), [("wishes", 0.97, 1), ("lookalikes", 0, 0.03)])
def test_rules_and_head_together_hold_what_they_reached(
    kind: str, least: float, most: float
) -> None:
    """An independent writer's set, on half of which the head was trained since."""
    texts = [told["text"] for told in yaml.safe_load(SEALED.read_text("utf-8"))[kind]]

    found = [text for text in texts if find_wish_for_person(text) or HEAD.wishes([text])]

    assert least <= len(found) / len(texts) <= most


def test_the_encoder_speaks_along_where_its_vectors_are_given() -> None:
    against = -20 * HEAD.vector[None, :] / np.linalg.norm(HEAD.vector) ** 2

    assert not HEAD.wishes(["I want to speak to a human"], against)


def test_a_missing_head_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="does not load"):
        load_wish_head(tmp_path)

"""Needs and sensitive matters are found by their words, and look-alikes are left alone."""

import pytest

from segue.core.understanding.needs import NEEDS, find_needs
from segue.core.understanding.sensitive import SENSITIVE, find_sensitive

NEEDED = {
    "multi_generational": [
        "three generations travel",
        "my grandmother and the kids",
        "drei Generationen",
        "with the kids and their grandparents",
    ],
    "accessibility": ["one of us uses a wheelchair", "Mum walks badly", "im Rollstuhl"],
    "large_party": ["we are twelve", "a trip for 10 people"],
    "medical": [
        "she needs dialysis",
        "he had a stroke, we need insulin cooled",
        "recovering after her operation",
        "I'm pregnant",
    ],
    "many_places": ["Tokyo, Kyoto and Osaka", "Peru, Bolivia and Chile"],
    "group_event": [
        "our wedding in Tuscany",
        "a corporate retreat for our board",
        "we want to rent the whole villa",
    ],
    "minors_alone": [
        "our son flies alone",
        "an unaccompanied minor",
        "my daughter is travelling by herself",
    ],
    "visa_trouble": ["my visa was refused", "my passport expires in June", "I lost my passport"],
}
UNNEEDED = [
    "we are four",
    "no wheelchair needed",
    "I pay by visa card",
    "Tokyo and Kyoto",
    "we leave from Zurich for Tokyo and Kyoto",
    "no visa problems at all",
    "",
]
MATTERS = {
    "self_harm": ["I want to die", "I'm going to kill myself", "Ich will nicht mehr leben", "je veux mourir", "quiero morir", "voglio morire", "quero morrer", "ik wil niet meer leven"],
    "medical_emergency": ["He is having a heart attack", "my husband is in hospital", "Notfall! Er atmet nicht", "elle est aux urgences", "es una emergencia", "è svenuta", "call an ambulance"],
    "bereavement": ["my husband passed away in March", "my mother died", "meine Mutter ist gestorben", "mon père est décédé", "mi padre ha muerto", "mia madre è morta", "meu pai faleceu", "mijn vader is overleden"],
    "legal_threat": ["my lawyer will contact you", "I will sue you", "Sie hören von meinem Anwalt", "mon avocat vous écrira", "hablaré con mi abogado", "il mio avvocato", "small claims court"],
    "complaint": ["This is unacceptable", "I want to file a complaint", "Ich möchte mich beschweren", "je suis très déçue", "quiero poner una queja", "una vergogna", "we are so disappointed"],
    "fraud": ["someone used my card", "is this phishing mail yours, it looks like a scam"],
    "coercion": ["he forced me to book", "they won't let me leave", "she took my passport, I am not safe"],
    "refund_dispute": ["I want my money back", "where is my refund", "we were charged twice"],
    "portfolio_losses": ["my portfolio lost 30 percent", "I lost half of my savings"],
    "press": ["I'm a journalist from the BBC", "I will go to the press"],
}  # fmt: skip
HARMLESS = [
    "can't complain", "no complaints so far", "killer view", "the legal drinking age", "a cake to die for", "the Dead Sea", "aunt Sue loves gardens",
    "I am a lawyer and travel a lot", "a tennis court", "French press coffee", "is there a hospital nearby", "emergency exit seats", "he made me smile",
    "we lost our luggage", "I work in a hospital", "in case of an emergency, whom do we call?", "dying to see Kyoto", "death valley in spring", "",
]  # fmt: skip


@pytest.mark.parametrize(("need", "text"), [(n, t) for n, texts in NEEDED.items() for t in texts])
def test_a_need_is_found(need: str, text: str) -> None:
    assert need in {name for name, _, _ in find_needs(text)}


@pytest.mark.parametrize("text", UNNEEDED)
def test_an_ordinary_wish_is_no_need(text: str) -> None:
    assert find_needs(text) == ()


@pytest.mark.parametrize(
    ("matter", "text"), [(m, t) for m, texts in MATTERS.items() for t in texts]
)
def test_a_sensitive_matter_is_found(matter: str, text: str) -> None:
    assert matter in {name for name, _, _ in find_sensitive(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_words_are_no_sensitive_matter(text: str) -> None:
    assert find_sensitive(text) == ()


def test_every_name_is_shown_by_an_example() -> None:
    assert set(NEEDED) == set(NEEDS)
    assert set(MATTERS) == set(SENSITIVE)


def test_the_words_of_a_need_are_pointed_at() -> None:
    text = "Good news: my grandfather joins us, in his wheelchair."

    ((_, start, end),) = find_needs(text)

    assert text[start:end] == "wheelchair"

"""Details that the scenarios of scenarios/facts.yaml showed to be misread."""

from datetime import date

import pytest

from segue.core.understanding.details import find_details

TODAY = date(2026, 11, 24)


def find(text: str, *asked: str) -> set[tuple[str, str]]:
    return {(d.name, d.value) for d in find_details(text, TODAY, asked)}


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("at half past seven in the evening", (), ("time", "19:30")),
        ("quarter to 8 at night", (), ("time", "19:45")),
        ("nine in the morning", (), ("time", "09:00")),
        ("LX160", ("flight_number",), ("flight_number", "LX160")),
        ("I am at karin.vogel@example.com", (), ("email", "karin.vogel@example.com")),
        ("I'm called Aino Virtanen", (), ("name", "Aino Virtanen")),
        ("a suite for the birthday girl: her 40th birthday", (), ("occasion", "40th birthday")),
        ("Patagonia next November", (), ("dates", "2027-11")),
        ("a gift voucher for 2000 euros", (), ("budget", "EUR 2000")),
        ("We start in Zurich", (), ("origin", "Zurich")),
        ("We start in Tokyo and end in Kyoto", (), ("places", "Tokyo")),
        ("three: two adults and a toddler", (), ("party_size", "3")),
        ("In May, for two weeks", ("dates", "places"), ("dates", "2027-05;14d")),
        ("We fly from Düsseldorf", (), ("origin", "Düsseldorf")),
    ],
)
def test_what_is_told_in_passing_is_found(
    text: str, asked: tuple[str, ...], found: tuple[str, str]
) -> None:
    assert found in find(text, *asked)


@pytest.mark.parametrize(
    ("text", "asked", "name"),
    [
        ("one child is lactose intolerant", (), "party_size"),
        ("we need a baby cot", (), "party_size"),
        ("We want to plan a journey, and one of us uses a wheelchair", (), "party_size"),
        ("In May, for two weeks", ("dates", "places"), "places"),
        ("our family reunion", (), "places"),
        ("Hello again", (), "name"),
        ("Hello again", ("text:wish",), "text:wish"),
    ],
)
def test_what_is_not_told_is_not_found(text: str, asked: tuple[str, ...], name: str) -> None:
    assert name not in {found for found, _ in find(text, *asked)}

"""Each fault of the playbook's head is reported once, on its line, with a remedy."""

import pytest

from segue.business.reading import read_business
from segue.core.playbook.policy import Mode, Thresholds, ValueTier, Waiting
from segue.core.playbook.surfaces import DISPOSITIONS, Disposition
from segue.core.values import Probability

NEXT = "schema: 1\n"

FAULTS = {
    "unknown key": ("languages:", "langauges: {}\nlanguages:", "langauges", "not known", "'languages'"),
    "missing key": ("  currency: EUR\n", "", "name: Your", "'currency' is missing", "Add `currency"),
    "missing part": ("business:", "x-business:", None, "", ""),
    "schema of the future": ("schema: 1", "schema: 2", "schema: 2", "schema 2", "`schema: 1`"),
    "schema as text": ("schema: 1", 'schema: "1"', "schema:", "whole number", "without quotes"),
    "no currency": ("currency: EUR", "currency: Euro", "currency:", "not a currency", "EUR"),
    "empty name": ("name: Your Business", 'name: ""', "name:", "is empty", "Write it"),
    "nothing after the colon": ("name: Your Business", "name:", "name:", "found nothing", "Write"),
    "list for text": ("name: Your Business", "name: [a]", "name:", "found a list", "Write a text"),
    "text for list": ("speak: [en] ", "speak: en ", "speak:", "Expected a list", "[a, b]"),
    "no language code": ("speak: [en]", "speak: [en, deutsch]", "speak:", "language code", "ISO 639-1"),
    "AI in a language not spoken": ("ai: [en]", "ai: [en, nl]", "ai:", "no language 'nl'", "`languages.speak`"),
    "language twice": ("speak: [en]", "speak: [en, en]", "speak:", "twice", "Keep one"),
    "no language": ("ai: [en]", "ai: []", "ai:", "at least 1", "Add"),
    "unknown time zone": ("Europe/Zurich", "Europe/Zurihc", "timezone", "not known", "'Europe/Zurich'"),
    "no time zone at all": ("Europe/Zurich", "here", "timezone", "not known", "such as"),
    "unknown day": ("    mon:", "    monday:", "monday", "'monday' is not known", "'mon'"),
    "hours unreadable": ("09:00-18:00", "9-18", "9-18", "HH:MM-HH:MM", "23:59"),
    "hours backwards": ("09:00-18:00", "18:00-09:00", "18:00-09", "before they begin", "two days"),
    "hours overlap": ("09:00-12:00", "09:00-14:00", "fri:", "13:00-17:00 overlap", "Join them"),
    "time zone as list": ("timezone: Europe/Zurich", "timezone: []", "timezone", "found a list", "Write a text"),
    "name on two lines": ("name: Your Business", 'name: "Your\n\n    Business"', "name:", "found several", "Join"),
    "hours as text": ('mon: ["09:00-18:00"]', "mon: 09:00-18:00", "mon:", "Expected a list", "[a, b]"),
    "hours as number": ('["09:00-18:00"]', "[[9]]", "mon:", "found a list", "Write a text"),
    "no such day": ("holidays: []", "holidays: [2026-02-30]", "holidays", "no day '2026-02-30'", "2027-03-01"),
    "date written otherwise": ("holidays: []", "holidays: [30.2.2026]", "holidays", "YYYY-MM-DD", "2027-03-01"),
    "unknown mode": ("complaint: people_only", "complaint: people", "complaint:", "'people'", "'people_only'"),
    "mode of no topic": ("complaint: people_only", "complain: people_only", "complain:", "no topic 'complain'", "'complaint'"),
    "title of no detail": ("  dates: your", "  datse: your", "datse:", "no detail 'datse'", "'dates'"),
    "threshold too high": (NEXT, NEXT + "thresholds: {topic: 1.5}\n", "thresholds", "from 0 to 1", "from 0 to 1"),
    "threshold as text": (NEXT, NEXT + "thresholds: {topic: high}\n", "thresholds", "'high'", "without quotes"),
    "unknown threshold": (NEXT, NEXT + "thresholds: {topics: 0.5}\n", "thresholds", "'topics'", "'topic'"),
    "proof beyond three": (NEXT, NEXT + "proof: {profile: 4}\n", "proof", "from 0 to 3", "0 to 3"),
    "half a second": (NEXT, NEXT + "waiting: {offer_seconds: 5.5}\n", "waiting", "whole number", "without"),
    "no waiting": (NEXT, NEXT + "waiting: {offer_seconds: 0}\n", "waiting", "from 5 to 3600", "5 to 3600"),
    "negative weight": (NEXT, NEXT + "routing: {skill: -1}\n", "routing", "from 0 to 100", "0 to 100"),
    "tier without a value": ("name: regular, value_from: 5000", "name: regular", "regular", "'value_from'", "Add"),
    "no time to wait": (NEXT, NEXT + "waiting: {target_seconds: 1}\n", "waiting", "from 5 to 86400", "5 to 86400"),
    "prompts as text": (NEXT, NEXT + "widget: {prompts: Hello}\n", "widget", "Expected a list of prompts", "`- {en"),
    "no prompts": (NEXT, NEXT + "widget: {prompts: []}\n", "widget", "Expected a list of prompts", "take the key away"),
    "too many prompts": (NEXT, NEXT + "widget: {prompts: [a, b, c, d, e, f, g]}\n", "widget", "7 prompts", "Keep the 6"),
    "a long prompt": (NEXT, NEXT + f"widget: {{prompts: [{'word ' * 13}]}}\n", "widget", "on a button", "60 characters"),
    "no English prompt": (NEXT, NEXT + "widget: {prompts: [{}]}\n", "widget", "English text is missing", "Add `en:`"),
    "unknown key of the widget": (NEXT, NEXT + "widget: {prompt: [a]}\n", "widget", "'prompt' is not known", "'prompts'"),
    "placeholder in a prompt": (NEXT, NEXT + "widget: {prompts: ['{name}']}\n", "widget", "{name}", "write it out"),
    "dispositions as text": (NEXT, NEXT + "dispositions: solved\n", "dispositions", "list of dispositions", "`- {id"),
    "disposition without title": (NEXT, NEXT + "dispositions: [{id: a}]\n", "dispositions", "'title' is missing", "Add"),
    "disposition of the customer": (NEXT, NEXT + "dispositions: [{id: ended_by_customer, title: x}]\n", "dispositions", "what Segue writes", "another id"),
    "disposition twice": (NEXT, NEXT + "dispositions: [{id: a, title: x}, {id: a, title: y}]\n", "dispositions", "already at playbook.yaml:", "another name"),
    "disposition with a strange id": (NEXT, NEXT + "dispositions: [{id: 'a b', title: x}]\n", "dispositions", "cannot be a name", "letters"),
    "tiers as text": ("tiers:\n  - {", "tiers: {a: 1}\nx-tiers:\n  - {", None, "", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name, row in FAULTS.items() if row[2]])
def test_a_fault_of_the_playbook_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy = FAULTS[name]

    patched.replace("playbook.yaml", old, new)

    patched.expect("playbook.yaml", at, problem, remedy, "error")


@pytest.mark.parametrize("name", [name for name, row in FAULTS.items() if not row[2]])
def test_a_misnamed_part_is_missing_and_unknown_at_once(patched, name):
    old, new, *_ = FAULTS[name]

    patched.replace("playbook.yaml", old, new)

    assert len(patched.find_faults()) == 2


def test_a_week_without_an_open_day_is_refused(patched):
    text = (patched.folder / "playbook.yaml").read_text()
    start, end = text.index("    mon:"), text.index("  holidays")
    patched.write("playbook.yaml", text[:start] + "    mon: []\n" + text[end:])

    patched.expect("playbook.yaml", "mon: []", "No day", "Add a day", "error")


def test_a_language_that_nobody_speaks_is_a_warning(patched):
    patched.replace("playbook.yaml", "speak: [en]", "speak: [en, pt]")

    patched.expect("playbook.yaml", "speak:", "speaks 'pt'", "team.yaml", "warning")


def test_norwegian_is_a_language_and_not_a_no(patched):
    patched.replace("playbook.yaml", "speak: [en]", "speak: [en, no]")

    assert read_business(patched.folder).policy.languages == ("en", "no")


def test_prompts_and_dispositions_reach_the_policy(patched):
    defaults = read_business(patched.folder).policy
    patched.append("playbook.yaml", "widget: {prompts: [Hello]}\n")
    patched.append("playbook.yaml", "dispositions: [{id: won, title: Order placed}]\n")

    policy = read_business(patched.folder).policy

    assert (defaults.prompts, defaults.dispositions) == ((), DISPOSITIONS)
    assert policy.prompts == ({"en": "Hello"},)
    assert policy.dispositions == (Disposition("won", "Order placed"),)


def test_what_the_playbook_says_reaches_the_policy(patched):
    patched.append("playbook.yaml", "thresholds: {topic: 0.6}\nwaiting: {silence_seconds: 90}\n")

    policy = read_business(patched.folder, number=7).policy

    assert (policy.number, policy.business, policy.ai_name) == (7, "Your Business", "Robin")
    assert policy.thresholds == Thresholds(topic=Probability(0.6))
    assert policy.waiting == Waiting(silence_seconds=90)
    assert policy.tiers == (ValueTier("regular", 5000.0),)
    assert policy.detail_titles["dates"] == {"en": "your dates"}
    assert {t.id for t in policy.topics if t.mode == Mode.PEOPLE_ONLY} == {"complaint"}
    assert [len(day) for day in policy.hours.week] == [1, 1, 1, 1, 2, 0, 0]

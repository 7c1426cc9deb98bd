"""Each fault of a trigger is reported once, on its line, with a remedy."""

import pytest

from segue.business.reading import read_business
from segue.business.triggers import KINDS
from segue.core.playbook.trigger_rules import TriggerKind

HEAD = "owner: Head of Service\n    since: 2026-09-01\n    reason: Why.\n"

FAULTS = {
    "unknown kind": ("kind: misunderstood_twice", "kind: misunderstod", "misunderstod", "'misunderstod'", "Did you mean 'misunderstood_twice'?"),
    "field of another kind": ("below: -0.5", "below: -0.5\n    phrases: [x]", "phrases: [x]", "does not belong", "Allowed"),
    "missing field": ("    below: -0.5 ", "    # ", "id: R3", "'below' is missing", "Add `below"),
    "neither of two fields": ("    needs: [bereavement, medical_emergency, legal_threat, fraud, self_harm]\n", "", "id: R4", "'topics' or 'needs'", "Add one"),
    "unknown matter": ("[bereavement,", "[bereavment,", "bereavment", "'bereavment'", "'bereavement'"),
    "a need where a matter is meant": ("[bereavement,", "[accessibility,", "accessibility", "'accessibility'", "Use one of"),
    "look-around": ("clos(e|ing) my account", "(?=close) my account", "patterns:", "invalid perl operator", "no look-around"),
    "back-reference": ("clos(e|ing) my account", "(a)b\\\\1", "patterns:", "invalid escape", "no back-references"),
    "group left open": ("clos(e|ing) my account", "clos(e", "patterns:", "missing )", "re2"),
    "pattern that always fires": ("clos(e|ing) my account", "(close)?", "patterns:", "empty message", "at least one letter"),
    "no phrase": ("phrases: [cancel my contract, another provider]", "phrases: []", "phrases:", "at least 1", "Add"),
    "sentiment out of range": ("below: -0.5", "below: -5", "below: -5", "from -1 to 1", "-1 to 1"),
    "confidence out of range": ("below: 0.3", "below: -0.3", "below: -0.3", "from 0 to 1", "0 to 1"),
    "silent with a wording": ("silent: true ", "customer: You seem unhappy.\n    silent: true ", "customer: You", "silent trigger", "neutral fixed text"),
    "silent as a word": ("silent: true ", "silent: yes ", "silent: yes", "'yes'", "true or false"),
    "unknown verdict": ("verdict: offer", "verdict: ofer", "verdict: ofer", "'ofer'", "'offer'"),
    "only an offer for who asks": ("kind: explicit_request", "kind: explicit_request\n    verdict: offer", "verdict: offer", "not an offer", "verdict: handoff"),
    "priority beyond nine": ("priority: 0", "priority: 10", "priority: 10", "from 0 to 9", "0 to 9"),
    "skill that nobody has": ("skills: [complaints]", "skills: [complaint]", "skills: [complaint]", "no skill 'complaint'", "'complaints'"),
    "id twice": ("id: R2", "id: R1", 41, "already at playbook.yaml:", "another name"),
    "id that is none": ("id: R2", "id: R 2", "id: R 2", "cannot be a name", "letters"),
    "no date": ("since: 2026-09-01", "since: soon", "since: soon", "YYYY-MM-DD", "2027-03-01"),
    "ends before it begins": ("priority: 0", "until: 2025-01-01", "until:", "before it begins", "Mend"),
    "braces that nothing fills": ("that I did not", "{name} that I did not", "{name}", "{name}", "Nothing is filled in"),
    "no English wording": ("customer: I am sorry that I did not understand. I am bringing in a colleague.", "customer: {}", "customer: {}", "English text", "Add `en:"),
    "wording in a language not spoken": ("customer: I am sorry that I did not understand. I am bringing in a colleague.", "customer: {en: Sorry., de: Pardon.}", "customer:", "no language 'de'", "`languages.speak`"),
    "need for a detail that is none": ("    needs: [bereavement, medical_emergency, legal_threat, fraud, self_harm]\n", "    topics: [complain]\n", "topics: [complain]", "no topic 'complain'", "'complaint'"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_trigger_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy = FAULTS[name]

    patched.replace("playbook.yaml", old, new)
    if isinstance(at, int):
        at = patched.find_line("playbook.yaml", "kind: misunderstood_twice") - 1

    patched.expect("playbook.yaml", at, problem, remedy, "error")


def test_patterns_that_are_too_large_together_are_refused(patched):
    patterns = ", ".join(f"'{number}\\pL{{300}}'" for number in range(4))

    patched.replace("playbook.yaml", '["clos(e|ing) my account"]', f"[{patterns}]")

    patched.expect("playbook.yaml", "patterns:", "Together the patterns", "re2", "error")


def test_a_misspelt_field_is_unknown_and_its_near_one_is_named(patched):
    patched.replace("playbook.yaml", "    times: 2\n", "    tmies: 2\n")

    patched.expect("playbook.yaml", "tmies", "'tmies' is not known", "'times'", "error")


def test_a_playbook_without_the_wish_for_a_person_is_refused(patched):
    patched.replace("playbook.yaml", "kind: explicit_request", "kind: misunderstood_twice")

    patched.expect("playbook.yaml", 0, "explicit_request", "docs/how-to", "error")


def test_the_wish_for_a_person_must_not_end(patched):
    patched.replace(
        "playbook.yaml", "kind: explicit_request", "kind: explicit_request\n    until: 2027-01-01"
    )

    patched.expect("playbook.yaml", 0, "explicit_request", "docs/how-to", "error")


def test_triggers_that_are_no_list_are_refused(patched):
    text = (patched.folder / "playbook.yaml").read_text()
    patched.write("playbook.yaml", text[: text.index("triggers:")] + "triggers: none\n")

    assert {fault.problem[:15] for fault in patched.find_faults()} == {
        "Expected a list",
        "No trigger has ",
    }


def test_every_kind_has_a_row_in_the_table():
    assert set(KINDS) == set(TriggerKind)


@pytest.mark.parametrize(
    "kind, fields, expected",
    [
        ("vip", "value_from: 50000\n    topics: [appointment]", {"value_from": 50000.0}),
        ("risk", "below: 0.8", {"below": 0.8}),
        ("repeat_contact", "contacts: 3\n    days: 14", {"contacts": 3, "days": 14}),
        ("falling_sentiment", "below: 0\n    fall: 0.6\n    turns: 4", {"fall": 0.6, "turns": 4}),
        ("complex_need", "needs: [medical]\n    gather: [dates]", {"gather": ("dates",)}),
        ("sensitive_topic", "topics: [complaint]", {"topics": ("complaint",)}),
    ],
)
def test_the_fields_of_a_kind_reach_the_rule(patched, kind, fields, expected):
    patched.append("playbook.yaml", f"  - id: X1\n    kind: {kind}\n    {HEAD}    {fields}\n")

    rule = read_business(patched.folder).policy.triggers[-1]

    assert rule.kind == kind
    assert {name: getattr(rule, name) for name in expected} == expected

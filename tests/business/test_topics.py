"""Each fault of a topic is reported once, on its line, with a remedy."""

import pytest

from segue.business.reading import read_business
from segue.business.topics import FEW_EXAMPLES, FEWEST_EXAMPLES

FILE = "topics/appointment.yaml"

FAULTS = {
    "missing title": ("title: an appointment", "# ", "id: appointment", "'title' is missing", "Add `title", "error"),
    "unknown kind": ("kind: request", "kind: requst", "requst", "'requst'", "'request'", "error"),
    "skill that nobody has": ("skills: [appointments]", "skills: [dates]", "skills:", "no skill 'dates'", "team.yaml", "error"),
    "unknown key": ("kind: request", "mode: people_only\nkind: request", "mode:", "'mode' is not known", "Use one of", "error"),
    "empty example": ("  - Can I come by next Tuesday?", '  - Can I come by?\n  - " "', '" "', "is empty", "Write it", "error"),
    "example that is a map": ("  - Can I come by next Tuesday?", "  - Can I come by?\n  - {a: b}", "{a: b}", "keys with values", "Write a text", "error"),
    "title with a placeholder": ("title: an appointment", "title: an {appointment}", "title:", "{appointment}", "Nothing is filled in", "error"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_topic_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy, level = FAULTS[name]

    patched.replace(FILE, old, new)

    patched.expect(FILE, at, problem, remedy, level)


def test_an_example_in_two_topics_is_refused_in_the_second(patched):
    patched.replace(FILE, "  - Can I come by next Tuesday?", "  - you charged me  TWICE")

    patched.expect("topics/complaint.yaml", "You charged", f"{FILE}:9", "where it belongs", "error")


def test_an_example_twice_in_one_topic_is_a_warning(patched):
    patched.replace(FILE, "Can I come by next Tuesday?", "Are you free on monday at TEN?")

    patched.expect(FILE, "Monday at ten", "already on line 9", "other words", "warning")


@pytest.mark.parametrize(
    "count, level", [(FEWEST_EXAMPLES - 1, "error"), (FEW_EXAMPLES - 1, "warning")]
)
def test_few_examples_are_a_warning_and_very_few_an_error(patched, count, level):
    text = (patched.folder / FILE).read_text()
    head, examples = text.split("examples:\n")
    patched.write(FILE, head + "examples:\n" + "".join(examples.splitlines(True)[:count]))

    patched.expect(FILE, 7, f"has {count} examples", "Add sentences", level)


def test_a_topic_given_twice_is_refused(patched):
    patched.replace("topics/opening_hours.yaml", "id: opening_hours", "id: complaint")
    patched.replace("knowledge/opening-hours.md", "topics: [opening_hours]", "topics: []")

    patched.expect(
        "topics/opening_hours.yaml", "id:", "topics/complaint.yaml:1", "another", "error"
    )


def test_a_folder_without_topics_is_refused(patched):
    for file in (patched.folder / "topics").iterdir():
        file.unlink()

    assert "There is no topic." in {fault.problem for fault in patched.find_faults()}


def test_a_topic_reaches_the_policy_with_its_examples(patched):
    topics = read_business(patched.folder).policy.topics
    topic = next(topic for topic in topics if topic.id == "opening_hours")

    assert (topic.kind, topic.title, topic.skills) == ("question", {"en": "our opening hours"}, ())
    assert len(topic.examples) == 20

"""Each fault of a flow is reported once, on its line, with a remedy."""

import pytest

from segue.business.reading import read_business
from segue.core.playbook.flows import Answer, Collect, Confirm, Finish, HandOver, Say
from segue.core.values import ArticleId, Language

EN = Language("en")

FILE = "flows/appointment.yaml"
FINISH = "  - finish: recorded"

FAULTS = {
    "steps after the end": ("  - confirm: I have", "  - hand_over: Now.\n  - confirm: I have", "hand_over: Now", "never run", "to the end"),
    "unknown step": ("  - collect: dates", "  - colect: dates", "colect", "'colect' is not a step", "'collect'"),
    "step that is no step": ("  - confirm: I have noted {dates}. Shall I pass this on as it stands?", "  - ask me", "ask me", "Expected a step", "collect"),
    "two steps in one": ("    optional: true ", "    say: Hm. ", "say: Hm", "'say' does not belong", "Allowed: collect, ask"),
    "unknown key of a step": ("    optional: true ", "    optinal: true ", "optinal", "not known", "'optional'"),
    "nothing to ask": ("    ask: Which day would suit you?\n", "", "collect: dates", "'ask' is missing", "Add `ask"),
    "unknown detail": ("collect: party_size", "collect: partysize", "partysize", "no detail 'partysize'", "'party_size'"),
    "own words without a name": ("collect: party_size", 'collect: "text:"', "text:", "no detail 'text:'", "text:NAME"),
    "unknown placeholder": ("noted {dates}", "noted {datse}", "{datse}", "no detail 'datse'", "'dates'"),
    "placeholder that may be unknown": ("noted {dates}", "noted {party_size}", "{party_size}", "may be unknown here", "not optional"),
    "placeholder that nothing collects": ("write to {email}", "write to {phone}", "finish:", "customer would read the braces", "Collect phone"),
    "brace alone": ("noted {dates}", "noted {dates", "{dates", "stands alone", "{name}"),
    "unknown article": ("  - collect: party_size", "  - answer: opening\n  - collect: party_size", "answer: opening", "no article 'opening'", "'opening-hours'"),
    "unknown topic": ("topics: [appointment]", "topics: [appointments]", "topics:", "no topic 'appointments'", "'appointment'"),
    "no topic": ("topics: [appointment]", "topics: []", "topics:", "at least 1", "Add"),
    "missing purpose": ("purpose: your appointment", "# ", "id: appointment", "'purpose' is missing", "Add `purpose"),
    "confirm as a word": ("confirm: true ", "confirm: maybe ", "confirm: maybe", "'maybe'", "true or false"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_flow_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy = FAULTS[name]

    patched.replace(FILE, old, new)

    patched.expect(FILE, at, problem, remedy, "error")


def test_a_flow_that_ends_in_a_question_is_refused(patched):
    patched.replace(FILE, FINISH + "               # or `hand_over:` with a reason, to bring in a person\n    say:", "  - say:")  # fmt: skip

    patched.expect(FILE, "  - say:", "neither `hand_over` nor `finish`", "End the flow", "error")


def test_a_flow_without_steps_is_refused(patched):
    text = (patched.folder / FILE).read_text()
    patched.write(FILE, text[: text.index("steps:")] + "steps: []\n")

    patched.expect(FILE, "steps: []", "Expected a list of steps", "begin with", "error")


def test_two_flows_of_one_topic_are_refused_in_both(patched):
    text = (patched.folder / FILE).read_text()
    patched.write("flows/second.yaml", text.replace("id: appointment", "id: second"))

    faults = patched.find_faults()

    assert [fault.file for fault in faults] == [FILE, "flows/second.yaml"]
    assert all("Several flows serve" in fault.problem for fault in faults)


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ("approved: true", "approved: false", "is not approved"),
        ("audience: customer", "audience: agent", "is for agents only"),
    ],
)
def test_a_flow_quotes_only_what_customers_may_read(patched, old, new, problem):
    patched.replace(
        FILE, "  - collect: party_size", "  - answer: opening-hours\n  - collect: party_size"
    )
    patched.replace("knowledge/opening-hours.md", old, new)

    patched.expect(FILE, "answer:", problem, "Approve it", "error")


def test_every_kind_of_step_reaches_the_policy(patched):
    patched.write(
        FILE,
        "id: appointment\ntitle: A\npurpose: {en: yours}\ntopics: [appointment]\nsteps:\n"
        "  - collect: text:wishes\n    ask: What else?\n    confirm: true\n"
        "  - say: Noted {text:wishes}.\n"
        "  - answer: opening-hours\n"
        "  - confirm: Is it right?\n"
        "  - hand_over: A visit is planned.\n    skills: [appointments]\n",
    )

    flow = read_business(patched.folder).policy.flows[0]

    assert flow.purpose == {EN: "yours"}
    assert flow.steps == (
        Collect("text:wishes", {EN: "What else?"}, confirm=True),
        Say({EN: "Noted {text:wishes}."}),
        Answer(ArticleId("opening-hours")),
        Confirm({EN: "Is it right?"}),
        HandOver("A visit is planned.", ("appointments",)),
    )


def test_the_starter_ends_with_a_record(patched):
    flow = read_business(patched.folder).policy.flows[0]

    assert isinstance(flow.steps[-1], Finish)
    assert flow.details() == ("dates", "party_size", "email")

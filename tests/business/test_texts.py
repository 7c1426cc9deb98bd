"""Fixed texts: Segue's own, what a business says instead, and the faults of that."""

import pytest

from segue.business.reading import read_business
from segue.business.texts import read_own_texts
from segue.core.playbook.texts import FIXED_TEXTS
from segue.core.understanding.wish import find_wish_for_person
from segue.core.values import Language

EN = Language("en")

FAULTS = {
    "unknown key": ("greetings: Hello.", "no fixed text 'greetings'", "'greeting'", "error"),
    "unknown placeholder": ("thanks: Thank you, {name}.", "{name}", "write it out", "error"),
    "misspelt placeholder": ("resume: Go on with {purpos}, {purpose}.", "{purpos}", "'purpose'", "error"),
    "missing placeholder": ("promise_call: We call {to}.", "{due} is missing", "Put {due}", "warning"),
    "empty text": ('thanks: ""', "is empty", "Write it", "error"),
    "wish that is none": ("request_person: Good morning.", "not understood as a wish", "more plainly", "error"),
    "brace alone": ("thanks: Thank you }.", "stands alone", "{name}", "error"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_text_names_line_and_remedy(patched, name):
    line, problem, remedy, level = FAULTS[name]

    patched.write("texts/en.yaml", f"# our own words\n{line}\n")

    patched.expect("texts/en.yaml", 2, problem, remedy, level)


@pytest.mark.parametrize(
    "file, problem", [("english.yaml", "not a language code"), ("de.yaml", "no language 'de'")]
)
def test_texts_of_a_language_that_is_not_spoken_are_refused(patched, file, problem):
    patched.write(f"texts/{file}", "thanks: Thank you.\n")

    patched.expect(f"texts/{file}", 0, problem, "", "error")


def test_what_the_business_says_stands_before_what_segue_says(patched):
    patched.write("texts/en.yaml", "thanks: Our pleasure.\n")

    texts = read_business(patched.folder).policy.texts

    assert texts[EN]["thanks"] == "Our pleasure."
    assert texts[EN]["goodbye"] == read_own_texts()[EN]["goodbye"]


def test_segue_has_every_text_in_english():
    assert set(read_own_texts()[EN]) == set(FIXED_TEXTS)


def test_every_language_has_its_own_wish_for_a_person_and_it_is_understood():
    own = {code: texts.get("request_person") for code, texts in read_own_texts().items()}

    assert set(own) == {"en", "de", "fr", "es", "it", "pt", "nl", "ar", "ja"}
    assert len(set(own.values())) == len(own)
    assert [code for code, text in own.items() if not text or not find_wish_for_person(text)] == []

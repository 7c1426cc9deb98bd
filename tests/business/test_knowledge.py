"""Each fault of an article is reported once, on its line, with a remedy."""

import hashlib
from datetime import date

import pytest

from segue.business.reading import read_business

FILE = "knowledge/opening-hours.md"

FAULTS = {
    "no front matter": ("---\nid:", "id:", 1, "front matter is missing", "Begin the file with", "error"),
    "front matter without end": ("approved: true\n---", "approved: true", 1, "does not end", "`---` again", "error"),
    "missing owner": ("owner: Head of Service\n", "", "id:", "'owner' is missing", "Add `owner", "error"),
    "approved as a word": ("approved: true", "approved: yes", "approved", "'yes'", "true or false", "error"),
    "no such day": ("2030-01-01", "2030-13-01", "review_date", "no day '2030-13-01'", "2027-03-01", "error"),
    "stale": ("2030-01-01", "2026-11-22", "review_date", "to be reviewed by 2026-11-22", "Review it", "warning"),
    "unknown audience": ("audience: customer", "audience: customers", "audience", "'customers'", "'customer'", "error"),
    "language not spoken": ("language: en", "language: de", "language: de", "no language 'de'", "`languages.speak`", "error"),
    "unknown topic": ("topics: [opening_hours]", "topics: [hours]", "topics:", "no topic 'hours'", "topics/", "error"),
    "unknown key": ("language: en", "lang: de\nlanguage: en", "lang: de", "'lang' is not known", "'language'", "error"),
    "front matter that is no YAML": ("language: en", "language: [en", "audience", "not YAML", "Mend the line", "error"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_an_article_names_line_and_remedy(patched, name):
    old, new, at, problem, remedy, level = FAULTS[name]

    patched.replace(FILE, old, new)

    patched.expect(FILE, at, problem, remedy, level)


def test_an_article_without_text_is_refused(patched):
    text = (patched.folder / FILE).read_text()
    patched.write(FILE, text[: text.index("\nWe are open") + 1])

    patched.expect(FILE, 10, "has no text", "under the second", "error")


def test_an_article_given_twice_is_refused(patched):
    patched.write("knowledge/other.md", (patched.folder / FILE).read_bytes())

    patched.expect("knowledge/other.md", "id:", f"already at {FILE}:2", "another name", "error")


def test_an_article_is_good_until_the_end_of_its_review_date(patched):
    patched.replace(FILE, "2030-01-01", "2026-11-23")

    assert patched.find_faults() == ()


def test_an_article_carries_its_version_and_its_body(patched):
    patched.write(FILE, (patched.folder / FILE).read_bytes().replace(b"\n", b"\r\n"))

    article = read_business(patched.folder).articles[0]

    content = (patched.folder / FILE).read_bytes()
    assert article.version == hashlib.sha256(content).hexdigest()[:12]
    assert article.body.startswith("We are open")
    assert article.body.endswith("there again.")
    assert "\r" not in article.body
    assert (article.review_date, article.approved) == (date(2030, 1, 1), True)

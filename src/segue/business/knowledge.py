"""Reads `knowledge/*.md`: approved articles with their front matter."""

import hashlib
from datetime import date

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.readers import (
    choice,
    day,
    flag,
    given,
    line_of_text,
    list_of,
    spoken,
    used,
)
from segue.business.yaml_nodes import parse_yaml
from segue.core.knowledge.articles import Article
from segue.core.values import ArticleId, Language, TopicId

FENCE = "---"


def read_article(content: bytes, text: str, place: Place) -> Article | None:
    """The article of one file; None when it has no front matter that can be read."""
    lines = text.replace("\r\n", "\n").split("\n")
    end = _find_end(lines, place)
    if end is None:
        return None
    node = parse_yaml("\n".join(lines[1:end]) + "\n", place, first_line=2)
    if node is None:
        return None
    body = "\n".join(lines[end + 1 :]).strip()
    if not body:
        place.fault(end + 1, "The article has no text.", "Write it under the second `---`.")
    fields = Fields(node, place)
    return _build_article(fields, body, hashlib.sha256(content).hexdigest()[:12])


def _find_end(lines: list[str], place: Place) -> int | None:
    remedy = "Begin the file with `---`, the keys, and `---` again."
    if lines[0].rstrip() != FENCE:
        place.fault(1, "The front matter is missing.", remedy)
        return None
    end = next((n for n, line in enumerate(lines) if n > 0 and line.rstrip() == FENCE), None)
    if end is None:
        place.fault(1, "The front matter does not end.", remedy)
    return end


def _build_article(fields: Fields, body: str, version: str) -> Article:
    name = fields.find_text("id") or "?"
    fields.place = Place(fields.place.file, f"article {name}", fields.place.report)
    topics = fields.take("topics", list_of(used("topic")), ())
    review_date = fields.need("review_date", day, date.max)
    article = Article(
        id=ArticleId(fields.need("id", given("article"), "")),
        title=fields.need("title", line_of_text, ""),
        body=body,
        version=version,
        owner=fields.need("owner", line_of_text, ""),
        review_date=review_date,
        topics=tuple(TopicId(topic) for topic in topics),
        language=fields.need("language", spoken, Language("en")),
        audience=fields.take("audience", choice("customer", "agent"), "customer"),
        approved=fields.need("approved", flag, False),
    )
    if fields.has("review_date"):
        line = fields.find_line("review_date")
        fields.place.within("review_date").give("review_date", review_date.isoformat(), line)
    fields.close()
    return article

"""The guard has the last word before the AI speaks."""

from datetime import date

import pytest
from msgspec.structs import replace

from segue.core.conversation import events as e
from segue.core.escalation.guard import DraftReply, find_objection
from segue.core.knowledge.articles import Article
from segue.core.values import ArticleId, Citation, Language
from tests.core.story import Story

ARTICLE = Article(
    ArticleId("terms"), "Terms", "Pay in time. Or later.", "v1", "o", date(2027, 1, 1), (),
    Language("en"), "customer", True,
)  # fmt: skip
QUOTE = (Citation(ArticleId("terms"), "v1", 0, 12), "Pay in time.")


def draft(
    story: Story, text: str = "Pay in time.", *, quotes=(QUOTE,), discloses=True
) -> DraftReply:
    return DraftReply(text, quotes, story.c.owner_epoch, story.c.message_seq, discloses)


def object_to(story: Story, reply: DraftReply, *articles: Article) -> str:
    objection = find_objection(story.c, reply, {a.id: a for a in articles})
    return objection.code if objection else ""


@pytest.fixture
def story() -> Story:
    made = Story()
    made.write("When do we pay?")
    return made


def test_a_grounded_draft_of_the_ai_s_own_turn_may_be_sent(story: Story) -> None:
    assert object_to(story, draft(story), ARTICLE) == ""


def test_a_draft_is_dropped_when_the_floor_or_the_conversation_moved(story: Story) -> None:
    reply = draft(story)
    assert object_to(story, replace(reply, epoch=9)) == "floor_moved"
    story.write("And another thing")
    assert object_to(story, reply) == "superseded"
    story.escalate()
    assert object_to(story, reply) == "floor_moved"


def test_an_empty_draft_and_one_that_hides_the_ai_are_not_sent(story: Story) -> None:
    assert object_to(story, draft(story, "  ")) == "empty"
    assert object_to(story, draft(story, discloses=False), ARTICLE) == "undisclosed"
    story.add(e.DisclosureShown("m", "1"))
    assert object_to(story, draft(story, discloses=False), ARTICLE) == ""


@pytest.mark.parametrize(
    ("article", "code"),
    [
        (replace(ARTICLE, id=ArticleId("other")), "unapproved"),
        (replace(ARTICLE, approved=False), "unapproved"),
        (replace(ARTICLE, audience="agent"), "unapproved"),
        (replace(ARTICLE, version="v2"), "outdated"),
        (replace(ARTICLE, body="Pay at once. Or later."), "ungrounded"),
    ],
)
def test_a_quote_stands_literally_in_an_approved_article(
    story: Story, article: Article, code: str
) -> None:
    assert object_to(story, draft(story), article) == code


def test_a_quote_is_in_the_text_that_is_sent(story: Story) -> None:
    assert object_to(story, draft(story, "Pay whenever you like."), ARTICLE) == "ungrounded"

"""The guard: the last word before the AI speaks."""

from msgspec import Struct

from segue.core.conversation.state import Conversation
from segue.core.knowledge.articles import Article
from segue.core.values import AI, ArticleId, Citation


class DraftReply(Struct, frozen=True):
    """A reply as it would be sent: its text, the quotes in it, and what its writer saw."""

    text: str
    quotes: tuple[tuple[Citation, str], ...]
    epoch: int
    after_seq: int
    discloses: bool = False


class Objection(Struct, frozen=True):
    """Why a draft may not be sent: `code` for the log, `why` for the auditor."""

    code: str
    why: str


def find_objection(
    conversation: Conversation, draft: DraftReply, articles: dict[ArticleId, Article]
) -> Objection | None:
    """The first reason not to send, or None.

    The floor and the order come first, then the law that an AI says so, then the grounding:
    every quote stands literally in an approved article of that version, in force for customers.
    """
    if conversation.owner != AI:
        return Objection("floor_moved", f"{conversation.owner!r} holds the floor")
    if conversation.owner_epoch != draft.epoch:
        return Objection("floor_moved", "the floor changed since the draft was begun")
    if conversation.message_seq > draft.after_seq:
        return Objection("superseded", "a newer message came in")
    if not draft.text.strip():
        return Objection("empty", "the draft says nothing")
    if not conversation.disclosed and not draft.discloses:
        return Objection("undisclosed", "the customer has not been told that this is an AI")
    for citation, words in draft.quotes:
        objection = _check_quote(citation, words, draft.text, articles.get(citation.article_id))
        if objection:
            return objection
    return None


def _check_quote(
    citation: Citation, words: str, text: str, article: Article | None
) -> Objection | None:
    if article is None or not article.approved or article.audience != "customer":
        return Objection("unapproved", f"article {citation.article_id!r} is not approved")
    if article.version != citation.version:
        return Objection("outdated", f"article {citation.article_id!r} has a newer version")
    if article.body[citation.start : citation.end] != words or words not in text:
        return Objection("ungrounded", f"the words do not stand in {citation.article_id!r}")
    return None

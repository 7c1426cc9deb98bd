"""Wording a turn: decisions into the text of one message, in the customer's language."""

from typing import Final

from msgspec import Struct

from segue.app.world import World
from segue.core.conversation.state import Conversation
from segue.core.dialogue.moments import say_moment
from segue.core.dialogue.wording import build_facts_phrase, find_title, say_value
from segue.core.knowledge.articles import Article
from segue.core.playbook.flows import Wording
from segue.core.playbook.policy import Policy
from segue.core.policy.asked import CHANGE
from segue.core.policy.decisions import (
    AskDetail,
    AskYes,
    Clarify,
    ConfirmDetail,
    Decision,
    OfferPerson,
    Quote,
    QuoteArticle,
    SayStep,
    Tell,
)
from segue.core.policy.gathering import GATHERED
from segue.core.values import Citation, Language

OFFERING: Final = ("cannot_read", "needed")
"""Fixed texts that offer a person in passing; a yes to them accepts."""


class Composed(Struct, frozen=True):
    """The text of a reply, the quotes in it, and what its question expects."""

    text: str
    quotes: tuple[tuple[Citation, str], ...]
    asked: tuple[str, ...]
    request_id: str | None
    discloses: bool


def compose(world: World, conversation: Conversation, decisions: tuple[Decision, ...]) -> Composed:
    """The message that says the decisions in their order; the disclosure first where it is due."""
    quotes = tuple(q for d in decisions for q in find_quoted(world, d))
    discloses = not conversation.disclosed
    parts = [say_disclosure(world.policy, conversation.language)] if discloses else []
    said = [_say(world, conversation, d, quotes) for d in _shorten(decisions)]
    parts += [part for part in said if part]
    asked = tuple(a for d in decisions for a in name_asked(d))
    return Composed(
        "\n\n".join(parts), quotes, _order_asked(asked), _find_request(decisions), discloses
    )


def _order_asked(asked: tuple[str, ...]) -> tuple[str, ...]:
    """The offer of a person last: a "no" answers the question that stands beside it."""
    return tuple(dict.fromkeys(sorted(asked, key=lambda name: name == "offer")))


def _find_request(decisions: tuple[Decision, ...]) -> str | None:
    """The request that the question of a message belongs to, or None."""
    asking = [d for d in decisions if isinstance(d, AskDetail | ConfirmDetail | AskYes)]
    ids = (d.request_id for d in asking if not d.request_id.startswith(GATHERED))
    return next(ids, None)


def _shorten(decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
    """A question that stands is asked again in the place of "say it in other words"."""
    asks = any(isinstance(d, AskDetail | ConfirmDetail | AskYes) for d in decisions)
    return tuple(
        Tell("not_understood") if asks and d == Tell("clarify_open") else d for d in decisions
    )


def say_disclosure(policy: Policy, language: Language) -> str:
    """The sentence that says that this is an AI."""
    return policy.say("disclosure", language).format(ai=policy.ai_name, business=policy.business)


def name_asked(decision: Decision) -> tuple[str, ...]:
    """What a decision's question expects, in the words of the log."""
    match decision:
        case AskDetail():
            gathered = decision.request_id.startswith(GATHERED)
            name = f"detail:{decision.detail}"
            return (name, f"{decision.request_id}:{decision.detail}") if gathered else (name,)
        case ConfirmDetail():
            return (f"confirm:{decision.detail}",)
        case AskYes():
            return (f"yes:{decision.step}",)
        case Clarify():
            return (f"clarify:{decision.first},{decision.second}",)
        case OfferPerson():
            return ("offer",)
        case Tell() if decision.key in OFFERING:
            return ("offer",)
        case Tell() if decision.key == "ask_change":
            return (CHANGE,)
        case _:
            return ()


def find_quoted(world: World, decision: Decision) -> tuple[tuple[Citation, str], ...]:
    """The passage that a decision quotes, with its words; nothing when the article is gone."""
    match decision:
        case Quote():
            article = world.knowledge.find_article(decision.citation.article_id)
            citation = decision.citation
        case QuoteArticle():
            article = world.knowledge.find_article(decision.article_id)
            if article is None:
                return ()
            first = article.body.split("\n\n", 1)[0]
            citation = Citation(article.id, article.version, 0, len(first))
        case _:
            return ()
    return ((citation, article.body[citation.start : citation.end]),) if article else ()


def _say(
    world: World,
    c: Conversation,
    decision: Decision,
    quotes: tuple[tuple[Citation, str], ...],
) -> str:
    policy, language = world.policy, c.language
    match decision:
        case Tell():
            return _tell(policy, c, decision)
        case Quote() | QuoteArticle():
            wanted = find_quoted(world, decision)
            return "\n\n".join(_quote(world, c, *q) for q in wanted if q in quotes)
        case SayStep():
            return fill(policy.word(decision.text, language), c)
        case AskYes():
            return fill(policy.word(decision.text, language), c)
        case AskDetail():
            return fill(_ask(policy, decision.detail, decision.text, language), c)
        case ConfirmDetail():
            known = c.find_detail(decision.detail, decision.request_id)
            what = find_title(decision.detail, policy, language)
            value = say_value(c, known) if known else ""
            return policy.say("confirm_known", language).format(what=what, value=value)
        case Clarify():
            first, second = policy.find_topic(decision.first), policy.find_topic(decision.second)
            return policy.say("clarify", language).format(
                first=policy.word(first.title, language) if first else "",
                second=policy.word(second.title, language) if second else "",
            )
        case OfferPerson(due=None):
            return policy.say(decision.key, language)
        case OfferPerson():
            zone, now = policy.hours.timezone, world.clock.now()
            due = say_moment(decision.due or now, now, zone, language)
            return policy.say(decision.key, language).format(due=due)
        case _:
            return ""


def _tell(policy: Policy, c: Conversation, tell: Tell) -> str:
    what = build_facts_phrase(c, tell.details, policy)
    if tell.key in ("noted", "corrected") and not what:
        return ""
    return policy.say(tell.key, c.language).format(
        ai=policy.ai_name,
        business=policy.business,
        what=what,
        purpose=policy.word(tell.purpose, c.language) if tell.purpose else "",
    )


def _quote(world: World, c: Conversation, citation: Citation, words: str) -> str:
    article: Article | None = world.knowledge.find_article(citation.article_id)
    title = article.title if article else ""
    source = world.policy.say("source", c.language).format(title=title)
    return f"{words}\n{source}"


def _ask(policy: Policy, detail: str, text: Wording, language: Language) -> str:
    if text:
        return policy.word(text, language)
    return policy.say("ask_detail", language).format(what=find_title(detail, policy, language))


def fill(text: str, conversation: Conversation) -> str:
    """The text with `{detail}` names filled in by the standing values, in their order; a word
    that the text and the customer both say ("at {time}", "at three") stands once."""
    names = dict.fromkeys(d.name for d in conversation.details)
    for name in names:
        said = dict.fromkeys(say_value(conversation, d) for d in conversation.find_details(name))
        text = _put_in(text, name, ", ".join(v for v in said if v))
    return text


def _put_in(text: str, name: str, value: str) -> str:
    before, found, after = text.partition("{" + name + "}")
    if not found:
        return text
    last, (first, _, rest) = before.rsplit(None, 1)[-1:], value.partition(" ")
    if last and rest and last[0].lower() == first.lower():
        value = rest
    return before + value + _put_in(after, name, value)

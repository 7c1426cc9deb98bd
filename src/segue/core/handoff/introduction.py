"""What is said when a person joins: the introduction, and a first sentence to suggest."""

from segue.core.conversation.state import Conversation
from segue.core.dialogue.wording import build_facts_phrase
from segue.core.playbook.policy import Policy
from segue.core.playbook.team import Agent


def build_introduction(conversation: Conversation, agent: Agent, policy: Policy) -> str:
    """The text the customer reads when `agent` has accepted: name, speciality, and what they
    know. Only what the customer said themselves is named."""
    language = conversation.language
    what = build_facts_phrase(conversation, find_said(conversation), policy)
    key = "introduction" if what else "introduction_bare"
    return policy.say(key, language).format(
        agent=agent.name, speciality=policy.word(agent.speciality, language), what=what
    )


def build_first_sentence(conversation: Conversation, policy: Policy) -> str:
    """A first sentence for the agent to use or change: it acknowledges what is known."""
    language = conversation.language
    what = build_facts_phrase(conversation, find_said(conversation), policy)
    key = "first_sentence" if what else "first_sentence_bare"
    return policy.say(key, language).format(what=what)


def find_said(conversation: Conversation) -> tuple[str, ...]:
    """The names of the details that the customer gave, in the order of their giving."""
    said = [d for d in conversation.details if d.source == "customer"]
    return tuple(dict.fromkeys(d.name for d in sorted(said, key=lambda d: d.seq)))

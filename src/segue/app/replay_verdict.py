"""The verdict of a turn of the past, with the sentence that it rests on."""

from typing import Final

from msgspec import Struct

from segue.core.conversation.state import Conversation
from segue.core.dialogue.turn import build_turn
from segue.core.policy.decide import Ruling
from segue.core.policy.decisions import Clarify, Escalate, describe, find_verdict
from segue.core.values import Evidence

ANSWER: Final = "answer"
LONGEST_EVIDENCE: Final = 300
_STOPS: Final = ".!?。！？؟\n"


class Ruled(Struct, frozen=True):
    """A verdict with the number of the customer's turn, the kind of trigger (`reason`), the rule,
    the sentence that it rests on, and the words of the playbook (`why`)."""

    verdict: str
    turn: int | None = None
    reason: str = "none"
    rule: str = ""
    evidence: str = ""
    why: str = ""


def build_ruled(conversation: Conversation, ruling: Ruling, turn: int) -> Ruled:
    """The verdict of a turn as the report has it."""
    verdict = find_verdict(ruling.decisions)
    if verdict == ANSWER:
        return Ruled(ANSWER)
    kind, rule_id, evidence = ruling.kind, ruling.rule, ruling.evidence
    if verdict == "clarify":
        clarify = next(d for d in ruling.decisions if isinstance(d, Clarify))
        kind, rule_id = "low_confidence", describe(clarify)
    escalate = next((d for d in ruling.decisions if isinstance(d, Escalate)), None)
    if escalate is not None:
        kind = escalate.kind
    sentence = find_sentence(conversation, evidence or build_turn(conversation).evidence())
    return Ruled(verdict, turn, str(kind), rule_id, sentence, ruling.reason)


def find_sentence(conversation: Conversation, evidence: tuple[Evidence, ...]) -> str:
    """The whole sentence around the first words that the evidence points at."""
    for one in evidence:
        message = conversation.find_message(one.seq)
        text = conversation.text(message.text) if message else ""
        end = min(one.end, len(text))
        start = max((text.rfind(stop, 0, one.start) + 1 for stop in _STOPS), default=0)
        ends = [at + 1 for stop in _STOPS if (at := text.find(stop, max(end - 1, 0))) >= 0]
        sentence = " ".join(text[start : min(ends, default=len(text))].split())
        if sentence:
            return sentence[:LONGEST_EVIDENCE]
    return ""

"""The figures of a replay: how many would have come to a person, why, when; what differs."""

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from statistics import median
from typing import Final

from msgspec import Struct

from segue.app.replay import Replayed
from segue.app.replay_verdict import ANSWER, Ruled

Z_95: Final = 1.959964
VERDICTS: Final = (ANSWER, "clarify", "offer", "handoff")


class Share(Struct, frozen=True):
    """`n` of all conversations, with the 95 % interval of the share."""

    n: int
    share: float
    low: float
    high: float


class TriggerFigures(Struct, frozen=True):
    """The handoffs for one reason (or one rule): how many, at which turn, one example."""

    reason: str
    rule: str
    count: Share
    median_turn: float
    conversation_id: str
    example: str


class Figures(Struct, frozen=True):
    """A replay in numbers. `verdicts` count the first verdict that is not "answer", `handoffs`
    the first handoff; `turns` are the handoffs by the number of the turn."""

    conversations: int
    without_customer: int
    turns_in_all: int
    verdicts: dict[str, Share]
    handoffs: Share
    median_turn: float | None
    turns: dict[int, int]
    by_reason: tuple[TriggerFigures, ...]
    by_rule: tuple[TriggerFigures, ...]


class Difference(Struct, frozen=True):
    """A conversation for which two playbooks differ. `turns` is how much later the first verdict
    that is not "answer" comes now; None where one of them has none."""

    conversation_id: str
    was: Ruled
    now: Ruled
    was_handoff: Ruled | None
    now_handoff: Ruled | None
    turns: int | None


def find_interval(successes: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share; (0, 1) of nothing.

    Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".

    >>> [round(x, 4) for x in find_interval(10, 100)]
    [0.0552, 0.1744]
    """
    if not n:
        return 0.0, 1.0
    p, z2 = successes / n, Z_95**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_95 / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return max(middle - half, 0.0), min(middle + half, 1.0)


def build_share(successes: int, n: int) -> Share:
    """The share with its interval."""
    low, high = find_interval(successes, n)
    return Share(successes, successes / n if n else 0.0, low, high)


def build_figures(replayed: Sequence[Replayed]) -> Figures:
    """The figures over all conversations."""
    n = len(replayed)
    handed = [(r, r.handoff) for r in replayed if r.handoff is not None]
    turns = Counter(h.turn for _, h in handed if h.turn is not None)
    verdicts = Counter(r.first.verdict for r in replayed)
    return Figures(
        conversations=n,
        without_customer=sum(r.turns == 0 for r in replayed),
        turns_in_all=sum(r.turns for r in replayed),
        verdicts={name: build_share(verdicts[name], n) for name in VERDICTS},
        handoffs=build_share(len(handed), n),
        median_turn=median(turns.elements()) if turns else None,
        turns=dict(sorted(turns.items())),
        by_reason=_group(handed, n, by_rule=False),
        by_rule=_group(handed, n, by_rule=True),
    )


def _group(
    handed: Sequence[tuple[Replayed, Ruled]], n: int, *, by_rule: bool
) -> tuple[TriggerFigures, ...]:
    groups: dict[tuple[str, str], list[tuple[Replayed, Ruled]]] = {}
    for replayed, ruled in handed:
        key = (ruled.reason, ruled.rule if by_rule else "")
        groups.setdefault(key, []).append((replayed, ruled))
    figures = [_build_trigger(key, rows, n) for key, rows in groups.items()]
    return tuple(sorted(figures, key=lambda f: (-f.count.n, f.reason, f.rule)))


def _build_trigger(
    key: tuple[str, str], rows: list[tuple[Replayed, Ruled]], n: int
) -> TriggerFigures:
    middle = median(ruled.turn for _, ruled in rows if ruled.turn is not None)
    replayed, ruled = _choose_example(rows)
    share = build_share(len(rows), n)
    return TriggerFigures(*key, share, middle, replayed.conversation_id, ruled.evidence)


def _choose_example(rows: list[tuple[Replayed, Ruled]]) -> tuple[Replayed, Ruled]:
    """The sentence of middling length: a typical one, neither a word nor a page."""
    ordered = sorted(rows, key=lambda row: (len(row[1].evidence), row[0].conversation_id))
    return ordered[len(ordered) // 2]


def build_decision(replayed: Replayed) -> dict[str, object]:
    """The line of `--decisions` for one conversation."""
    first = replayed.first
    return {
        "conversation_id": replayed.conversation_id,
        "verdict": first.verdict,
        "turn": first.turn,
        "reason": first.reason,
        "rule": first.rule,
        "evidence": first.evidence,
    }


def list_differences(now: Sequence[Replayed], was: Sequence[Replayed]) -> tuple[Difference, ...]:
    """The conversations for which the verdict, its turn, its reason or the rule differ, or those
    of the first handoff; in their order."""
    return tuple(
        _build_difference(old, new)
        for new, old in zip(now, was, strict=True)
        if _name(new.first) != _name(old.first) or _name(new.handoff) != _name(old.handoff)
    )


def count_differences(differences: Sequence[Difference]) -> dict[str, int]:
    """How many come to a person only now, only before, earlier or later than before, and how
    many differ otherwise (another reason or rule, or short of a handoff)."""
    counts = Counter(_find_kind(d) for d in differences)
    kinds = ("to_person_now", "no_longer_to_person", "earlier", "later", "otherwise")
    return {kind: counts[kind] for kind in kinds}


def _find_kind(difference: Difference) -> str:
    was, now = difference.was_handoff, difference.now_handoff
    if was is None or now is None:
        other = "no_longer_to_person" if was else "otherwise"
        return "to_person_now" if now else other
    before, after = was.turn or 0, now.turn or 0
    return "earlier" if after < before else "later" if after > before else "otherwise"


def _name(ruled: Ruled | None) -> tuple[object, ...] | None:
    return (ruled.verdict, ruled.turn, ruled.reason, ruled.rule) if ruled else None


def _build_difference(was: Replayed, now: Replayed) -> Difference:
    before, after = was.first.turn, now.first.turn
    turns = after - before if before is not None and after is not None else None
    return Difference(now.conversation_id, was.first, now.first, was.handoff, now.handoff, turns)

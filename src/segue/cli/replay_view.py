"""What `segue replay` shows: the figures as tables for people and as one object for programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import to_builtins
from rich.markup import escape
from rich.table import Table

from segue.app.replay_figures import (
    build_figures,
    count_differences,
    list_differences,
)
from segue.app.replaying import ReplayRun
from segue.cli.printing import build_console, build_table

MOST_SHOWN: Final = 20
LONGEST_CELL: Final = 90
Report = dict[str, Any]


def build_report(
    run: ReplayRun, folders: Sequence[Path], hashes: Sequence[str], seconds: float
) -> Report:
    """Everything that a replay found, as plain values."""
    now = [results[0] for results in run.results]
    report: Report = {
        "business": {"folder": str(folders[0]), "hash": hashes[0]},
        **to_builtins(build_figures(now)),
        "bad_rows": len(run.faults),
        "faults": [fault.describe() for fault in run.faults[:MOST_SHOWN]],
        "stopped": run.stopped,
        "seconds": round(seconds, 2),
        "per_second": round(len(now) / max(seconds, 1e-6), 1),
    }
    if len(folders) > 1:
        was = [results[1] for results in run.results]
        differences = list_differences(now, was)
        report["against"] = {
            "business": {"folder": str(folders[1]), "hash": hashes[1]},
            **to_builtins(build_figures(was)),
            "differing": len(differences),
            "kinds": count_differences(differences),
            "differences": to_builtins(differences),
        }
    return report


def print_report(report: Report) -> None:
    """The report as calm tables."""
    console = build_console()
    for fault in report["faults"]:
        console.print(fault, markup=False, soft_wrap=True)
    if report["bad_rows"] > MOST_SHOWN:
        console.print(f"… and {report['bad_rows'] - MOST_SHOWN:,} more bad rows")
    if not report["conversations"]:
        console.print("There is no conversation in this history: nothing to replay.")
        return
    for part in (_build_totals(report), _build_verdicts(report), _build_triggers(report)):
        console.print(part)
        console.print()
    if report["turns"]:
        console.print(_say_turns(report), soft_wrap=True)
    if "against" in report:
        _print_differences(report["against"])
    console.print(f"{report['seconds']:,.1f} s, {report['per_second']:,.1f} conversations/s")


def _build_totals(report: Report) -> str:
    handed, n = report["handoffs"], report["conversations"]
    middle = report["median_turn"]
    when = f", at turn {middle:g} (median)" if middle else ""
    return (
        f"{handed['n']:,} of {n:,} conversations would have come to a person: "
        f"{_say_share(handed)}{when}.\n"
        f"{report['turns_in_all']:,} turns of customers; "
        f"{report['without_customer']:,} conversations without one; "
        f"{report['bad_rows']:,} bad rows left out."
    )


def _build_verdicts(report: Report) -> Table:
    rows = [(name, share["n"], _say_share(share)) for name, share in report["verdicts"].items()]
    return build_table(("first verdict", "n", "share [95 %]"), rows)


def _build_triggers(report: Report) -> Table:
    rows = [
        (
            row["reason"],
            row["count"]["n"],
            _say_share(row["count"]),
            f"{row['median_turn']:g}",
            _cut(row["example"]),
        )
        for row in report["by_reason"]
    ]
    columns = ("brought to a person by", "n", "share [95 %]", "median turn", "for example")
    return build_table(columns, rows)


def _say_turns(report: Report) -> str:
    counts = {int(turn): n for turn, n in report["turns"].items()}
    shown = [f"{turn}: {n:,}" for turn, n in counts.items() if turn <= 8]
    later = sum(n for turn, n in counts.items() if turn > 8)
    return "handoffs by turn  " + "  ".join([*shown, *([f"later: {later:,}"] if later else [])])


def _print_differences(against: Report) -> None:
    console, kinds = build_console(), against["kinds"]
    console.print()
    console.print(
        f"{against['differing']:,} conversations differ from {against['business']['folder']}: "
        f"{kinds['to_person_now']:,} come to a person only now, "
        f"{kinds['no_longer_to_person']:,} no longer, {kinds['earlier']:,} earlier, "
        f"{kinds['later']:,} later, {kinds['otherwise']:,} otherwise.",
        markup=False,
        soft_wrap=True,
    )
    rows = [_build_row(difference) for difference in against["differences"][:MOST_SHOWN]]
    if rows:
        console.print(build_table(("conversation", "was", "now", "Δ turns", "on"), rows))
    if against["differing"] > MOST_SHOWN:
        console.print(f"… and {against['differing'] - MOST_SHOWN:,} more; --json has all of them")
    console.print()


def _build_row(difference: Report) -> tuple[str, ...]:
    """The first verdicts; where these are alike, the first handoffs."""
    was, now = difference["was"], difference["now"]
    if _say_ruled(was) == _say_ruled(now):
        was, now = difference["was_handoff"], difference["now_handoff"]
    both = was and now and was["turn"] is not None and now["turn"] is not None
    return (
        escape(difference["conversation_id"]),
        _say_ruled(was),
        _say_ruled(now),
        f"{now['turn'] - was['turn']:+d}" if both else "",
        _cut((now and now["evidence"]) or (was and was["evidence"]) or ""),
    )


def _say_ruled(ruled: Report | None) -> str:
    if ruled is None:
        return "no handoff"
    if ruled["turn"] is None:
        return "answer"
    why = "" if ruled["reason"] == "none" else f" ({ruled['reason']})"
    return escape(f"{ruled['verdict']}, turn {ruled['turn']}, {ruled['rule']}{why}")


def _say_share(share: Report) -> str:
    return f"{share['share']:.1%} \\[{share['low']:.1%}, {share['high']:.1%}]"


def _cut(text: str) -> str:
    return escape(text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}…")

"""Draws the handoff package as an agent sees it: facts and reason first, each with its source."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from segue.core.handoff.package import HandoffPackage, Mood

BLOCKS = "▁▂▃▄▅▆▇█"
HEADING = "bold #a8842c"
QUIET = "dim"
LATEST_TRIED = 3


def draw_package(package: HandoffPackage) -> RenderableType:
    """The package, in the order in which an agent needs it."""
    parts: list[RenderableType] = []
    if package.reason is not None:
        parts += [_head("Why you"), _indent(Text(package.reason.text))]
        if package.reason.quote:
            quote = Text(f"“{package.reason.quote}”", style="italic")
            parts.append(_indent(quote.append(_source(package.reason.seq))))
    if package.facts:
        parts += [_head("Already said: do not ask again"), _indent(_draw_facts(package))]
    if package.summary:
        parts.append(_head("Summary"))
        parts += [_indent(Text(s.text).append(_source(s.seq))) for s in package.summary]
    if package.sentiment:
        parts += [_head("Mood"), _indent(Text(draw_mood(package.sentiment)))]
    tried = package.tried[-LATEST_TRIED:]
    if tried:
        parts.append(_head("Tried"))
        parts += [
            _indent(Text(f"{t.what} {t.about}".strip()).append(_source(t.seq))) for t in tried
        ]
    if package.open_questions:
        parts.append(_head("Open"))
        parts += [_indent(Text(q.text).append(_source(q.seq))) for q in package.open_questions]
    if package.first_sentence:
        parts += [_head("You could begin"), _indent(Text(package.first_sentence, "italic"))]
    return Group(*parts)


def write_package(package: HandoffPackage) -> list[str]:
    """The same as plain lines."""
    lines = []
    if package.reason is not None:
        lines.append(f"why: {package.reason.text}")
        if package.reason.quote:
            lines.append(f"     “{package.reason.quote}” (message {package.reason.seq})")
    lines += [f"known: {f.title}: {f.words or f.value} (message {f.seq})" for f in package.facts]
    lines += [f"summary: {s.text} (message {s.seq})" for s in package.summary]
    if package.sentiment:
        lines.append(f"mood: {draw_mood(package.sentiment)}")
    lines += [f"tried: {t.what} {t.about} (message {t.seq})" for t in package.tried]
    lines += [f"open: {q.text} (message {q.seq})" for q in package.open_questions]
    if package.first_sentence:
        lines.append(f"you could begin: {package.first_sentence}")
    return lines


def draw_mood(moods: tuple[Mood, ...]) -> str:
    """A sparkline of sentiment from -1 (low) to 1 (high), and the last value.

    >>> draw_mood((Mood(2, -1.0), Mood(4, 0.0), Mood(6, 1.0)))
    '▁▅█  now +1.0'
    """
    top = len(BLOCKS) - 1
    spark = "".join(BLOCKS[round((m.sentiment + 1) / 2 * top + 1e-9)] for m in moods)
    return f"{spark}  now {moods[-1].sentiment:+.1f}"


def _draw_facts(package: HandoffPackage) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(style=QUIET)
    table.add_column(ratio=1)
    for fact in package.facts:
        table.add_row(fact.title, Text(fact.words or fact.value, "bold").append(_source(fact.seq)))
    return table


def _head(title: str) -> Text:
    return Text(f"\n{title}", style=HEADING)


def _indent(inner: RenderableType) -> Padding:
    return Padding(inner, (0, 0, 0, 2))


def _source(seq: int) -> Text:
    return Text(f"  ← {seq}", style=QUIET)

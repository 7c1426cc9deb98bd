"""Draws the handoff package as an agent sees it: facts and reason first, each with its source."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from segue.core.handoff.package import Mood
from segue.core.handoff.summary import Sentence
from segue.core.handoff.tried import Tried
from segue.simulation.packages import Package

BLOCKS = "▁▂▃▄▅▆▇█"
HEADING = "bold #a8842c"
QUIET = "dim"
LATEST_TRIED = 3


def draw_package(package: Package) -> RenderableType:
    """The package, in the order in which an agent needs it."""
    parts: list[RenderableType] = []
    if package.reason is not None:
        parts += [_head("Why you"), _indent(Text(package.reason.text))]
        if package.reason.quote:
            quote = Text(f"“{package.reason.quote}”", style="italic")
            parts.append(_indent(quote.append(_source(package.reason.seq))))
    if package.facts:
        parts += [_head("Already said: do not ask again"), _indent(_draw_facts(package))]
    if package.first_sentence:
        parts += [_head("You could begin"), _indent(Text(package.first_sentence, "italic"))]
    parts += _draw_sentences("Summary", find_further(package))
    if package.sentiment:
        parts += [_head("Mood"), _indent(Text(draw_mood(package.sentiment)))]
    parts += _draw_sentences("Tried", find_tried(package)[-LATEST_TRIED:])
    parts += _draw_sentences("Open", package.open_questions)
    if package.attachment_names:
        parts += [_head("Files"), _indent(Text(", ".join(package.attachment_names)))]
    return Group(*parts)


def find_further(package: Package) -> tuple[Sentence, ...]:
    """The sentences of the summary that say more than the list of facts."""
    titles = tuple(f"{fact.title}:".casefold() for fact in package.facts)
    return tuple(s for s in package.summary if not s.text.casefold().startswith(titles))


def find_tried(package: Package) -> tuple[Sentence, ...]:
    """What the AI did, in plain words, each thing once."""
    asked = {t.seq for t in package.tried if t.what == "asked" and not _is_gathered(t)}
    shown = (t for t in package.tried if not (_is_gathered(t) and t.seq in asked))
    return tuple(dict.fromkeys(Sentence(say_tried(t), t.seq) for t in shown))


def _is_gathered(tried: Tried) -> bool:
    """Whether this only repeats, for a rule, what a question asked for."""
    return tried.about.startswith("gather:")


def say_tried(tried: Tried) -> str:
    """Something that the AI did, in plain words.

    >>> say_tried(Tried(4, "asked", "gather:R4:party_size"))
    'asked for party size'
    """
    about = tried.about
    match tried.what:
        case "asked":
            return _say_asked(about)
        case "quoted":
            return f"answered from the article {about!r}"
        case "searched":
            return f"searched the articles: {about}"
        case "not understood":
            return "did not understand this message"
        case _:
            return f"{tried.what} {about}".strip()


def _say_asked(about: str) -> str:
    kind, _, rest = about.partition(":")
    match kind:
        case "offer":
            return "offered a person"
        case "clarify":
            return f"asked what it is about: {' or '.join(map(_say_name, rest.split(',')))}"
        case "yes":
            return "asked for a yes"
        case "change":
            return "asked what is to be changed"
        case "way":
            return "asked how we may get back to them"
        case "closing":
            return "asked whether there is anything else"
        case _:
            return f"asked for {_say_name(about.rpartition(':')[2])}"


def _say_name(name: str) -> str:
    return name.strip().replace("_", " ")


def group_facts(package: Package) -> tuple[tuple[str, str, int], ...]:
    """Title, the customer's words (several values joined) and the message of each fact."""
    grouped: dict[str, tuple[list[str], int]] = {}
    for fact in package.facts:
        words, _ = grouped.setdefault(fact.title, ([], fact.seq))
        words.append(fact.words or fact.value)
    return tuple((title, ", ".join(words), seq) for title, (words, seq) in grouped.items())


def write_package(package: Package) -> list[str]:
    """The same as plain lines."""
    lines = []
    if package.reason is not None:
        lines.append(f"why: {package.reason.text}")
        if package.reason.quote:
            lines.append(f"     “{package.reason.quote}” (message {package.reason.seq})")
    lines += [f"known: {title}: {w} (message {seq})" for title, w, seq in group_facts(package)]
    lines += [f"summary: {s.text} (message {s.seq})" for s in find_further(package)]
    if package.sentiment:
        lines.append(f"mood: {draw_mood(package.sentiment)}")
    lines += [f"tried: {t.text} (message {t.seq})" for t in find_tried(package)]
    lines += [f"open: {q.text} (message {q.seq})" for q in package.open_questions]
    if package.attachment_names:
        lines.append(f"files: {', '.join(package.attachment_names)}")
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


def _draw_facts(package: Package) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(style=QUIET)
    table.add_column(ratio=1)
    for title, words, seq in group_facts(package):
        table.add_row(title, Text(words, "bold").append(_source(seq)))
    return table


def _draw_sentences(title: str, sentences: tuple[Sentence, ...]) -> list[RenderableType]:
    shown = [_indent(Text(s.text).append(_source(s.seq))) for s in sentences]
    return [_head(title), *shown] if shown else []


def _head(title: str) -> Text:
    return Text(f"\n{title}", style=HEADING)


def _indent(inner: RenderableType) -> Padding:
    return Padding(inner, (0, 0, 0, 2))


def _source(seq: int) -> Text:
    return Text(f"  ← {seq}", style=QUIET)

"""Past conversations from a table with one message a row: CSV, or the rows of a Parquet file."""

import csv
from collections.abc import Iterator, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from segue.adapters.history.gathering import Fields, Gathering, Row
from segue.adapters.history.lines import LONGEST_LINE, UNREADABLE, build_broken, open_bytes
from segue.core.conversation.past import PastFault, PastRow, Problem, parse_past

NEEDED: Final = ("conversation_id", "role", "text")
OF_CONVERSATION: Final = ("channel", "started_at", "customer_id", "agent_id")
"""Columns that speak of the whole conversation: the first cell that is not empty counts."""
_DELIMITERS: Final = (",", ";", "\t")
_FAULT: Final = "\0fault"
"""A name that no column has: why this row cannot be read."""

csv.field_size_limit(LONGEST_LINE)


def read_csv(file: Path) -> Iterator[tuple[int, PastRow]]:
    """The conversations of a table with a header, sorted or not; a conversation with a bad row
    is refused whole, at the line of that row."""
    with open_bytes(file) as stream, Gathering() as gathering:
        text = TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="")
        for fault in _gather(file, text, gathering):
            yield fault.line, fault
        yield from build_conversations(str(file), gathering)


def build_conversations(file: str, gathering: Gathering) -> Iterator[tuple[int, PastRow]]:
    """Each conversation that was gathered with its first line, or the faults of its rows."""
    for name, rows in gathering.list_each():
        unread = [(line, str(fields[_FAULT])) for line, fields in rows if _FAULT in fields]
        if unread:
            yield from ((line, _build_unread(file, line, why)) for line, why in unread)
            continue
        found = parse_past(_build_row(name, rows))
        yield rows[0][0], _place(file, found, rows) if isinstance(found, tuple) else found


def _build_unread(file: str, line: int, why: str) -> PastFault:
    return PastFault(file, line, (Problem("", why, "Mend the row; its conversation waits."),))


def _gather(file: Path, text: TextIOWrapper, gathering: Gathering) -> Iterator[PastFault]:
    reader = csv.reader(text, delimiter=_find_delimiter(text))
    start = 0
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        missing = [name for name in NEEDED if name not in header]
        if missing:
            problem = Problem(
                missing[0],
                f"There is no such column among {', '.join(header)[:200] or 'none'}.",
                f"The first line names the columns; {', '.join(NEEDED)} must be among them.",
            )
            yield PastFault(str(file), 1, (problem,))
            return
        start = reader.line_num
        for cells in reader:
            fault = _keep(str(file), start + 1, header, cells, gathering)
            start = reader.line_num
            if fault:
                yield fault
    except csv.Error as error:
        problem = Problem("", f"The table cannot be read on: {error}.", "Mend the quotes here.")
        yield PastFault(str(file), start + 1, (problem,))
    except UNREADABLE as error:
        yield build_broken(file, start + 1, error)


def _find_delimiter(text: TextIOWrapper) -> str:
    """The sign that parts the columns of the first line."""
    first = text.readline(LONGEST_LINE)
    text.seek(0)
    return max(_DELIMITERS, key=first.count)


def _keep(
    file: str, line: int, header: list[str], cells: list[str], gathering: Gathering
) -> PastFault | None:
    if not any(cell.strip() for cell in cells):
        return None
    fields: Fields = dict(zip(header, cells, strict=False))
    name = str(fields.get("conversation_id", "")).strip()
    fault = _find_fault(header, cells)
    if fault:
        fields = {_FAULT: fault}
    if name and name.isprintable():
        gathering.add(name, line, fields)
        return None
    problem = Problem("conversation_id", fault or "It is empty.", "Write its conversation.")
    return PastFault(file, line, (problem,), ",".join(cells).encode(errors="replace").decode())


def _find_fault(header: list[str], cells: list[str]) -> str:
    if len(cells) != len(header):
        return f"The row has {len(cells)} cells where the header has {len(header)}."
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return "The row is not in UTF-8."
    return ""


def _build_row(name: str, rows: list[Row]) -> Fields:
    whole: Fields = {"conversation_id": name}
    for column in OF_CONVERSATION:
        whole[column] = next((f[column] for _, f in rows if f.get(column)), None)
    labels = {
        k.removeprefix("labels."): v for _, f in rows for k, v in f.items() if _is_label(k, v)
    }
    messages = [_build_message(fields) for _, fields in _sort(rows)]
    return {**whole, "messages": messages, **({"labels": labels} if labels else {})}


def _is_label(name: str, value: object) -> bool:
    return name.startswith("labels.") and value not in ("", None)


def _sort(rows: list[Row]) -> list[Row]:
    """By time where every message has one, else as they stand."""
    times = [str(fields.get("at") or "") for _, fields in rows]
    return sorted(rows, key=lambda row: (str(row[1]["at"]), row[0])) if all(times) else rows


def _build_message(fields: Mapping[str, object]) -> Fields:
    left_out = ("conversation_id", *OF_CONVERSATION)
    message = {
        name: value
        for name, value in fields.items()
        if name not in left_out and not name.startswith("labels.") and value not in ("", None)
    }
    return {**message, "text": fields.get("text") or ""}


def _place(file: str, problems: tuple[Problem, ...], rows: list[Row]) -> PastFault:
    """The fault at the line of the first message that has a problem."""
    sorted_rows = _sort(rows)
    index = next((int(i) for p in problems if (i := _find_index(p.field))), 0)
    line = sorted_rows[index][0] if index < len(sorted_rows) else rows[0][0]
    told = tuple(
        Problem(p.field.partition("].")[2] or p.field, p.problem, p.remedy) for p in problems
    )
    return PastFault(file, line, told)


def _find_index(field: str) -> str:
    return field.partition("[")[2].partition("]")[0]

"""Past conversations from an mbox: one a thread, by References, In-Reply-To and subject.

Who wrote first is the customer, everybody else the other side, unless `ours` names the
addresses or domains of the business.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from segue.adapters.history.gathering import Fields, Gathering, Row
from segue.adapters.history.lines import LONGEST_LINE, UNREADABLE, build_broken, open_bytes
from segue.adapters.history.mail import Mail, parse_mail
from segue.core.conversation.past import PastFault, PastRow, Problem, parse_past

_START: Final = b"From "


def read_mbox(file: Path, ours: tuple[str, ...] = ()) -> Iterator[tuple[int, PastRow]]:
    """Each thread's first line with its conversation; an e-mail that is too long comes as a fault."""
    threads = _Threads()
    with Gathering() as gathering:
        for number, content in _read_mails(file):
            if isinstance(content, PastFault):
                yield number, content
                continue
            mail = parse_mail(content)
            name, merged = threads.join(mail)
            for old in merged:
                gathering.rename(old, name)
            gathering.add(name, number, msgspec.to_builtins(mail))
        for name, rows in gathering.list_each():
            found = parse_past(_build_row(name, rows, ours))
            line = rows[0][0]
            yield line, PastFault(str(file), line, found) if isinstance(found, tuple) else found


def _read_mails(file: Path) -> Iterator[tuple[int, bytes | PastFault]]:
    """Each e-mail's bytes with the line of its "From " line."""
    number, start, size = 0, 0, 0
    lines: list[bytes] = []
    blank = True
    with open_bytes(file) as stream:
        try:
            while line := stream.readline(LONGEST_LINE):
                number += 1
                if blank and line.startswith(_START):
                    if start:
                        yield start, _close(file, start, lines, size)
                    start, lines, size = number, [], 0
                elif start:
                    size += len(line)
                    if size <= LONGEST_LINE:
                        lines.append(line[line.startswith(b">From ") :])
                elif not line.isspace():
                    yield number, _build_no_mbox(file, number)
                    return
                blank = line.isspace()
        except UNREADABLE as error:
            yield number + 1, build_broken(file, number + 1, error)
    if start:
        yield start, _close(file, start, lines, size)


def _close(file: Path, start: int, lines: list[bytes], size: int) -> bytes | PastFault:
    if size <= LONGEST_LINE:
        return b"".join(lines)
    problem = f"The e-mail has {size:,} bytes; at most {LONGEST_LINE:,} are read."
    remedy = "Take its attachments out."
    return PastFault(str(file), start, (Problem("", problem, remedy),))


def _build_no_mbox(file: Path, number: int) -> PastFault:
    problem = "The file does not begin with a line 'From …', so it is no mbox."
    return PastFault(str(file), number, (Problem("", problem, "Export the mailbox as mbox."),))


class _Threads:
    """Which thread an e-mail belongs to; a later one may show that two threads are one."""

    def __init__(self) -> None:
        self._of_id: dict[str, str] = {}
        self._of_subject: dict[str, str] = {}
        self._now: dict[str, str] = {}

    def join(self, mail: Mail) -> tuple[str, tuple[str, ...]]:
        """The thread's name, and the names that it swallows."""
        known = [self._find(self._of_id[i]) for i in mail.ids if i in self._of_id]
        subject = mail.subject.lower()
        if not known and mail.is_reply and subject in self._of_subject:
            known = [self._find(self._of_subject[subject])]
        digest = sha256(mail.ids[0].encode(errors="replace")).hexdigest()
        name, *others = list(dict.fromkeys(known)) or [f"mail-{digest[:24]}"]
        self._now |= dict.fromkeys(others, name)
        self._of_id |= dict.fromkeys(mail.ids, name)
        self._of_subject[subject] = name
        return name, tuple(others)

    def _find(self, name: str) -> str:
        while name in self._now:
            name = self._now[name]
        return name


def _build_row(name: str, rows: list[Row], ours: tuple[str, ...]) -> Fields:
    mails = [msgspec.convert(fields, Mail) for _, fields in rows]
    if all(m.at for m in mails):
        mails.sort(key=lambda m: str(m.at))
    senders = [m.sender for m in mails if not _is_ours(m.sender, ours) and not m.automatic]
    customer = next((s for s in senders if s), "")
    return {
        "conversation_id": name,
        "channel": "mail",
        "customer_id": customer or None,
        "subject": mails[0].subject,
        "messages": [
            {
                "role": _find_role(mail, customer, ours),
                "text": mail.text,
                "at": mail.at,
                "from": mail.sender,
            }
            for mail in mails
        ],
    }


def _find_role(mail: Mail, customer: str, ours: tuple[str, ...]) -> str:
    if mail.automatic:
        return "system"
    is_theirs = not _is_ours(mail.sender, ours) if ours else mail.sender == customer
    return "customer" if is_theirs else "agent"


def _is_ours(sender: str, ours: tuple[str, ...]) -> bool:
    domain = sender.partition("@")[2]
    return any(one.lower().removeprefix("@") in (sender, domain) for one in ours)

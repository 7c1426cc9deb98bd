"""Reads a whole business folder into one frozen value, or raises every fault at once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from msgspec import Struct

from segue.business.checking import check_names, check_policy
from segue.business.faults import Fault, FolderFaults, Place, Report
from segue.business.flows import read_flow
from segue.business.folder import FolderFiles, read_files
from segue.business.knowledge import read_article
from segue.business.people import read_accounts, read_bookings, read_contacts, read_roles
from segue.business.playbook import Playbook, read_playbook
from segue.business.readers import parse_language
from segue.business.team import read_team
from segue.business.texts import join_texts, read_texts
from segue.business.topics import read_topic
from segue.business.yaml_nodes import Node, parse_yaml
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.knowledge.articles import Article
from segue.core.playbook.policy import Policy
from segue.core.values import Language

T = TypeVar("T")


class Business(Struct, frozen=True):
    """A business folder as values. `hash` names exactly these files."""

    policy: Policy
    articles: tuple[Article, ...]
    contacts: tuple[Contact, ...]
    accounts: tuple[Account, ...]
    roles: tuple[Role, ...]
    bookings: tuple[Booking, ...]
    hash: str


def read_business(folder: Path, number: int = 0) -> Business:
    """The business of a folder, as published version `number`. Warnings do not stop it.

    Raises:
        FolderFaults: the folder has errors; all of them are in it.
        NotFound: there is no such folder.
    """
    report = Report()
    return build_business(read_files(folder, report), report, number)


def find_faults(folder: Path, today: date | None = None) -> tuple[Fault, ...]:
    """Every fault of a folder, sorted by file and line. Review dates are compared with `today`
    where it is given.

    Raises:
        NotFound: there is no such folder.
    """
    report = Report()
    _read_all(read_files(folder, report), report, 0, today)
    return _sort(report.faults)


def build_business(files: FolderFiles, report: Report, number: int) -> Business:
    """The business of files that are read already.

    Raises:
        FolderFaults: the files have errors.
    """
    business = _read_all(files, report, number, None)
    if any(fault.level == "error" for fault in report.faults):
        raise FolderFaults(_sort(report.faults))
    return business


def _sort(faults: list[Fault]) -> tuple[Fault, ...]:
    unique = dict.fromkeys(faults)
    return tuple(sorted(unique, key=lambda fault: (fault.file, fault.line, fault.thing)))


def _read_all(files: FolderFiles, report: Report, number: int, today: date | None) -> Business:
    """The business, with stand-ins wherever the report has errors."""
    for path, _ in files.find_under("photos"):
        Place(path, "", report).give("photo", path, 0)
    business = Business(
        policy=_read_policy(files, report, number),
        articles=_read_articles(files, report),
        contacts=_read_table(files, "contacts.csv", report, read_contacts),
        accounts=_read_table(files, "accounts.csv", report, read_accounts),
        roles=_read_table(files, "roles.csv", report, read_roles),
        bookings=_read_table(files, "bookings.csv", report, read_bookings),
        hash=files.find_hash(),
    )
    check_names(report, today)
    check_policy(business.policy, business.articles, report)
    return business


def _read_policy(files: FolderFiles, report: Report, number: int) -> Policy:
    playbook = _read_needed(files, "playbook.yaml", report, read_playbook) or Playbook()
    topics = _read_each(
        files, "topics", report, lambda node, place: read_topic(node, place, playbook.modes)
    )
    return Policy(
        number=number,
        hash=files.find_hash(),
        business=playbook.business,
        ai_name=playbook.ai_name,
        currency=playbook.currency,
        hours=playbook.hours,
        languages=playbook.languages,
        ai_languages=playbook.ai_languages,
        topics=topics,
        flows=_read_each(files, "flows", report, read_flow),
        triggers=playbook.triggers,
        team=_read_needed(files, "team.yaml", report, read_team) or (),
        texts=join_texts(playbook.languages, _read_replaced_texts(files, report)),
        thresholds=playbook.thresholds,
        proof=playbook.proof,
        waiting=playbook.waiting,
        tiers=playbook.tiers,
        routing=playbook.routing,
        detail_titles=playbook.detail_titles,
        prompts=playbook.prompts,
        dispositions=playbook.dispositions,
    )


def _read_needed(
    files: FolderFiles, path: str, report: Report, read: Callable[[Node, Place], T]
) -> T | None:
    if path not in files.contents:
        remedy = "Add it; `segue init DIR` writes one to begin with."
        Place(path, "", report).fault(0, f"{path!r} is missing.", remedy)
        return None
    place = Place(path, "", report)
    text = _decode(files.contents[path], place)
    node = None if text is None else parse_yaml(text, place)
    return None if node is None else read(node, place)


def _read_each(
    files: FolderFiles, subfolder: str, report: Report, read: Callable[[Node, Place], T]
) -> tuple[T, ...]:
    paths = (path for path, _ in files.find_under(subfolder))
    values = (_read_needed(files, path, report, read) for path in paths)
    return tuple(value for value in values if value is not None)


def _read_replaced_texts(files: FolderFiles, report: Report) -> dict[Language, dict[str, str]]:
    replaced: dict[Language, dict[str, str]] = {}
    for path, _ in files.find_under("texts"):
        place = Place(path, "", report)
        code = parse_language(PurePosixPath(path).stem, 0, place)
        texts = _read_needed(files, path, report, read_texts)
        if code is not None and texts is not None:
            place.use("language", code, 0)
            replaced[code] = texts
    return replaced


def _read_articles(files: FolderFiles, report: Report) -> tuple[Article, ...]:
    articles: list[Article] = []
    for path, content in files.find_under("knowledge"):
        place = Place(path, "", report)
        text = _decode(content, place)
        article = None if text is None else read_article(content, text, place)
        if article is not None:
            articles.append(article)
    return tuple(articles)


def _read_table(
    files: FolderFiles,
    path: str,
    report: Report,
    read: Callable[[str, Place], tuple[T, ...]],
) -> tuple[T, ...]:
    place = Place(path, "", report)
    text = _decode(files.contents.get(path, b""), place)
    return read(text, place) if text else ()


def _decode(content: bytes, place: Place) -> str | None:
    """The text without its byte order mark, or None after a fault."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        place.fault(line, "This is not text in UTF-8.", "Save the file in UTF-8.")
        return None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        place.fault(line, "There is a null character.", "Save the file as plain text.")
        return None
    return text

"""Find synonyms of the glossary's words in names of code and in headings of the docs.

Reason: two words for one thing make two things of it in the reader's mind (style.md, "Words").
Only names that we give are looked at: modules, classes, functions, arguments, variables.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tools.rules import Module

ROOT = Path(__file__).resolve().parents[1]

SAY_INSTEAD = {
    "assistant": "ai",
    "bot": "ai",
    "chatbot": "ai",
    "rep": "agent",
    "operator": "agent",
    "user": "customer",
    "visitor": "customer (or contact, principal)",
    "ticket": "conversation (or issue)",
    "intent": "topic",
}
"""Words that are never part of a name."""

SAY_INSTEAD_TOGETHER = {
    "chat session": "conversation",
    "customer session": "conversation",
    "chat thread": "conversation",
    "hand off": "handoff",
    "end user": "customer",
    "slot filling": "details",
    "work flow": "flow",
}
"""Words that are fine apart."""

NAME_NOTHING = {"base", "common", "data", "helper", "info", "manager", "misc", "util"}
"""Words that are no name of a module; the last word of no class."""
NAME_NOTHING_VERBS = {"handle", "manage", "process"}
"""Words that begin no function; "handle time" is the field's word and stays."""

ALLOWED = {
    "handle_time": "the field's word",
    "handle_minutes": "the field's word",
    "handle_seconds": "the field's word",
}
"""Names that stand although a word above is in them, and why; the list only gets shorter."""

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")


def find_words(name: str) -> list[str]:
    """The words of a name, in lower case and in the singular.

    >>> find_words("rank_VIPAgents")
    ['rank', 'vip', 'agent']
    """
    words = [word.lower() for word in _WORD.findall(name)]
    return [w[:-1] if w.endswith("s") and not w.endswith(("ss", "us")) else w for w in words]


def find_names(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Every name that a module gives, with the place."""
    for part in Path(module.path).with_suffix("").parts:
        yield module.tree, part
    for node in ast.walk(module.tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield node, name
            case ast.ClassDef(name=name) | ast.arg(arg=name) | ast.alias(asname=str(name)):
                yield node, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield node, name


def find_synonyms(words: Iterable[str]) -> Iterator[str]:
    """What to say instead, for each word that is a synonym.

    >>> list(find_synonyms(["open", "chat", "session", "for", "visitor"]))
    ["'visitor': say customer (or contact, principal)", "'chat session': say conversation"]
    """
    joined = f" {' '.join(words)} "
    for word, instead in (SAY_INSTEAD | SAY_INSTEAD_TOGETHER).items():
        if f" {word} " in joined:
            yield f"{word!r}: say {instead}"


def find_faults(module: Module) -> Iterator[str]:
    """Names of a module that hold a synonym, or that name nothing."""
    for node, name in find_names(module):
        if name.strip("_").lower() in ALLOWED:
            continue
        words = find_words(name)
        for found in find_synonyms(words):
            yield module.fault(node, f"{name}: {found}")
        if _names_nothing(node, words):
            yield module.fault(node, f"{name} names nothing; say what it does or is")


def _names_nothing(node: ast.AST, words: list[str]) -> bool:
    match node:
        case ast.Module():
            return len(words) == 1 and words[0] in NAME_NOTHING
        case ast.ClassDef():
            return bool(words) and words[-1] in NAME_NOTHING | {"handler", "processor"}
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return bool(words) and words[0] in NAME_NOTHING_VERBS
        case _:
            return False


def find_heading_faults(path: str, text: str) -> Iterator[str]:
    """Headings of a page that hold a synonym; what stands in backquotes is a name of others."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        fenced ^= line.startswith("```")
        if line.startswith("#") and not fenced:
            for found in find_synonyms(find_words(re.sub(r"`[^`]*`", "", line))):
                yield f"{path}:{number}: {found}"

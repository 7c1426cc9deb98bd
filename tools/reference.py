"""Writes docs/reference/events.md from the events themselves, so that it cannot go stale.

`python tools/reference.py` writes it; `--check` only compares (exit 1 when it differs).
"""

import sys
from pathlib import Path
from typing import get_args

from msgspec.structs import fields

from segue.core.conversation.events import AnyBody

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "events.md"
HEAD = """# Events, version 1

Made from the code by `python tools/reference.py`. The class name is the `type` on the wire; every
event stands in an envelope `stream, seq, owner_epoch, at, body, v`. `TextRef` names a text that
stands apart from the log. New fields get a default, so that every event ever written still reads.
"""


def build_page() -> str:
    """The page, one section an event, in the order of the union."""
    parts = [HEAD]
    for body in get_args(AnyBody):
        text = " ".join((body.__doc__ or "").split())
        parts.append(f"## {body.__name__}\n{text}\n")
        rows = [
            f"| `{f.name}` | `{_say_type(f.type)}` | {'' if f.required else 'has a default'} |"
            for f in fields(body)
        ]
        parts.append("| field | type | |\n|---|---|---|\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _say_type(kind: object) -> str:
    name = getattr(kind, "__name__", "") if not get_args(kind) else str(kind)
    plain = (name or str(kind)).replace("|", "\\|")
    for module in ("segue.core.values.", "segue.core.conversation.", "datetime.", "typing."):
        plain = plain.replace(module, "")
    return plain.split(".")[-1] if "[" not in plain else plain


def main() -> int:
    """Write or compare."""
    page = build_page()
    if "--check" in sys.argv:
        same = PAGE.exists() and PAGE.read_text() == page
        print(
            "docs/reference/events.md is as the code" if same else "run: python tools/reference.py"
        )
        return 0 if same else 1
    PAGE.write_text(page)
    return 0


if __name__ == "__main__":
    sys.exit(main())

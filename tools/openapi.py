"""Writes ui/openapi.json from the routes and the socket, so that the pages' types cannot go stale.

`python tools/openapi.py` writes it; `--check` only compares (exit 1 when it differs).
"""

import json
import sys
from pathlib import Path

from segue.web.app import describe_interface

FILE = Path(__file__).parents[1] / "ui" / "openapi.json"


def build_file() -> str:
    """The document as it stands in the file."""
    return json.dumps(describe_interface(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> int:
    """Write or compare."""
    text = build_file()
    if "--check" in sys.argv:
        same = FILE.exists() and FILE.read_text(encoding="utf-8") == text
        print("ui/openapi.json is as the code" if same else "run: python tools/openapi.py")
        return 0 if same else 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

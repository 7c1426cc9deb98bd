"""The pages' own checks: types, lint and format, unit tests; quiet when all is well.

`python tools/check_pages.py`; SEGUE_UI=skip leaves them out, where npm's registry cannot be reached.
"""

import os
import sys

from segue.cli.ui_building import (
    BuildFailed,
    get_npm,
    install_packages,
    run_npm,
)


def main() -> int:
    """Install what is missing, then check."""
    if os.environ.get("SEGUE_UI") == "skip":
        print("the pages are not checked: SEGUE_UI=skip")
        return 0
    try:
        npm = get_npm()
        install_packages(npm)
        run_npm(npm, ("run", "check"))
    except BuildFailed as error:
        print(error.output, f"pages: {error.what}", f"  remedy: {error.remedy}", sep="\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

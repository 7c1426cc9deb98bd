"""Run all tests in two halves at once: those in a browser, which mostly wait, beside the others.

Reason: one after the other they take longer than the ten minutes that people wait gladly. The
browser's half is printed whole when it has ended; what is given as arguments goes to both.

    python tools/run_tests.py [PYTEST OPTIONS]
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

ROOT: Final = Path(__file__).resolve().parents[1]
INTERRUPTED: Final = 2


def begin(half: str, more: list[str], out: IO[bytes] | None = None) -> "subprocess.Popen[bytes]":
    """One half, running."""
    command = (sys.executable, "-m", "pytest", "-m", half, *more)
    return subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out and subprocess.STDOUT)


def main(more: list[str]) -> int:
    """Run both; the first exit code that is not 0, else 0."""
    with TemporaryFile() as kept:
        browser = begin("browser", more, kept)
        others = begin("not browser", more)
        try:
            codes = [others.wait(), browser.wait()]
        except KeyboardInterrupt:
            codes = [INTERRUPTED]
            browser.terminate()
            browser.wait()
        kept.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(kept.read())
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

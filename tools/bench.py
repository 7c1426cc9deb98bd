"""Run the benchmarks of bench/, one process each, and say which ran and which failed.

Reason: a limit is only worth something when the same command measures it everywhere. Each file of
bench/ prints its own figure, limit and share; names as arguments choose some of them.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Run what was named, or everything; exit 1 when one failed."""
    wanted = set(sys.argv[1:])
    files = sorted(file for file in (ROOT / "bench").glob("*.py") if file.name[0] != "_")
    unknown = wanted - {file.stem for file in files}
    if unknown:
        sys.exit(
            f"bench: no {', '.join(sorted(unknown))} in bench/; there are "
            f"{', '.join(file.stem for file in files) or 'none yet'}"
        )
    if not files:
        print("there are no benchmarks yet (bench/*.py)")
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    failed = []
    for file in files:
        if not wanted or file.stem in wanted:
            print(f"— {file.stem}", flush=True)
            done = subprocess.run(
                [sys.executable, str(file)],
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": paths},
                check=False,
            )
            failed += [file.stem] if done.returncode else []
    if failed:
        sys.exit(f"bench: failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()

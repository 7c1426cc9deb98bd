"""Print the figures to watch: sizes, hidden imports, mutual pairs, docstrings, tests.

Reason: rot is slow and shows in figures first (style.md D). A figure that is worse than its goal
is marked; it needs a reason in the review, and the limits that must hold have tests.
"""

import ast
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tools import rules  # noqa: E402  # this file is run as a script, from anywhere
from tools.rules import Module  # noqa: E402


def count_code(path: Path) -> int:
    """The lines of all Python files below `path` that are not blank."""
    files = path.rglob("*.py")
    return sum(1 for file in files for line in file.read_text().splitlines() if line.strip())


def find_imports(module: Module) -> set[str]:
    """The modules of Segue that a module imports, by their dotted names."""
    found: set[str] = set()
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=names):
                found |= {name.name for name in names}
            case ast.ImportFrom(module=str(source), names=names):
                found |= {source, *(f"{source}.{name.name}" for name in names)}
    return {name for name in found if name.startswith("segue.")}


def count_mutual_pairs(modules: list[Module]) -> int:
    """Packages beside one another that import each other."""
    edges: set[tuple[str, str]] = set()
    for module in modules:
        here = ("segue." + module.path.removesuffix(".py").replace("/", ".")).split(".")
        for target in find_imports(module):
            there = target.split(".")
            same = next((i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), 0)
            if same:
                edges.add((".".join(here[: same + 1]), ".".join(there[: same + 1])))
    return sum((b, a) in edges for a, b in edges) // 2


def main() -> None:
    """Print each figure beside its goal; a worse one is marked with an exclamation mark."""
    modules = rules.read_modules()
    sizes = [len(module.text.splitlines()) for module in modules]
    lengths = [
        rules.count_lines(function)
        for module in modules
        for function in rules.find_functions(module.tree)
    ]
    long = sum(size for size in sizes if size > rules.MAX_MODULE_LINES)
    docs = rules.measure_docstrings(modules)
    share = count_code(ROOT / "tests") / max(count_code(ROOT / "src"), 1)
    pairs = count_mutual_pairs(modules)
    hidden = len(rules.HIDDEN_IMPORTS)
    rows = (
        ("modules", f"{len(sizes)}", "", True),
        ("lines a module, median", f"{median(sizes):.0f}", "≤ 100", median(sizes) <= 100),
        ("lines a module, largest", f"{max(sizes)}", "≤ 300", max(sizes) <= 300),
        ("code in modules over 300 lines", f"{long}", "0", not long),
        ("functions", f"{len(lengths)}", "", True),
        ("lines a function, median", f"{median(lengths):.0f}", "≤ 8", median(lengths) <= 8),
        ("lines a function, largest", f"{max(lengths)}", "≤ 50", max(lengths) <= 50),
        ("mutual pairs of siblings", f"{pairs}", "0", not pairs),
        ("modules with hidden imports", f"{hidden}", "2, shrinking", hidden <= 2),
        ("places with a broad except", f"{len(rules.BROAD_EXCEPTS)}", "2", True),
        ("public docstrings", f"{docs:.1%}", "≥ 95 %", docs >= 0.95),
        ("tests : code, lines", f"{share:.2f}", "1.2 … 2", 1.2 <= share <= 2),
    )
    print("Figures to watch")
    for name, value, goal, good in rows:
        print(f"  {'  ' if good else '! '}{name:<32}{value:>8}   {goal}")


if __name__ == "__main__":
    main()

"""The rules of the code that imports cannot show, as functions over syntax trees.

Reason: a rule that no tool runs is broken by the tenth file (style.md C2). Each rule yields its
faults as `path:line: what`; tests/test_architecture.py runs them all over src/segue and plants a
fault for each, so that a rule which cannot fail is found out. The allow-lists only get shorter.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src" / "segue"
MAX_MODULE_LINES, MAX_FUNCTION_LINES = 300, 50

HIDDEN_IMPORTS = {
    "adapters/models/build_encoder.py": "onnx is of the build group; who only runs Segue lacks it",
    "cli/app.py": "a command's module is loaded when it is called, so that --help stays quick",
}
BROAD_EXCEPTS = {
    "web/app.py": "logs and answers 500",
    "worker/loop.py": "logs and sets the job aside",
}
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
CLOCK = "adapters/clock.py"
CORE_MAY_USE = {"segue", "msgspec", "numpy", "scipy", "re2"}
CONSTRUCTED_IN = {"AiReplied": "app/speak.py", "AgentTookOver": "app/desk.py"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """A module of Segue: its path below src/segue, its text, its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    def fault(self, node: ast.AST, what: str) -> str:
        """One finding, as editors like to read it."""
        return f"src/segue/{self.path}:{getattr(node, 'lineno', 1)}: {what}"


Rule = Callable[[Module], Iterator[str]]


def parse_module(path: str, text: str) -> Module:
    """The module of that text."""
    return Module(path, text, ast.parse(text))


def read_modules(folder: Path = SOURCE) -> list[Module]:
    """Every module below `folder`, in the order of their paths."""
    return [
        parse_module(file.relative_to(folder).as_posix(), file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.py"))
    ]


def find_functions(tree: ast.AST) -> list[Function]:
    """Every function and method, nested ones too."""
    return [n for n in ast.walk(tree) if isinstance(n, Function)]


def count_lines(function: Function) -> int:
    """The lines of a function without its decorators and its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None and len(function.body) > 1:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def find_impurity(module: Module) -> Iterator[str]:
    """In core: no clock, file, print or await."""
    if not module.path.startswith("core/"):
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Name(id="open" | "print" | "input" | "exec" | "eval" as name)):
                yield module.fault(node, f"{name}() in core; core only thinks, hand the value in")
            case ast.Attribute(value=ast.Name(id="time")):
                yield module.fault(node, "time in core; let `now` come in as an argument")
            case ast.Await() | ast.AsyncFunctionDef() | ast.AsyncFor() | ast.AsyncWith():
                yield module.fault(node, "async in core; what waits belongs in app")


def find_strangers(module: Module) -> Iterator[str]:
    """Core uses msgspec, numpy, scipy and re2, and no other package."""
    if not module.path.startswith("core/"):
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.Import(names=names):
                imported = [name.name for name in names]
            case ast.ImportFrom(module=str(name)):
                imported = [name]
            case _:
                continue
        for top in {name.split(".")[0] for name in imported}:
            if top not in CORE_MAY_USE and top not in sys.stdlib_module_names:
                yield module.fault(node, f"core uses {top}; only an adapter may")


def find_clock_reads(module: Module) -> Iterator[str]:
    """One module reads the clock; durations (monotonic, perf_counter) may be measured anywhere."""
    if module.path == CLOCK:
        return
    for node in ast.walk(module.tree):
        match node:
            case ast.Attribute(value=owner, attr="now" | "utcnow" | "today"):
                if ast.unparse(owner).split(".")[-1] in {"datetime", "date"}:
                    yield module.fault(node, f"{ast.unparse(node)} outside {CLOCK}")
            case ast.Attribute(
                value=ast.Name(id="time"),
                attr="time" | "time_ns" | "localtime" | "gmtime" | "ctime",
            ):
                yield module.fault(node, f"{ast.unparse(node)} outside {CLOCK}")
            case ast.ImportFrom(module="time", names=names) if any(
                name.name in {"time", "time_ns", "localtime", "gmtime"} for name in names
            ):
                yield module.fault(node, f"the clock is imported outside {CLOCK}")


def find_hidden_imports(module: Module) -> Iterator[str]:
    """No import inside a function or class, nor by name: it hides a cycle."""
    if module.path in HIDDEN_IMPORTS:
        return
    for scope in ast.walk(module.tree):
        if not isinstance(scope, Function | ast.ClassDef):
            continue
        for node in ast.walk(scope):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield module.fault(node, "an import inside a function; put it at the top")
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(
                func=ast.Name(id="import_module" | "__import__")
                | ast.Attribute(attr="import_module")
            ):
                yield module.fault(node, "an import by name; import at the top")


def find_type_checking(module: Module) -> Iterator[str]:
    """No TYPE_CHECKING block: it hides a cycle."""
    for node in ast.walk(module.tree):
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING") | ast.Attribute(attr="TYPE_CHECKING")):
                yield module.fault(node, "a TYPE_CHECKING block; move what both need a layer down")


def find_missing_purpose(module: Module) -> Iterator[str]:
    """Every module says in a docstring what it is for."""
    if not ast.get_docstring(module.tree):
        yield module.fault(module.tree, "no docstring; say in one line what the module is for")


def find_long_modules(module: Module) -> Iterator[str]:
    """One noun a module, at most 300 lines."""
    lines = len(module.text.splitlines())
    if lines > MAX_MODULE_LINES and module.path not in LONG_MODULES:
        yield module.fault(
            module.tree, f"{lines} lines, at most {MAX_MODULE_LINES}; part its nouns"
        )


def find_long_functions(module: Module) -> Iterator[str]:
    """At most 50 lines a function."""
    for function in find_functions(module.tree):
        lines = count_lines(function)
        name = f"{module.path}:{function.name}"
        if lines > MAX_FUNCTION_LINES and name not in LONG_FUNCTIONS:
            yield module.fault(function, f"{function.name}: {lines} lines, at most 50; part it")


def find_wrong_voices(module: Module) -> Iterator[str]:
    """What makes the AI speak, or an agent take the floor, stands in one place each."""
    for node in ast.walk(module.tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
                place = CONSTRUCTED_IN.get(name, module.path)
                if place != module.path:
                    yield module.fault(node, f"{name} is constructed outside {place}")


def find_broad_excepts(module: Module) -> Iterator[str]:
    """Catch only what you can name; two places log and go on."""
    if module.path in BROAD_EXCEPTS:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
            yield module.fault(node, "a broad except; catch what you can name")


def _is_broad(caught: ast.expr | None) -> bool:
    if caught is None:
        return True
    each = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(ast.unparse(one) in {"Exception", "BaseException"} for one in each)


def find_public(module: Module) -> Iterator[tuple[ast.AST, bool]]:
    """Each public function, class and method of a module, and whether it has a docstring."""
    for node in module.tree.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        yield node, ast.get_docstring(node) is not None
        for inner in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(inner, Function) and not inner.name.startswith("_"):
                yield inner, ast.get_docstring(inner) is not None


def measure_docstrings(modules: list[Module]) -> float:
    """The share of public functions, classes and methods that have a docstring; 1 for none."""
    said = [has for module in modules for _, has in find_public(module)]
    return sum(said) / len(said) if said else 1.0


RULES: tuple[Rule, ...] = (
    find_impurity,
    find_strangers,
    find_clock_reads,
    find_hidden_imports,
    find_type_checking,
    find_missing_purpose,
    find_long_modules,
    find_long_functions,
    find_wrong_voices,
    find_broad_excepts,
)

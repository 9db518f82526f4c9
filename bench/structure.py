"""Measures how the code is built: files, lines, imports, circles, and where features lie.

Run as ``python -m bench.structure``, with a commit as its argument to set its figures beside
those of today: both layouts of the package are known. The rules of imports are those
that ``tests/test_architecture.py`` holds the package to.
"""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tarfile
import tokenize
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from bench.command_line import command_line

ROOT = Path(__file__).parents[1]

FEATURES = {
    "map": ("map_", "portfolio_map", "neighbour_"),
    "timeline": ("timeline", "entry_marks", "calendar"),
    "stories": ("story",),
    "initiatives": ("initiative",),
    "search": ("search", "pagefind"),
    "embeds": ("embed", "frame", "oembed", "share."),
    "report": ("health", "report."),
    "open_data": ("open_data", "open-data", "dataset", "data_"),
    "library": ("documents", "glossary", "activity_list"),
}
"""Words that the files of a feature began with in the layout before features had folders."""


@dataclass(frozen=True)
class Module:
    """A parsed module of the package."""

    path: str
    """Its path below the package, with forward slashes."""
    source: str
    """What it holds."""

    @property
    def name(self) -> str:
        """Its dotted name."""
        parts = ("shk", *PurePosixPath(self.path).with_suffix("").parts)
        return ".".join(parts).removesuffix(".__init__")

    @cached_property
    def tree(self) -> ast.Module:
        """Its syntax."""
        return ast.parse(self.source)

    @cached_property
    def imports(self) -> tuple[tuple[str, str], ...]:
        """What it imports, wherever that stands: a module, and the name taken from it if any."""
        result = []
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                result += [(node.module or "", name.name) for name in node.names]
            elif isinstance(node, ast.Import):
                result += [(name.name, "") for name in node.names]
        return tuple(result)

    def imported(self, known: frozenset[str] = frozenset()) -> frozenset[str]:
        """The modules it imports, dotted.

        Args:
            known: modules of the package; a name taken from one that is one counts as itself.
        """
        return frozenset(
            full_text if (full_text := f"{module}.{name}") in known else module
            for module, name in self.imports
        )

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return self.source.count("\n")

    @cached_property
    def code_lines(self) -> int:
        """Lines with code that is neither a comment nor a docstring."""
        texts = {
            line
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
        }
        skipped = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT}
        skipped |= {tokenize.DEDENT, tokenize.ENDMARKER}
        result: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(self.source).readline):
            if token.type not in skipped:
                result.update(range(token.start[0], token.end[0] + 1))
        return len(result - texts)

    @cached_property
    def import_lines(self) -> int:
        """Lines of import statements."""
        return sum(
            (node.end_lineno or node.lineno) - node.lineno + 1
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
        )


def read_package(root: Path) -> tuple[Module, ...]:
    """Every module of a checkout, by path."""
    package = root / "hooks" / "shk"
    return tuple(
        Module(file.relative_to(package).as_posix(), file.read_text(encoding="utf-8"))
        for file in sorted(package.rglob("*.py"))
        if "starter" not in file.relative_to(package).parts
    )


def circles(modules: tuple[Module, ...]) -> tuple[tuple[str, ...], ...]:
    """Groups of modules that import each other when the program runs or for types."""
    names = frozenset(module.name for module in modules)
    edges = {module.name: set(module.imported(names) & names - {module.name}) for module in modules}
    return tuple(
        sorted(tuple(sorted(component)) for component in _components(edges) if len(component) > 1)
    )


def _components(edges: dict[str, set[str]]) -> list[list[str]]:
    """Strongly connected components, after Tarjan."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    components: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(edges[name]):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            components.append(stack[at:])
            del stack[at:]

    sys.setrecursionlimit(5000)
    for name in sorted(edges):
        if name not in index:
            visit(name)
    return components


def feature_folders(root: Path) -> dict[str, int]:
    """How many folders of the package each feature lies in."""
    package = root / "hooks" / "shk"
    paths: dict[str, set[Path]] = defaultdict(set)
    for file in package.rglob("*.*"):
        relative = file.relative_to(package)
        if "__pycache__" in relative.parts or relative.parts[0] in {"starter", "cli", "content"}:
            continue
        for feature, words in FEATURES.items():
            inside = relative.parts[:2] == ("features", feature)
            if inside or (relative.parts[0] != "features" and file.name.startswith(words)):
                home = package / "features" / feature if inside else file.parent
                paths[feature].add(home)
    return {feature: len(folders) for feature, folders in sorted(paths.items())}


def figures(root: Path) -> dict[str, str]:
    """The figures of a checkout by what they count."""
    modules = read_package(root)
    lines = sum(module.lines for module in modules)
    code = sum(module.code_lines for module in modules)
    imports = sum(module.import_lines for module in modules)
    result = {
        "Python files": str(len(modules)),
        "lines": str(lines),
        "lines of code a file": f"{code / len(modules):.1f}",
        "share of import lines": f"{100 * imports / lines:.1f} %",
        "files that know MkDocs": str(sum(map(_knows_mkdocs, modules))),
        "circles of imports": str(len(circles(modules))),
        "imports against the rules": _broken(root, modules),
    }
    folders = feature_folders(root).items()
    return result | {f"folders of {feature}": str(count) for feature, count in folders}


def _knows_mkdocs(module: Module) -> bool:
    """Whether a module imports MkDocs or its theme."""
    return bool({name.split(".")[0] for name in module.imported()} & {"mkdocs", "material"})


def _broken(root: Path, modules: tuple[Module, ...]) -> str:
    """How many imports break a rule; the rules are those of the layout by features."""
    if not (root / "hooks" / "shk" / "features").is_dir():
        return "–"
    from tests.architecture import broken_rules  # noqa: PLC0415 - it builds on this module

    return str(len(broken_rules(modules)))


def checkout(revision: str, folder: Path) -> Path:
    """Write the package as it was at a commit into a folder.

    Raises:
        subprocess.CalledProcessError: there is no such commit, or it has no package.
    """
    archive = subprocess.run(  # noqa: S603 - git, on our own repository
        ["git", "archive", revision, "hooks/shk"],  # noqa: S607 - the one on the path
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
        files.extractall(folder, filter="data")
    return folder


def main() -> None:
    """Print the figures of today, beside those of a commit if one is given."""
    commit = command_line(__doc__, commit=str).commit
    today = figures(ROOT)
    if commit is None:
        for name, value in today.items():
            print(f"{name:26} {value:>8}")
        return
    with TemporaryDirectory() as folder:
        before = figures(checkout(commit, Path(folder)))
    print(f"| | {commit} | today |")
    print("|---|---|---|")
    for name, value in today.items():
        print(f"| {name} | {before.get(name, '–')} | {value} |")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Includes against the arrows of ARCHITECTURE.md:

    app -> capabilities -> improvement, framework -> staff, cases -> platform

The linker lets a wrong arrow pass; this does not.
"""

import re
from pathlib import Path
from typing import NamedTuple

from sources import ROOT, Finding, files, finish, is_test, name_of, without_comments

# What each lower folder may include besides itself. Every other folder of src/ is a capability.
LOWER = {
    "platform": set(),
    "staff": {"platform"},
    "cases": {"platform", "staff"},
    "framework": {"platform", "staff"},
    "improvement": {"platform", "staff", "cases", "framework"},
}

# Which capability may use which other, through its face header `<name>/<name>.hpp` (and VALUES).
# When an arrow would point back, the lower one publishes an event and the upper one listens.
BETWEEN_CAPABILITIES = {
    "reports": {"audits", "observations", "escalations", "complaints", "feedback", "indicators"},
    "boards": {"reports"},
    "programme": {"audits"},
    "audits": {"learning"},
}

# Plain values of a capability that those who may use it count and show; they do nothing and know no database.
VALUES = {"audits/audit.hpp"}

# Headers that cost seconds in every file that sees them: in .cpp files, or in a header that only its
# own folder includes.
HEAVY = re.compile(r"nlohmann/|toml\+\+/|spdlog/|libpq|sqlite3\.h|postgres_ext\.h")
TOML = re.compile(r"toml\+\+/")
TOML_ENTRANCE = "platform/toml/toml.hpp"  # makes the library's assertions hold; seen by .cpp files alone
BOOST_NET = re.compile(r"boost/(beast|asio)")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of(name: str) -> str:
    """src/audits/store/x.cpp -> audits; src/main.cpp -> app."""
    parts = name.split("/")
    return parts[1] if len(parts) > 2 else "app"


# The official fixtures hold raw markup; the one way in for it is a friend whose definitions only tests are linked with.
ENTRANCE = re.compile(r"\bTestEntrance\b")
FRIEND = re.compile(r"^\s*friend class TestEntrance;$")


def wrong_entrance(line: str) -> str | None:
    if ENTRANCE.search(line) and not FRIEND.match(line):
        return "raw markup is let in by tests alone (TestEntrance); a page draws with html::Out"
    return None


def wrong_arrow(name: str, include: str) -> str | None:
    """Why `include` may not stand in the file `name`; None when it may."""
    own, other = folder_of(name), include.split("/")[0]
    if "/testing/" in include:
        return f"{include} is for tests; the program itself may not use it"
    if other == own or own == "app":
        return None
    if other == "app":
        return f"{own} may not use app: app is the composition root, above everything"
    if own in LOWER:
        return None if other in LOWER[own] else f"{own} may not use {other}: the arrow points the other way"
    if other in LOWER:
        return None
    if other not in BETWEEN_CAPABILITIES.get(own, set()):
        return f"no arrow from {own} to {other}: list it in tests/checks/arrows.py, or publish an event"
    if include != f"{other}/{other}.hpp" and include not in VALUES:
        return f"{own} may use {other} only through its face {other}/{other}.hpp"
    return None


class Include(NamedTuple):
    line: int
    quoted: bool
    path: str


def includes_of(path: Path) -> list[Include]:
    source = without_comments(path.read_text(encoding="utf-8"))
    return [
        Include(source.count("\n", 0, match.start(1)) + 1, match[1] == '"', match[2])
        for match in INCLUDE.finditer(source)
    ]


def heavy_headers(all_includes: dict[str, list[Include]]) -> dict[str, str]:
    """Own headers (as included) that bring a heavy one, however far down; each with what it brings."""
    heavy: dict[str, str] = {}
    grew = True
    while grew:
        grew = False
        for name, includes in all_includes.items():
            own = name.removeprefix("src/")
            if not own.endswith(".hpp") or own in heavy:
                continue
            brought = [heavy.get(i.path) or (i.path if HEAVY.match(i.path) or BOOST_NET.match(i.path) else None) for i in includes]
            if any(brought):
                heavy[own] = next(filter(None, brought))
                grew = True
    return heavy


def findings(root: Path) -> list[Finding]:
    all_includes = {name_of(path, root): includes_of(path) for path in files(root, "src/**/*.hpp", "src/**/*.cpp")}
    heavy = heavy_headers(all_includes)
    found = []
    for name, includes in all_includes.items():
        if is_test(name):
            continue
        folder = name.removeprefix("src/").rpartition("/")[0]
        for line, quoted, path in includes:
            reasons = []
            if quoted and path.startswith("."):
                reasons.append("includes are written from src/ on, never relative")
            elif quoted and "/" in path:
                reasons.append(wrong_arrow(name, path))
            if BOOST_NET.match(path) and not name.startswith("src/platform/http/"):
                reasons.append(f"only src/platform/http includes {path}")
            if TOML.match(path) and name != f"src/{TOML_ENTRANCE}":
                reasons.append(f"toml++ is reached through {TOML_ENTRANCE}, which makes its assertions hold")
            entered = path == TOML_ENTRANCE and name.endswith(".cpp")
            if path in heavy and path.rpartition("/")[0] != folder and not entered:
                reasons.append(f"{path} brings {heavy[path]}, slow to build: outside its folder nobody may see that")
            found += [Finding(name, line, reason) for reason in reasons if reason]
        for line, text in enumerate((root / name).read_text(encoding="utf-8").splitlines(), 1):
            found += [Finding(name, line, reason) for reason in [wrong_entrance(text)] if reason]
    return found


if __name__ == "__main__":
    finish(findings(ROOT))

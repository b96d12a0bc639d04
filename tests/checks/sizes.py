#!/usr/bin/env python3
"""Source files over 300 lines fail unless listed here with a reason; those over 200 are named.

A long file usually holds a concept that wants a name and a file of its own.
"""

from pathlib import Path

from sources import ROOT, Finding, files, finish, name_of

LONG, MOST = 200, 300

# File -> why it reads better whole.
ALLOWED: dict[str, str] = {
    "src/platform/html/tests/fixtures_fields_test.cpp": "a flat list: what each fixture's options mean for a component",
}


def lengths(root: Path) -> list[tuple[str, int]]:
    return [
        (name_of(path, root), path.read_text(encoding="utf-8").count("\n"))
        for path in files(root, "src/**/*.hpp", "src/**/*.cpp")
    ]


def findings(root: Path, allowed: dict[str, str]) -> list[Finding]:
    all_lengths = dict(lengths(root))
    found = [
        Finding(name, length, f"{length} lines, over {MOST}: which concept in it wants a file of its own?")
        for name, length in all_lengths.items()
        if length > MOST and name not in allowed
    ]
    found += [
        Finding(name, 1, "listed in tests/checks/sizes.py, yet it is gone or short: take it off the list")
        for name in allowed
        if all_lengths.get(name, 0) <= MOST
    ]
    return found


if __name__ == "__main__":
    for file_name, file_length in sorted(lengths(ROOT), key=lambda entry: -entry[1]):
        if LONG < file_length <= MOST:
            print(f"note: {file_name} has {file_length} lines")
    finish(findings(ROOT, ALLOWED))

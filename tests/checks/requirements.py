#!/usr/bin/env python3
"""docs/requirements.csv, one row for each requirement: is it whole, and is what it claims proved?

    requirements.py REPORT-DIR          also holds `done` rows against the doctest reports of this run
    requirements.py --readme            the counts in README.md are those of the file
    requirements.py --write             writes them there

`done` needs a test that passed in this run on SQLite and on PostgreSQL and whose title carries the id,
as [BAR-16]. A unit test has no database and counts for both.
"""

import csv
import re
import sys
from pathlib import Path

import doctest_report
from sources import ROOT, Finding, finish

FILE = "docs/requirements.csv"
COLUMNS = ["id", "requirement", "status", "where", "test", "note"]
STATUSES = ["none", "partly", "done"]
LONGEST = 120

# What was written down at the start: how many each source brought, 552 together.
SOURCES = {"YRK": 151, "LEI18": 66, "SWI": 143, "BAR": 104, "SSI03": 88}
TITLES = {
    "YRK": "York, responsibility matrix 2004",
    "LEI18": "Leicester, quarterly report 2018",
    "SWI": "Swindon, framework and practice standards",
    "BAR": "Barnet, strategy 2019",
    "SSI03": "Leicester, inspection and action plan 2003",
}

ID = re.compile(r"[A-Z]+\d*-(?:[A-Z]-)?S?\d+(?:\.\d+)?[a-z]?")
BEGIN, END = "<!-- requirements: begin -->", "<!-- requirements: end -->"


def rows_of(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Line and row; cells are single lines, so that a row is a line."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != COLUMNS:
            raise SystemExit(f"{FILE}:1: the columns are {', '.join(COLUMNS)}")
        return [(reader.line_num, row) for row in reader]


def ids_in(titles: list[str]) -> set[str]:
    """The ids between square brackets: [BAR-16], [BAR-16, BAR-17]."""
    return {found for title in titles for group in re.findall(r"\[([^\]]*)\]", title) for found in ID.findall(group)}




def shape_findings(rows: list[tuple[int, dict[str, str]]], sources: dict[str, int]) -> list[Finding]:
    found, seen = [], {}
    for line, row in rows:
        identity = row["id"]
        if not ID.fullmatch(identity or "") or identity.split("-")[0] not in sources:
            found.append(Finding(FILE, line, f"{identity!r} is no requirement's id"))
        if identity in seen:
            found.append(Finding(FILE, line, f"{identity} stands already in line {seen[identity]}"))
        seen[identity] = line
        if None in row or None in row.values():
            found.append(Finding(FILE, line, f"{identity}: a row has {len(COLUMNS)} cells"))
            continue
        if not row["requirement"] or len(row["requirement"]) > LONGEST:
            found.append(Finding(FILE, line, f"{identity}: the requirement takes 1 to {LONGEST} characters"))
        if row["status"] not in STATUSES:
            found.append(Finding(FILE, line, f"{identity}: status {row['status']!r} is none of {', '.join(STATUSES)}"))
        if row["status"] in ("partly", "done") and not row["where"]:
            found.append(Finding(FILE, line, f"{identity} is {row['status']}: where does a person see it?"))
    for source, wanted in sources.items():
        have = len({row["id"] for _, row in rows if row["id"].split("-")[0] == source})
        if have != wanted:
            found.append(Finding(FILE, 1, f"{source} has {have} ids, not {wanted}: one is missing or made up"))
    return found


def proof_findings(rows: list[tuple[int, dict[str, str]]], reports: Path) -> list[Finding]:
    unit, sqlite, postgres = (
        doctest_report.read(reports / f"{name}.xml").passed for name in ("unit", "sqlite", "postgres")
    )
    found = []
    for line, row in rows:
        if row["status"] != "done":
            continue
        proofs = {"SQLite": unit + sqlite, "PostgreSQL": unit + postgres}
        for engine, titles in proofs.items():
            if row["id"] not in ids_in(titles):
                found.append(Finding(FILE, line, f"{row['id']} is done, yet no test titled [{row['id']}] passed on {engine}"))
        if row["test"] and not any(row["test"] in title for title in unit + sqlite):
            found.append(Finding(FILE, line, f"{row['id']}: no test's title holds {row['test']!r}"))
    return found


def table(rows: list[tuple[int, dict[str, str]]]) -> str:
    lines = ["| Source | none | partly | done | together |", "|---|--:|--:|--:|--:|"]
    for source in [*SOURCES, None]:
        statuses = [row["status"] for _, row in rows if source in (None, row["id"].split("-")[0])]
        counts = [str(statuses.count(status)) for status in STATUSES] + [str(len(statuses))]
        lines.append("| " + " | ".join([TITLES.get(source, "**All**"), *counts]) + " |")
    return "\n".join(lines)


def readme_findings(readme: Path, wanted: str, write: bool) -> list[Finding]:
    text = readme.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        return [Finding("README.md", 1, f"the counts stand between {BEGIN} and {END}")]
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    right = f"{before}{BEGIN}\n{wanted}\n{END}{after}"
    if write:
        readme.write_text(right, encoding="utf-8")
    elif right != text:
        line = text.count("\n", 0, text.index(BEGIN)) + 1
        return [Finding("README.md", line, "the counts are not those of the file: tests/checks/requirements.py --write")]
    return []


def main(arguments: list[str]) -> None:
    rows = rows_of(ROOT / FILE)
    found = shape_findings(rows, SOURCES)
    found += readme_findings(ROOT / "README.md", table(rows), "--write" in arguments)
    for argument in arguments:
        if not argument.startswith("--"):
            found += proof_findings(rows, Path(argument))
    finish(found)


if __name__ == "__main__":
    main(sys.argv[1:])

#!/usr/bin/env python3
"""The field's own words on pages and in packs (docs/glossary.md); and, in every text file, no path of
a developer's machine and no admission of unfinished work; no personal detail handed to the log.
"""

import re
import subprocess
from pathlib import Path

from sources import ROOT, Finding, files, finish, is_test, literals, name_of, without_comments

# Word -> what staff say. A leading or trailing hyphen is part of a class name or key, not a word.
INSTEAD = {
    r"instruments?": "audit tool, form",
    r"questionnaires?": "audit tool, observation tool, survey, form",
    r"pathways?(?! plan)": "the process's own name",
    r"dut(?:y|ies)(?! (?:team|desk|social worker))": "responsibility",
    r"(?<!lead )(?<!elected )(?<!board )(?<!panel )(?<!family )members?(?! of (?:the )?(?:public|family|council))": "staff, person",
    r"bypass(?:ed|es)?": "go straight to a senior manager",
    r"challenges?": "concern or commendation",
    r"refer-backs?|referred back": "returned to worker and manager",
    r"limiting judgements?": "grade limited by safety",
    r"(?:broken|golden) threads?": "where this came from and what it led to; not followed through",
    r"looked[- ]after child(?:ren)?|LAC": "child in care",
    r"frozen|data cuts?": "figures as at",
    r"sampling frames?|frame hash": "list sampled from, sample check code",
    r"draw (?:a|the) sample": "choose the sample",
    r"substitut(?:es?|ions?)": "replacement case",
    r"drift": "grades higher / lower than the second reader",
    r"movement matrix": "change from first audit to re-audit",
    r"Kaplan[- ]Meier|censored": "time to Good, still open",
    r"verif(?:ication|ied by)": "checked by",
    r"reveal(?:s|ed)?": "show name",
    r"audit (?:log|trail)": "history",
}
ON_SCREEN = [
    (re.compile(rf"(?<![\w./-])(?:{word})(?![\w./-]*[\w-])", 0 if word.isupper() else re.IGNORECASE), instead)
    for word, instead in INSTEAD.items()
]


MACHINE_PATH = re.compile(r"(?:^|[^A-Za-z0-9_./-])/(?:work|farm|root|Users)/")
NOT_OURS = {".git", "build", "var", "node_modules"}
UNFINISHED = re.compile("|".join(rf"\b{a}{b}\b" for a, b in [("TO", "DO"), ("FIX", "ME"), ("XX", "X")]))

LOG_CALL = re.compile(r"\blog::\w+\s*\((?:[^;\"]|\"(?:[^\"\\]|\\.)*\")*;", re.DOTALL)
PERSONAL = re.compile(
    r"\b(?:full_name|child_name|first_name|last_name|surname|forename|initials|date_of_birth|born_on|email|"
    r"password|address_of_child|request\.body|request\.form|\.form\.text)\b"
)
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def reads_as_text(literal: str) -> bool:
    """Whether people read it: a sentence or a label, rather than an attribute, a class or a key."""
    return not re.fullmatch(r"[a-z0-9_./:#{}!-]*(?: (?:govuk|moj|gt)-[\w!-]+)*", literal)


def wrong_words(text: str) -> list[str]:
    return [
        f'"{match[0]}": staff say {instead}'
        for pattern, instead in ON_SCREEN
        for match in pattern.finditer(text)
    ]


def page_findings(root: Path) -> list[Finding]:
    found = []
    for path in files(root, "src/**/pages/*.cpp", "src/**/pages/*.hpp", "src/**/house/*.cpp"):
        for literal in literals(path.read_text(encoding="utf-8")):
            if literal.tag == "" and reads_as_text(literal.text):
                found += [Finding(name_of(path, root), literal.line, word) for word in wrong_words(literal.text)]
    for path in files(root, "packs/*.toml"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            said = line.split("=", 1)[-1] if "=" in line else line
            if line.lstrip().startswith(("#", "[")) or not reads_as_text(said.strip().strip('"')):
                continue
            found += [Finding(name_of(path, root), number, word) for word in wrong_words(said)]
    return found


def log_findings(root: Path) -> list[Finding]:
    found = []
    for path in files(root, "src/**/*.cpp", "src/**/*.hpp"):
        name = name_of(path, root)
        source = without_comments(path.read_text(encoding="utf-8"))
        for call in LOG_CALL.finditer(source):
            told = PERSONAL.search(STRING.sub('""', call[0]))
            if told and not is_test(name):
                line = source.count("\n", 0, call.start()) + 1
                found.append(Finding(name, line, f"{told[0]} goes to the log: an id is enough"))
    return found


def tracked(root: Path) -> list[Path]:
    """The project's own files: what git tracks, and what it would."""
    listed = subprocess.run(
        ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=False,
    )
    if listed.returncode != 0:  # an unpacked archive has no git: then everything but the usual places
        return [path for path in files(root, "**/*") if not NOT_OURS & set(path.relative_to(root).parts)]
    return [root / name for name in listed.stdout.decode().split("\0") if name]


def text_findings(root: Path) -> list[Finding]:
    found = []
    for path in tracked(root):
        if not path.is_file() or path.name == "package-lock.json":
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            if MACHINE_PATH.search(line):
                found.append(Finding(name_of(path, root), number, "a path of one machine"))
            if UNFINISHED.search(line):
                found.append(Finding(name_of(path, root), number, "finish it, or say in an issue what is open"))
    return found


def findings(root: Path) -> list[Finding]:
    return page_findings(root) + log_findings(root) + text_findings(root)


if __name__ == "__main__":
    finish(findings(ROOT))

"""What the checks share: finding files, reading C++ literals with their lines, printing findings."""

import re
import sys
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Finding(NamedTuple):
    file: str
    line: int
    meaning: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.meaning}"


class Literal(NamedTuple):
    line: int
    tag: str  # of a raw literal: "sql" in R"sql(...)sql"; empty for an ordinary one
    text: str


def files(root: Path, *patterns: str) -> list[Path]:
    """Files under `root` that match any glob pattern, sorted, each once."""
    return sorted({path for pattern in patterns for path in root.glob(pattern) if path.is_file()})


def name_of(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def is_test(name: str) -> bool:
    return "/tests/" in name or "/testing/" in name or name.startswith("tests/")


TOKEN = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | R"(?P<tag>[A-Za-z_]*)\((?P<raw>.*?)\)(?P=tag)"
      | "(?P<text>(?:[^"\\\n]|\\.)*)"
      | '(?:[^'\\\n]|\\.)'
    """,
    re.DOTALL | re.VERBOSE,
)


def literals(source: str) -> Iterator[Literal]:
    """Each string literal of a C++ file, comments left out; neighbours that the compiler joins are one."""
    waiting, ended = None, 0
    for token in TOKEN.finditer(source):
        text = token["raw"] if token["raw"] is not None else token["text"]
        if text is None:
            continue
        if waiting and waiting.tag == (token["tag"] or "") == "" and not source[ended : token.start()].strip():
            waiting = waiting._replace(text=waiting.text + text)
        else:
            if waiting:
                yield waiting
            waiting = Literal(source.count("\n", 0, token.start()) + 1, token["tag"] or "", text)
        ended = token.end()
    if waiting:
        yield waiting


def without_comments(source: str) -> str:
    """The same text with comments blanked, so that offsets and lines stay."""

    def blank(token: re.Match) -> str:
        if token[0].startswith(("//", "/*")):
            return re.sub(r"[^\n]", " ", token[0])
        return token[0]

    return TOKEN.sub(blank, source)


def finish(findings: Iterable[Finding]) -> None:
    """Prints what was found and ends the program: status 1 when there was anything."""
    found = sorted(findings)
    for finding in found:
        print(finding)
    sys.exit(1 if found else 0)

"""What the migrations say of each column, as far as the SQL check needs it."""

import re
from pathlib import Path
from typing import NamedTuple

from sources import Finding, files, name_of

WORDS = {"id", "ref", "text", "date", "instant", "count", "real", "flag", "bytes"}

Schema = dict[str, dict[str, "Column"]]  # table -> column name -> what it is


class Column(NamedTuple):
    word: str
    nullable: bool


class Piece(NamedTuple):
    """One comma-separated part of a parenthesised list, with where it begins in the text."""

    start: int
    text: str


CREATE = re.compile(r"\bCREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)\s*\(", re.IGNORECASE)
ADD_COLUMN = re.compile(r"\bALTER\s+TABLE\s+(\w+)\s+ADD\s+(?:COLUMN\s+)?(\w[^;]*)", re.IGNORECASE)
TABLE_RULE = re.compile(r"(?:PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY|CONSTRAINT)\b", re.IGNORECASE)
COLUMN = re.compile(r"\s*(\w+)\s+(\S+)(.*)", re.DOTALL)
FILE_NAME = re.compile(r"\d{4}_\d\d_\d\d_[a-z0-9_]+\.sql")


def without_sql_comments(text: str) -> str:
    return re.sub(r"--[^\n]*", lambda match: " " * len(match[0]), text)


def without_strings(text: str) -> str:
    """String literals emptied and padded, so that words inside them are not taken for SQL."""
    return re.sub(r"'(?:[^']|'')*'", lambda match: "'" + " " * (len(match[0]) - 2) + "'", text)


def inside(text: str, start: int) -> str:
    """From just after an opening bracket to its closing one."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth == 0:
            return text[start:at]
    return text[start:]


def pieces(text: str) -> list[Piece]:
    """Splits at the commas outside brackets."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == "," and depth == 0:
            parts.append(Piece(start, text[start:at]))
            start = at + 1
    parts.append(Piece(start, text[start:]))
    return parts


def column_of(definition: str) -> tuple[str, Column] | str:
    """Name and column; or, in words, what is wrong with the definition."""
    parsed = COLUMN.match(definition + " ")
    if not parsed:
        return f"a column without a type: {definition.strip()}"
    name, kind, rest = parsed[1], parsed[2], parsed[3]
    if not kind.startswith("@") or kind[1:] not in WORDS:
        return f"column {name} has the type {kind}; the words are " + " ".join(sorted("@" + word for word in WORDS))
    required = kind == "@id" or re.search(r"\bNOT\s+NULL\b|\bPRIMARY\s+KEY\b", rest, re.IGNORECASE)
    return name, Column(kind[1:], not required)


def add_table(schema: Schema, table: str, definitions: list[Piece]) -> list[tuple[int, str]]:
    """Adds the columns; returns what is wrong, each with its offset."""
    columns, wrong = schema.setdefault(table, {}), []
    for definition in definitions:
        text = definition.text.strip()
        if TABLE_RULE.match(text):
            key = re.match(r"(?:CONSTRAINT\s+\w+\s+)?PRIMARY\s+KEY\s*\(([^)]*)\)", text, re.IGNORECASE)
            for name in re.findall(r"\w+", key[1]) if key else []:
                if name in columns:
                    columns[name] = Column(columns[name].word, False)
            continue
        answer = column_of(definition.text)
        if isinstance(answer, str):
            offset = definition.start + len(definition.text) - len(definition.text.lstrip())
            wrong.append((offset, answer))
        else:
            columns[answer[0]] = answer[1]
    return wrong


def read(root: Path) -> tuple[Schema, list[Finding]]:
    """All migrations in name order, and what is wrong with their columns and names."""
    schema: Schema = {}
    found: list[Finding] = []
    seen: dict[str, str] = {}
    for path in sorted(files(root, "src/**/migrations/*.sql"), key=lambda path: path.name):
        name = name_of(path, root)
        if not FILE_NAME.fullmatch(path.name):
            found.append(Finding(name, 1, "a migration is named by its date: 2026_01_31_what_it_brings.sql"))
        if path.name in seen:
            found.append(Finding(name, 1, f"the same name as {seen[path.name]}: it would be taken as applied"))
        seen[path.name] = name
        text = without_strings(without_sql_comments(path.read_text(encoding="utf-8")))
        for create in CREATE.finditer(text):
            for offset, wrong in add_table(schema, create[1], pieces(inside(text, create.end()))):
                found.append(Finding(name, text.count("\n", 0, create.end() + offset) + 1, wrong))
        for add in ADD_COLUMN.finditer(text):
            for _, wrong in add_table(schema, add[1], [Piece(0, add[2])]):
                found.append(Finding(name, text.count("\n", 0, add.start()) + 1, wrong))
    return schema, found

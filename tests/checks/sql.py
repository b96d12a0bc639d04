#!/usr/bin/env python3
"""SQL literals and migrations: one text that means the same on SQLite and on PostgreSQL.

The two differ where this looks: dates, rounding, the place of NULLs in an order, LIKE, the type of a
bare parameter. Percentages and dates are computed in C++ from whole counts.
"""

import re
from pathlib import Path
from typing import Iterator

from sources import ROOT, Finding, files, finish, literals, name_of
from sql_schema import Schema, inside, pieces, read, without_sql_comments, without_strings

WORD = re.IGNORECASE

REFUSED = [
    (r"\b(?:date|time|datetime|julianday|strftime|unixepoch|timediff|age|extract|date_trunc|date_part|to_char|to_date"
     r"|make_date|to_timestamp|now|clock_timestamp)\s*\(", "date functions differ between the engines: compute it in C++"),
    (r"\b(?:current_date|current_time|current_timestamp|localtime(?:stamp)?|interval)\b",
     "the clock is the program's: pass the instant or the date as a parameter"),
    (r"\b(?:round|avg)\s*\(", "round and avg differ between the engines: count in SQL, divide in C++"),
    (r"\b(?:ifnull|nvl|group_concat|string_agg|total|printf|random|instr|strpos|json_\w+)\s*\(",
     "only one engine has this function, or they differ"),
    (r"::", "a cast is written CAST(x AS text); SQLite does not know ::"),
    (r"\b(?:true|false)\b", "flags are 0 and 1"),
    (r"\b(?:ilike|glob|regexp|similar\s+to)\b", "only one engine has it"),
    (r"\bselect\s+(?:distinct\s+)?(?:\w+\.)?\*|,\s*(?:\w+\.)?\*\s*(?:,|\bfrom\b)|\breturning\s+\*", "name the columns"),
    (r"\binsert\s+or\s+\w+|\breplace\s+into\b", "only SQLite has it: INSERT … ON CONFLICT"),
    (r"\binsert\s+into\s+\w+\s+(?:values|select|default)\b", "name the columns that are inserted"),
    (r":\w+\s+is\s+(?:not\s+)?null\b", "PostgreSQL cannot tell the type of this parameter: CAST(:x AS text) IS NULL"),
    (r"(?<![\w'])(?:\$\d+|\?)", "parameters are named (:name)"),
    (r"\border\s+by\s+\d", "order by a column's name"),
    (r"\b(?:for\s+update|for\s+share)\b", "only PostgreSQL has it; a write is serialised already"),
    (r"\bautoincrement\b|\bserial\b|\bstrict\b|\bwithout\s+rowid\b", "migrations are expanded per engine: leave this out"),
]
REFUSED = [(re.compile(pattern, WORD), meaning) for pattern, meaning in REFUSED]

LIKE = re.compile(r"([\w.()]+)\s+(?:not\s+)?like\b", WORD)
LIKE_OPERAND = re.compile(r"(?:\w+\.)?(?:\w*_folded|\w*sort_key)")
TWO_ARGUMENTS = re.compile(r"\b(?:min|max)\s*\(", WORD)

# SQL in an ordinary literal: fine in one line, and held to the same rules.
STATEMENT = re.compile(r"\s*(?:SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+\w+\s+AS\s*\()")

# A table and its alias, after FROM, JOIN, UPDATE or INTO; LEFT JOIN may give rows of NULLs.
TABLE = re.compile(
    r"\b(?P<how>left\s+(?:outer\s+)?join|full\s+(?:outer\s+)?join|join|from|update|into)\s+(?P<table>\w+)"
    r"(?:\s+(?:as\s+)?(?!(?:on|where|set|join|left|inner|cross|full|group|order|limit|values|union|using|returning|and)\b)(?P<alias>\w+))?",
    WORD,
)
ORDER_BY = re.compile(r"\border\s+by\b", WORD)
AFTER_ORDER = re.compile(r"\b(?:limit|offset|rows|range|groups|returning|union|except|intersect)\b", WORD)
ORDER_ITEM = re.compile(r"\s*(?:(?P<table>\w+)\.)?(?P<column>\w+)\s*(?:asc|desc)?\s*(?P<nulls>nulls\s+(?:first|last))?\s*$", WORD)


def line_at(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def start_of_part(text: str, offset: int) -> int:
    """Where the statement, or the bracketed part of one, that `offset` stands in begins."""
    depth = 0
    for at in range(offset - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth < 0 or (depth == 0 and text[at] == ";"):
            return at + 1
    return 0


def enclosing(text: str, offset: int) -> str:
    return inside(text, start_of_part(text, offset)).split(";")[0]


def outside_brackets(text: str) -> str:
    depth, kept = 0, []
    for letter in text:
        depth -= letter == ")"
        kept.append(letter if depth == 0 else " ")
        depth += letter == "("
    return "".join(kept)


def tables_in(statement: str) -> dict[str, tuple[str, bool]]:
    """Alias (or name) -> table, and whether its rows may be missing."""
    named = {}
    for match in TABLE.finditer(statement):
        outer = match["how"].lower().startswith(("left", "full"))
        named[(match["alias"] or match["table"]).lower()] = (match["table"].lower(), outer)
    return named


def may_be_null(schema: Schema, statement: str, table: str | None, column: str) -> bool:
    renamed = None if table else re.search(rf"\b(?:(\w+)\.)?(\w+)\s+as\s+{column}\b", statement, WORD)
    if renamed and renamed[2].lower() != column:
        return may_be_null(schema, statement, renamed[1] and renamed[1].lower(), renamed[2].lower())
    named = tables_in(statement)
    if table:
        if table not in named:
            return False
        candidates = [named[table]]
    else:
        candidates = list(named.values())
    for name, outer in candidates:
        known = schema.get(name, {}).get(column)
        if known and (outer or known.nullable):
            return True
    return False


def order_findings(schema: Schema, text: str) -> Iterator[tuple[int, str]]:
    for order in ORDER_BY.finditer(text):
        rest = inside(text, order.end())
        rest = rest.split(";")[0]
        end = AFTER_ORDER.search(rest)
        statement = enclosing(text, order.start())
        if TABLE.search(statement) is None:  # the inside of OVER (…): its tables stand around it
            statement = text
        for item in pieces(rest[: end.start()] if end else rest):
            column = ORDER_ITEM.match(item.text)
            if not column or column["nulls"]:
                continue
            table = column["table"] and column["table"].lower()
            if may_be_null(schema, statement, table, column["column"].lower()):
                yield order.start(), f"{column['column']} may be NULL: say NULLS FIRST or NULLS LAST"


def limit_findings(text: str) -> Iterator[tuple[int, str]]:
    for limit in re.finditer(r"\blimit\b", text, WORD):
        before = text[start_of_part(text, limit.start()) : limit.start()]
        if not ORDER_BY.search(outside_brackets(before)):
            yield limit.start(), "LIMIT without ORDER BY leaves to chance which rows (is there one at all? EXISTS)"


def date_findings(schema: Schema, text: str) -> Iterator[tuple[int, str]]:
    dates = {name for columns in schema.values() for name, column in columns.items() if column.word == "date"}
    for sum_ in re.finditer(r"\b(\w+)\s*[-+]\s*(?:\w+\.)?(\w+)", text):
        if sum_[1].lower() in dates or sum_[2].lower() in dates:
            yield sum_.start(), "no arithmetic on dates: they are ISO text"


def statement_findings(schema: Schema, text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with the SQL in `text`, each with its offset."""
    text = without_strings(without_sql_comments(text))
    for pattern, meaning in REFUSED:
        for match in pattern.finditer(text):
            yield match.start(), meaning
    for like in LIKE.finditer(text):
        if not LIKE_OPERAND.fullmatch(like[1]):
            yield like.start(), "LIKE only on a column that ends in _folded, or on sort_key"
    for call in TWO_ARGUMENTS.finditer(text):
        if len(pieces(inside(text, call.end()))) > 1:
            yield call.start(), "min and max of two values: only SQLite has it; write CASE WHEN"
    yield from order_findings(schema, text)
    yield from limit_findings(text)
    yield from date_findings(schema, text)


def literal_findings(root: Path, schema: Schema) -> Iterator[Finding]:
    for path in files(root, "src/**/*.cpp", "src/**/*.hpp"):
        name = name_of(path, root)
        if name.startswith("src/platform/db/tests/"):  # these provoke what is refused
            continue
        for literal in literals(path.read_text(encoding="utf-8")):
            plain = STATEMENT.match(literal.text) and not name.startswith("src/platform/db/")
            if literal.tag == "sql" or plain:
                for offset, meaning in statement_findings(schema, literal.text):
                    yield Finding(name, literal.line + literal.text.count("\n", 0, offset), meaning)


def migration_findings(root: Path, schema: Schema) -> Iterator[Finding]:
    for path in files(root, "src/**/migrations/*.sql"):
        text = path.read_text(encoding="utf-8")
        for offset, meaning in statement_findings(schema, text):
            yield Finding(name_of(path, root), line_at(text, offset), meaning)


def findings(root: Path) -> list[Finding]:
    schema, found = read(root)
    return found + list(literal_findings(root, schema)) + list(migration_findings(root, schema))


if __name__ == "__main__":
    finish(findings(ROOT))

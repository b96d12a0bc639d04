#!/usr/bin/env python3
"""The checks on good and bad examples. With --count FILE it writes "PASSED FAILED" there."""

import sys
import tempfile
import unittest
from pathlib import Path

import arrows
import doctest_report
import requirements
import sizes
import sql
import tidy
import words
from sources import Finding


class Example(unittest.TestCase):
    """A small tree of files, as a project would hold them."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def assert_found(self, found: list[Finding], *expected: tuple[str, int, str]):
        got = [(finding.file, finding.line) for finding in sorted(found)]
        self.assertEqual(got, [(file, line) for file, line, _ in expected], msg="\n".join(map(str, found)))
        for finding, (_, _, part) in zip(sorted(found), expected):
            self.assertIn(part, finding.meaning)


class Arrows(Example):
    def found_in(self, name: str, text: str) -> list[Finding]:
        self.write(name, text)
        return arrows.findings(self.root)

    def test_downward_is_right(self):
        self.write("src/audits/audits.hpp", '#include "improvement/action.hpp"\n#include "cases/case.hpp"\n')
        self.write("src/app/main.cpp", '#include "audits/store/save.hpp"\n')
        self.write("src/cases/case.cpp", '#include "staff/person.hpp"\n')
        self.assert_found(arrows.findings(self.root))

    def test_upward_is_wrong(self):
        found = self.found_in("src/platform/x.cpp", '\n#include "staff/person.hpp"\n')
        self.assert_found(found, ("src/platform/x.cpp", 2, "other way"))

    def test_staff_does_not_know_cases(self):
        found = self.found_in("src/staff/x.cpp", '#include "cases/case.hpp"\n')
        self.assert_found(found, ("src/staff/x.cpp", 1, "other way"))

    def test_a_page_lets_no_raw_markup_in(self):
        self.write("src/platform/html/out.hpp", "    friend class TestEntrance;\n")
        self.write("src/platform/testing/x.cpp", "TestEntrance::raw(text);\n")
        found = self.found_in("src/audits/pages/x.cpp", "\nclass TestEntrance { };\n")
        self.assert_found(found, ("src/audits/pages/x.cpp", 2, "raw markup"))

    def test_toml_is_reached_through_its_entrance(self):
        self.write("src/platform/toml/toml.hpp", "#include <toml++/toml.h>\n")
        self.write("src/framework/x.cpp", '#include "platform/toml/toml.hpp"\n')
        found = self.found_in("src/audits/x.cpp", "#include <toml++/toml.h>\n")
        self.assert_found(found, ("src/audits/x.cpp", 1, "platform/toml/toml.hpp"))

    def test_nobody_uses_app(self):
        found = self.found_in("src/audits/x.cpp", '#include "app/house.hpp"\n')
        self.assert_found(found, ("src/audits/x.cpp", 1, "composition root"))

    def test_between_capabilities_only_along_a_listed_arrow(self):
        found = self.found_in("src/audits/x.cpp", '#include "reports/reports.hpp"\n')
        self.assert_found(found, ("src/audits/x.cpp", 1, "no arrow"))

    def test_between_capabilities_only_through_the_face(self):
        self.write("src/reports/good.cpp", '#include "audits/audits.hpp"\n')
        found = self.found_in("src/reports/x.cpp", '#include "audits/store/save.hpp"\n')
        self.assert_found(found, ("src/reports/x.cpp", 1, "its face"))

    def test_a_capability_s_values_may_be_seen_along_the_arrow_alone(self):
        self.write("src/reports/good.cpp", '#include "audits/audit.hpp"\n')
        found = self.found_in("src/resources/x.cpp", '#include "audits/audit.hpp"\n')
        self.assert_found(found, ("src/resources/x.cpp", 1, "no arrow"))

    def test_the_arrows_between_capabilities_make_no_circle(self):
        def reached(name, seen):
            for other in arrows.BETWEEN_CAPABILITIES.get(name, ()):
                self.assertNotIn(other, seen)
                reached(other, seen | {other})

        for name in arrows.BETWEEN_CAPABILITIES:
            reached(name, {name})

    def test_tests_may_use_anything_but_the_program_no_tests(self):
        self.write("src/platform/tests/x_test.cpp", '#include "audits/store/save.hpp"\n')
        self.write("src/platform/testing/x.cpp", '#include "app/house.hpp"\n')
        found = self.found_in("src/audits/x.cpp", '#include "platform/testing/database.hpp"\n')
        self.assert_found(found, ("src/audits/x.cpp", 1, "for tests"))

    def test_a_comment_is_no_include(self):
        self.assert_found(self.found_in("src/platform/x.cpp", '// #include "staff/x.hpp"\n/*\n#include "staff/x.hpp"\n*/\n'))

    def test_relative_includes_are_refused(self):
        found = self.found_in("src/staff/x.cpp", '#include "../platform/id.hpp"\n')
        self.assert_found(found, ("src/staff/x.cpp", 1, "never relative"))

    def test_beast_stays_in_http(self):
        self.write("src/platform/http/server.cpp", "#include <boost/beast/core.hpp>\n")
        found = self.found_in("src/platform/mail.cpp", "#include <boost/asio.hpp>\n")
        self.assert_found(found, ("src/platform/mail.cpp", 1, "only src/platform/http"))

    def test_heavy_headers_do_not_leave_their_folder(self):
        self.write("src/platform/json/inside.hpp", "#include <nlohmann/json.hpp>\n")
        self.write("src/platform/json/json.cpp", '#include "platform/json/inside.hpp"\n')
        self.write("src/platform/json/json.hpp", '#include "platform/json/inside.hpp"\n')
        found = self.found_in("src/staff/x.cpp", '#include "platform/json/json.hpp"\n')
        self.assert_found(found, ("src/staff/x.cpp", 1, "nlohmann/json.hpp"))


MIGRATION = """-- audits
CREATE TABLE audits (
    id @id,
    team_id @ref NOT NULL REFERENCES teams(id),
    title @text NOT NULL,
    title_folded @text NOT NULL,
    due_on @date,
    closed_at @instant,
    kind @text NOT NULL DEFAULT 'x, NULL',
    UNIQUE (team_id, title)
);
CREATE TABLE teams (id @id, sort_key @text NOT NULL, ended_on @date);
"""


class Sql(Example):
    def setUp(self):
        super().setUp()
        self.write("src/audits/migrations/2026_01_05_audits.sql", MIGRATION)

    def meanings(self, statement: str) -> list[str]:
        self.write("src/audits/x.cpp", f'auto rows = tx.all(R"sql(\n{statement})sql");\n')
        found = sql.findings(self.root)
        self.assertTrue(all(finding.file == "src/audits/x.cpp" and finding.line >= 2 for finding in found), found)
        return [finding.meaning for finding in found]

    def refused(self, statement: str, part: str):
        found = self.meanings(statement)
        self.assertEqual(len(found), 1, found)
        self.assertIn(part, found[0])

    def right(self, statement: str):
        self.assertEqual(self.meanings(statement), [])

    def test_a_plain_statement_is_right(self):
        self.right("SELECT a.id, count(*) AS n FROM audits a WHERE a.due_on < :today GROUP BY a.id ORDER BY a.id LIMIT 20")
        self.right("INSERT INTO audits (id, title) VALUES (:id, :title) ON CONFLICT (id) DO UPDATE SET title = :title")
        self.right("UPDATE audits SET closed_at = :at, version = version + 1 WHERE id = :id")
        self.right("SELECT id FROM audits WHERE closed_at - :start > 0 -- round(x) :: true")
        self.right("SELECT id FROM audits WHERE kind = 'true :: now()'")

    def test_dates_are_computed_in_the_program(self):
        self.refused("SELECT id FROM audits WHERE due_on < date('now')", "date functions")
        self.refused("SELECT id FROM audits WHERE due_on < current_date", "the clock")
        self.refused("SELECT id FROM audits WHERE due_on + 5 < :today", "arithmetic on dates")
        self.refused("SELECT :today - a.due_on AS days FROM audits a", "arithmetic on dates")

    def test_percentages_are_computed_in_the_program(self):
        self.refused("SELECT avg(grade) AS grade FROM audits", "round and avg")
        self.refused("SELECT round(100.0 * :a / :b) AS share FROM audits", "round and avg")

    def test_columns_are_named(self):
        self.refused("SELECT * FROM audits", "name the columns")
        self.refused("SELECT a.* FROM audits a", "name the columns")
        self.refused("SELECT id, a.* FROM audits a", "name the columns")
        self.refused("INSERT INTO audits VALUES (:id)", "name the columns")

    def test_like_only_on_folded_columns(self):
        self.right("SELECT id FROM audits a WHERE a.title_folded LIKE :start")
        self.right("SELECT id FROM teams WHERE sort_key NOT LIKE :start")
        self.refused("SELECT id FROM audits WHERE title LIKE :start", "LIKE only")

    def test_a_parameter_in_is_null_is_cast(self):
        self.right("SELECT id FROM audits WHERE CAST(:on AS text) IS NULL OR due_on = :on")
        self.refused("SELECT id FROM audits WHERE :on IS NULL OR due_on = :on", "cannot tell the type")

    def test_words_of_one_engine_are_refused(self):
        self.refused("SELECT id::text AS id FROM audits", "CAST(x AS text)")
        self.refused("SELECT id FROM audits WHERE done = true", "0 and 1")
        self.refused("SELECT ifnull(due_on, '') AS due FROM audits", "only one engine")
        self.refused("INSERT OR IGNORE INTO audits (id) VALUES (:id)", "only SQLite")
        self.refused("SELECT max(a.id, :b) AS id FROM audits a", "CASE WHEN")
        self.right("SELECT max(coalesce(a.id, 0)) AS id FROM audits a")
        self.refused("SELECT id FROM audits WHERE id = ?", "named")
        self.refused("SELECT id FROM audits WHERE id = $1", "named")

    def test_an_order_says_where_nulls_stand(self):
        self.right("SELECT id, due_on FROM audits ORDER BY due_on DESC NULLS LAST, id")
        self.refused("SELECT id, due_on FROM audits ORDER BY due_on, id", "due_on may be NULL")
        self.refused("SELECT a.id FROM audits a ORDER BY a.id, a.closed_at DESC LIMIT 3", "closed_at may be NULL")
        self.refused("SELECT a.due_on AS due FROM audits a ORDER BY due", "due may be NULL")
        self.refused("SELECT row_number() OVER (PARTITION BY team_id ORDER BY due_on) AS n FROM audits", "due_on may be")
        self.right("SELECT id FROM audits ORDER BY coalesce(due_on, ''), id")
        self.right("SELECT id FROM audits ORDER BY title")
        self.refused("SELECT id FROM audits ORDER BY 1", "column's name")

    def test_a_left_join_brings_nulls(self):
        self.right("SELECT a.id FROM audits a JOIN teams t ON t.id = a.team_id ORDER BY t.sort_key")
        self.refused("SELECT a.id FROM audits a LEFT JOIN teams t ON t.id = a.team_id ORDER BY t.sort_key", "sort_key may")

    def test_a_limit_needs_an_order(self):
        self.refused("SELECT id FROM audits LIMIT 1", "leaves to chance")
        self.refused("SELECT id FROM (SELECT id FROM audits ORDER BY id) x LIMIT 1", "leaves to chance")
        self.right("SELECT id FROM audits WHERE id IN (SELECT id FROM audits ORDER BY id LIMIT 2)")

    def test_the_line_is_that_of_the_fault(self):
        self.write("src/audits/y.cpp", 'x.run(R"sql(\n  UPDATE audits\n     SET kind = now())sql");\n')
        self.assert_found(sql.findings(self.root), ("src/audits/y.cpp", 3, "date functions"))

    def test_sql_in_an_ordinary_literal_is_read_too(self):
        self.write("src/audits/y.cpp", 'tx.run("DELETE FROM audits "\n       "WHERE due_on < now()");\nauto hint = "Select a team";\n')
        self.assert_found(sql.findings(self.root), ("src/audits/y.cpp", 1, "date functions"))

    def test_a_commented_statement_is_none(self):
        self.write("src/audits/y.cpp", '// tx.run("DELETE FROM audits WHERE due_on < now()");\n')
        self.assert_found(sql.findings(self.root))

    def test_migrations_use_the_nine_words(self):
        name = "src/audits/migrations/2026_01_06_more.sql"
        self.write(name, "CREATE TABLE more (\n  id @id,\n  n integer NOT NULL,\n  m @numeric\n);\nALTER TABLE more ADD COLUMN k bigint;\n")
        self.assert_found(sql.findings(self.root), (name, 3, "type integer"), (name, 4, "type @numeric"), (name, 6, "type bigint"))

    def test_migrations_are_named_by_date_and_once(self):
        self.write("src/staff/migrations/2026_01_05_audits.sql", "CREATE TABLE s (id @id);\n")
        self.write("src/staff/migrations/first.sql", "CREATE TABLE f (id @id);\n")
        self.assert_found(
            sql.findings(self.root),
            ("src/staff/migrations/2026_01_05_audits.sql", 1, "the same name"),
            ("src/staff/migrations/first.sql", 1, "by its date"),
        )

    def test_a_primary_key_is_never_null(self):
        self.write("src/staff/migrations/2026_01_07_k.sql", "CREATE TABLE k (a @ref, b @text, PRIMARY KEY (a));\n")
        self.right("SELECT a FROM k ORDER BY a")
        self.refused("SELECT a FROM k ORDER BY b", "b may be NULL")


class Words(Example):
    def test_pages_use_the_words_of_staff(self):
        self.write("src/audits/pages/a.cpp", 'out.el("h1", {}, "Your audit tool");\nout.text("Fill in the questionnaire");\n')
        self.assert_found(words.page_findings(self.root), ("src/audits/pages/a.cpp", 2, "audit tool"))

    def test_keys_classes_and_comments_are_not_read(self):
        self.write("src/audits/pages/a.cpp", '// the questionnaire\nform.text("questionnaire");\nel("p", "govuk-body moj-duty");\nel("a", "/verification/x");\n')
        self.assert_found(words.page_findings(self.root))

    def test_words_with_a_proper_use_stay(self):
        self.write("src/audits/pages/a.cpp", '"The pathway plan"; "Lead members"; "Duty team"; "The lead member said so";\n')
        self.assert_found(words.page_findings(self.root))

    def test_a_pack_uses_the_words_of_staff(self):
        self.write("packs/x.toml", '# a questionnaire\n[questionnaire]\ntitle = "Looked-after child visits"\nkey = "duty"\n')
        self.assert_found(words.page_findings(self.root), ("packs/x.toml", 3, "child in care"))

    def test_no_personal_detail_in_the_log(self):
        self.write("src/staff/a.cpp", 'log::info("signed in {}", person.id);\nlog::info("full_name changed");\nlog::warning("no {}",\n    person.full_name);\n')
        self.assert_found(words.log_findings(self.root), ("src/staff/a.cpp", 3, "an id is enough"))

    def test_no_path_of_a_machine_and_nothing_unfinished(self):
        self.write("bin/x", "cd /" + "root/project\n# TO" + "DO: later\ncd build/root/x\n")
        self.assert_found(words.text_findings(self.root), ("bin/x", 1, "one machine"), ("bin/x", 2, "finish it"))


class Sizes(Example):
    def test_a_long_file_needs_a_reason(self):
        self.write("src/a.cpp", "\n" * 301)
        self.write("src/b.cpp", "\n" * 300)
        self.write("src/c.cpp", "\n" * 400)
        self.assert_found(sizes.findings(self.root, {"src/c.cpp": "one table"}), ("src/a.cpp", 301, "301 lines"))

    def test_a_reason_no_longer_needed_goes(self):
        self.assert_found(sizes.findings(self.root, {"src/gone.cpp": "was long"}), ("src/gone.cpp", 1, "off the list"))


def report_of(*cases: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<doctest binary="x" version="2"><TestSuite>{"".join(cases)}</TestSuite></doctest>\n'


def case(title: str, successes: int = 1, passed: bool = True, inside: str = "") -> str:
    return (
        f'<TestCase name="{title}" filename="t.cpp" line="3">{inside}<OverallResultsAsserts successes="{successes}" '
        f'failures="{int(not passed)}" test_case_success="{str(passed).lower()}"/></TestCase>'
    )


class DoctestReport(Example):
    def read(self, text: str) -> doctest_report.Report:
        return doctest_report.read(self.write("r.xml", text))

    def test_cases_are_counted(self):
        report = self.read(report_of(case("one"), case("two", passed=False), '<TestCase name="three" filename="t" line="1" skipped="true"/>'))
        self.assertEqual((report.passed, report.failed, report.skipped), (["one"], ["two"], 1))

    def test_a_failure_says_what_was_compared(self):
        inside = ('<Expression success="false" type="CHECK" filename="t.cpp" line="9"><Original>\n a == b\n</Original>'
                  "<Expanded>\n 1 == 2\n</Expanded></Expression><Exception crash=\"true\">\n oh\x01\n</Exception>")
        details = "\n".join(self.read(report_of(case("bad", passed=False, inside=inside))).details)
        for part in ("bad", "t.cpp:9: CHECK(a == b)", "1 == 2", "oh"):
            self.assertIn(part, details)

    def test_a_test_that_asserts_nothing_fails(self):
        self.assertEqual(self.read(report_of(case("idle", successes=0))).failed, ["idle"])
        says = '<Message type="WARNING" filename="t" line="1"><Text>no samples here</Text></Message>'
        self.assertEqual(self.read(report_of(case("says why", successes=0, inside=says))).failed, [])

    def test_a_crash_is_a_failure(self):
        report = self.read(report_of(case("one"), case("two")).split('<TestCase name="two"')[0])
        self.assertEqual((len(report.passed), len(report.failed)), (1, 1))
        self.assertEqual(doctest_report.read(self.root / "absent.xml").failed, ["no report"])


class Requirements(Example):
    SOURCES = {"BAR": 2}

    def rows(self, *lines: str) -> list:
        return requirements.rows_of(self.write("r.csv", "\n".join([",".join(requirements.COLUMNS), *lines, ""])))

    def shape(self, *lines: str) -> list[Finding]:
        return requirements.shape_findings(self.rows(*lines), self.SOURCES)

    def proof(self, line: str, **titles: str) -> list[Finding]:
        for name in ("unit", "sqlite", "postgres"):
            self.write(f"logs/{name}.xml", report_of(*(case(title) for title in titles.get(name, "").split("|") if title)))
        return requirements.proof_findings(self.rows(line), self.root / "logs")

    def test_a_whole_file_is_right(self):
        self.assert_found(self.shape("BAR-1,Plan,none,,,", 'BAR-2,"Do, check",partly,/audits,,'))

    def test_each_id_once_and_none_missing(self):
        self.assert_found(self.shape("BAR-1,Plan,none,,,", "BAR-1,Plan,none,,,"), (requirements.FILE, 1, "1 ids, not 2"), (requirements.FILE, 3, "already in line 2"))

    def test_statuses_are_three_and_claims_say_where(self):
        found = self.shape("BAR-1,Plan,started,,,", "BAR-2,Do,partly,,,")
        self.assert_found(found, (requirements.FILE, 2, "'started'"), (requirements.FILE, 3, "where does a person see it"))

    def test_a_requirement_is_one_short_line(self):
        self.assert_found(self.shape("BAR-1,,none,,,", f"BAR-2,{'x' * 121},none,,,"), (requirements.FILE, 2, "1 to 120"), (requirements.FILE, 3, "1 to 120"))

    def test_done_needs_a_passing_test_on_both_databases(self):
        done = "BAR-1,Plan,done,/plan,,"
        self.assert_found(self.proof(done, unit="[BAR-1] plans"))
        self.assert_found(self.proof(done, sqlite="[BAR-2, BAR-1] plans", postgres="[BAR-1] plans"))
        self.assert_found(self.proof(done, sqlite="[BAR-1] plans"), (requirements.FILE, 2, "PostgreSQL"))
        self.assert_found(self.proof(done, unit="[BAR-11] plans"), (requirements.FILE, 2, "PostgreSQL"), (requirements.FILE, 2, "SQLite"))
        self.assert_found(self.proof("BAR-1,Plan,partly,/plan,,"))

    def test_the_test_named_is_one_that_ran(self):
        self.assert_found(self.proof("BAR-1,Plan,done,/plan,made up,", unit="[BAR-1] plans"), (requirements.FILE, 2, "'made up'"))

    def test_the_readme_shows_the_counts(self):
        table = requirements.table(self.rows("BAR-1,Plan,none,,,", "BAR-2,Do,partly,/x,,"))
        self.assertIn("| **All** | 1 | 1 | 0 | 2 |", table)
        readme = self.write("README.md", f"a\n{requirements.BEGIN}\nold\n{requirements.END}\nb\n")
        self.assert_found(requirements.readme_findings(readme, table, write=False), ("README.md", 2, "--write"))
        self.assert_found(requirements.readme_findings(readme, table, write=True))
        self.assert_found(requirements.readme_findings(readme, table, write=False))
        self.assertTrue(readme.read_text().startswith("a\n") and readme.read_text().endswith("\nb\n"))


class Tidy(unittest.TestCase):
    def test_flags_lose_what_clang_does_not_know(self):
        command = ("/usr/bin/cmake -E env X=1 /usr/bin/ccache /usr/bin/c++ -DA=1 -Isrc -fpch-preprocess -Winvalid-pch "
                   "-include build/cmake_pch.hxx -o x.o -c src/x.cpp")
        self.assertEqual(tidy.flags_of({"command": command, "file": "src/x.cpp"}), ("-DA=1", "-Isrc"))

    def test_what_clang_14_does_not_know_is_no_fault(self):
        limit = "a.cpp:1:1: error: reference to local binding 'x' declared in enclosing lambda [clang-diagnostic-error]"
        self.assertTrue(tidy.only_known_limits(limit))
        self.assertFalse(tidy.only_known_limits(limit + "\na.cpp:2:1: error: moved [bugprone-use-after-move]"))
        ranges = "/usr/include/c++/12/ranges:9:1: error: no match [clang-diagnostic-error]"
        self.assertTrue(tidy.only_known_limits(ranges))
        self.assertFalse(tidy.only_known_limits("src/a.cpp:9:1: error: no match [clang-diagnostic-error]"))
        self.assertFalse(tidy.only_known_limits(""))

    def test_names_that_meet_are_told_from_faults(self):
        self.assertTrue(tidy.names_met("a.cpp:1:1: error: redefinition of 'x' [clang-diagnostic-error]"))
        self.assertFalse(tidy.names_met("a.cpp:1:1: error: moved [bugprone-use-after-move,-warnings-as-errors]"))


if __name__ == "__main__":
    count_file = sys.argv[2] if sys.argv[1:2] == ["--count"] else None
    program = unittest.main(argv=sys.argv[:1], exit=False, verbosity=0)
    failures = len(program.result.failures) + len(program.result.errors)
    if count_file:
        Path(count_file).write_text(f"{program.result.testsRun - failures} {failures}\n")
    sys.exit(1 if failures else 0)

#include "cases/annex_a/annex_a.hpp"
#include "cases/tests/invented_caseload.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

std::int64_t count_of_imports(TestApp& app)
{
    auto reader = app.database().read();
    return reader.one("SELECT count(*) AS rows_there FROM imports")->number("rows_there");
}

std::int64_t count_staged(TestApp& app)
{
    auto reader = app.database().read();
    return reader.one("SELECT count(*) AS rows_there FROM staged_rows")->number("rows_there");
}

std::vector<NamedSheet> two_lists()
{
    return {{"List 1", list_1({"7101", "7101", "7999"})}, {"List 6", list_6(invented_children)}};
}

} // namespace

TEST_CASE("a workbook becomes cases, each with its group, team and worker")
{
    TestApp app;
    auto const report = import_annex_a(app, two_lists());

    CHECK(report.accepted == 7);
    CHECK(report.added == 7);
    CHECK(report.cases_changed == 5);
    CHECK(report.refusals.empty());
    auto const first = find_case(app, "7101");
    REQUIRE(first);
    CHECK(first->group == Group::child_protection);
    CHECK(first->is_open);
    CHECK(first->team == app.team("Alder"));
    CHECK(first->worker == app.person("worker"));
    CHECK(first->opened_on == Date::of(2026, 6, 1));
    CHECK(first->birth_date == Date::of(2012, 11, 22));
    CHECK_MESSAGE(find_case(app, "7102")->worker == app.person("colleague"), "surname first");
    CHECK(find_case(app, "7999")->group == Group::front_door);
    CHECK(count_staged(app) == 0);
}

TEST_CASE("a worker who matches nobody waits, and the case keeps the name as it was written")
{
    TestApp app;
    auto const report = import_list_6(app, invented_children);
    CHECK(report.names_waiting == 1);
    CHECK_FALSE(find_case(app, "7301")->worker);
    CHECK(find_case(app, "7301")->worker_name == "Ada Unknown");
}

TEST_CASE("the same file again changes nothing and says so")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto const before = find_case(app, "7101");

    auto const again = import_annex_a(app, two_lists());

    CHECK(again.changes_nothing());
    CHECK(again.unchanged == 7);
    CHECK(again.cases_changed == 0);
    CHECK(count_entries(app, false) == 7);
    CHECK(count_entries(app, true) == 0);
    CHECK(find_case(app, "7101")->version == before->version);
}

TEST_CASE("rows and lists in another order change nothing")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto sheets = two_lists();
    std::ranges::reverse(sheets);
    for (auto& sheet : sheets) std::ranges::reverse(sheet.rows.begin() + 1, sheet.rows.end());

    CHECK(import_annex_a(app, sheets).changes_nothing());
}

TEST_CASE("a corrected row supersedes exactly that row and changes exactly that case")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto children = invented_children;
    children[1].worker = "Wanda Worker";
    auto const report
        = import_annex_a(app, {{"List 1", list_1({"7101", "7101", "7999"})}, {"List 6", list_6(children)}});

    CHECK(report.changed == 1);
    CHECK(report.added == 0);
    CHECK(report.vanished_rows() == 0);
    CHECK(report.cases_changed == 1);
    CHECK(find_case(app, "7102")->worker == app.person("worker"));
    CHECK(find_case(app, "7102")->version == 2);
    CHECK(find_case(app, "7101")->version == 1);
    CHECK(count_entries(app, false) == 7);
    CHECK(count_entries(app, true) == 1);
}

TEST_CASE("a row that is gone is told with its list, once, and never deleted; when it is back it counts again")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto children = invented_children;
    children.pop_back();
    std::vector<NamedSheet> const without{{"List 1", list_1({"7101", "7101", "7999"})}, {"List 6", list_6(children)}};

    auto const report = import_annex_a(app, without);
    CHECK(report.vanished == std::map<std::string, std::size_t>{{"6", 1}});
    CHECK(report.changed == 0);
    CHECK(count_entries(app, false) == 7);
    REQUIRE(find_case(app, "7301"));
    CHECK(find_case(app, "7301")->is_open);
    CHECK(import_annex_a(app, without).changes_nothing());

    auto const back = import_annex_a(app, two_lists());
    CHECK(back.returned == 1);
    CHECK(back.added == 0);
}

TEST_CASE("a list that the workbook does not hold stays as it is")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto const report = import_list_6(app, invented_children);
    CHECK(report.changes_nothing());
    CHECK(report.vanished_rows() == 0);
}

TEST_CASE("one of two rows under one key can go, and the other stays")
{
    TestApp app;
    import_annex_a(app, two_lists());
    auto const report
        = import_annex_a(app, {{"List 1", list_1({"7101", "7999"})}, {"List 6", list_6(invented_children)}});
    CHECK(report.vanished == std::map<std::string, std::size_t>{{"1", 1}});
    CHECK(report.unchanged == 6);
}

TEST_CASE("a 31 February is refused with list, row, column and reason; the other rows are taken")
{
    TestApp app;
    auto children = invented_children;
    children[2].start = "31/02/2026";
    auto const report = import_list_6(app, children);

    CHECK(report.accepted == 3);
    CHECK(report.rows_refused == 1);
    REQUIRE(report.refusals.size() == 1);
    CHECK(report.refusals[0].list == 6);
    CHECK(report.refusals[0].row == 4);
    CHECK(report.refusals[0].column == "CIN Start Date");
    CHECK_FALSE(report.refusals[0].reason.empty());
    CHECK_FALSE(find_case(app, "7201"));
    REQUIRE(report.import);
    auto const page = app.as("analyst").get("/imports/" + report.import->text());
    CHECK(page.status == 200);
    CHECK(has(page, "CIN Start Date"));
    CHECK_FALSE(has(page, "31/02/2026"));
}

TEST_CASE("what is no workbook, an empty one, or one without lists changes nothing at all")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const no_workbook = try_annex_a(app, "This is a letter.");
    auto const empty = try_annex_a(app, "");
    auto const no_lists = try_annex_a(app, shared_workbook({{"Sheet1", {{"a", "b"}}}}));
    auto const no_file = imports::import_annex_a(app.database(), "not/there.xlsx", {0, app.now()});

    for (auto const* const result : {&no_workbook, &empty, &no_lists, &no_file}) {
        REQUIRE_FALSE(*result);
        CHECK_FALSE(result->problem().message.empty());
    }
    CHECK(count_of_imports(app) == 1);
    CHECK(count_entries(app, false) == 4);
    CHECK(count_staged(app) == 0);
}

TEST_CASE("a file that turns out to be damaged after thousands of rows leaves nothing behind")
{
    TestApp app;
    std::vector<InNeed> many;
    for (int i = 0; i < 5000; ++i) many.push_back({.number = std::to_string(20000 + i)});
    auto members = members_of({{"List 6", ""}, {"List 7", "<worksheet><sheetData><row><c t=\"inl"}});
    std::string xml;
    for (auto const& row : list_6(many)) {
        xml += "<row>";
        for (auto const& text : row) xml += "<c t=\"inlineStr\"><is><t>" + xml_escaped(text) + "</t></is></c>";
        xml += "</row>";
    }
    for (auto& [name, content] : members)
        if (name.ends_with("sheet1.xml")) content = sheet_xml(xml);

    auto const result = try_annex_a(app, zip_of(members));

    CHECK_FALSE(result);
    CHECK(count_of_imports(app) == 0);
    CHECK(count_staged(app) == 0);
    CHECK(count_entries(app, false) == 0);
}

TEST_CASE("a trial tells what would change and writes nothing")
{
    TestApp app;
    auto const report
        = try_annex_a(app, shared_workbook({{"List 6", list_6(invented_children)}}), imports::Mode::dry_run);
    REQUIRE(report);
    CHECK(report->added == 4);
    CHECK_FALSE(report->import);
    CHECK(count_of_imports(app) == 0);
    CHECK_FALSE(find_case(app, "7101"));
}

TEST_CASE("an import has one history row, with the file's hash and its counts")
{
    TestApp app;
    auto const report = import_list_6(app, invented_children);
    auto const history = app.history_of({"import", report.import->number});
    REQUIRE(history.size() == 1);
    CHECK(history[0].after->find(report.file_sha256) != std::string::npos);
    CHECK(history[0].after->find("added\t4") != std::string::npos);
}

TEST_CASE("the caseload file brings other kinds of work, the reviewing officer, the chair and initials")
{
    TestApp app;
    import_list_6(app, invented_children);
    std::string const csv = "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\n"
                            "7101,,,,,,Ivor Reviews,Ivor Reviews,AB\n"
                            "8001,marac,02/03/2026,,Birch Team,Omar Otherworker,,,\n"
                            "8002,youth_justice,31/02/2026,,,,,,\n";
    auto const report = import_caseload(app, csv);

    CHECK(report.accepted == 2);
    CHECK(report.rows_refused == 1);
    CHECK(find_case(app, "7101")->iro == app.person("iro"));
    CHECK(find_case(app, "7101")->cp_chair == app.person("iro"));
    CHECK(find_case(app, "7101")->initials == "AB");
    CHECK_MESSAGE(find_case(app, "7101")->group == Group::child_protection, "list 6 still decides");
    CHECK(find_case(app, "8001")->group == Group::marac);
    CHECK(import_caseload(app, csv).changes_nothing());
    CHECK_MESSAGE(import_list_6(app, invented_children).changes_nothing(), "the two sources do not touch each other");
}

TEST_CASE("the sample workbooks found in the wild are imported, again and again, without a change")
{
    for (std::string const name :
        {"data/samples/liia-tools/Annex_A.xlsx", "data/samples/child-event-journeys/annexa_example.xlsx"}) {
        auto const file = shared_file(name);
        if (!file) {
            MESSAGE("not here, so not imported: " << name);
            continue;
        }
        TestApp app;
        auto const first = imports::import_annex_a(app.database(), *file, {0, app.now()});
        REQUIRE(first);
        CHECK(first->added == first->accepted);
        CHECK(first->accepted > 40);
        CHECK(first->cases_changed > 10);
        auto const again = imports::import_annex_a(app.database(), *file, {0, app.now()});
        REQUIRE(again);
        CHECK(again->changes_nothing());
        CHECK(again->refusals == first->refusals);
    }
}

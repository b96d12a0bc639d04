#include "cases/imports/runs.hpp"
#include "cases/tests/invented_caseload.hpp"
#include "platform/files/shelf.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

std::string workbook() { return shared_workbook({{"List 6", list_6(invented_children)}}); }

Answer send(Visitor& visitor, std::string const& kind, std::string const& name, std::string const& content)
{
    return visitor.post_files("/imports/checks", {{"kind", kind}}, {{"file", name, content}});
}

/// The address where what the file would change is shown.
std::string checked(Visitor& visitor, std::string const& content, std::string const& kind = "annex_a")
{
    auto const sent = send(visitor, kind, "annex.xlsx", content);
    REQUIRE(sent.status == 303);
    auto const place = sent.header("Location");
    REQUIRE(place.starts_with("/imports/checks/"));
    return place;
}

std::string token_of(std::string const& place) { return place.substr(std::string_view{"/imports/checks/"}.size()); }

bool is_waiting_empty(TestApp& app) { return std::filesystem::is_empty(app.house().get<files::Shelf>().incoming()); }

} // namespace

TEST_CASE("a workbook is imported in the browser: first what it would change, then the change")
{
    TestApp app;
    auto analyst = app.as("analyst");
    CHECK(has(analyst.get("/imports"), "/imports/new"));
    CHECK(has(analyst.get("/imports/new"), "multipart/form-data"));

    auto const place = checked(analyst, workbook());
    auto const page = analyst.get(place);
    CHECK(page.status == 200);
    CHECK(has(page, "What this file would change"));
    CHECK(has(page, "annex.xlsx"));
    CHECK(has(page, "Import these rows"));
    CHECK_FALSE(find_case(app, "7101"));

    auto const done = analyst.post("/imports", {{"token", token_of(place)}});
    REQUIRE(done.status == 303);
    auto const report = analyst.get(done.header("Location"));
    CHECK(report.status == 200);
    CHECK(has(report, app.loaded("analyst").name));
    CHECK(find_case(app, "7101"));
    CHECK(is_waiting_empty(app));
}

TEST_CASE("importing twice does it once, and the same file again changes nothing")
{
    TestApp app;
    auto analyst = app.as("analyst");
    auto const place = checked(analyst, workbook());
    CHECK(analyst.post("/imports", {{"token", token_of(place)}}).status == 303);
    CHECK(analyst.post("/imports", {{"token", token_of(place)}}).redirects_to("/imports"));

    auto const again = analyst.get(checked(analyst, workbook()));
    CHECK(has(again, "This file changes nothing"));
    CHECK_FALSE(has(again, "Import these rows"));
}

TEST_CASE("an import that takes long holds nobody: its page says how far it is, and then leads to what came in")
{
    TestApp app;
    auto analyst = app.as("analyst");
    auto other = app.as("qa_manager");
    auto const place = checked(analyst, workbook());
    app.house().get<imports::Runs>().patience = std::chrono::milliseconds{100};
    app.database().write([&](db::Transaction&) { // which keeps the import from beginning
        CHECK(analyst.post("/imports", {{"token", token_of(place)}}).redirects_to(place));
        auto const page = analyst.get(place);
        CHECK(page.status == 200);
        CHECK(has(page, "The file is being imported"));
        CHECK(has(page, "read so far"));
        CHECK(has(page, "href=\"" + place + "\""));
        CHECK(other.get(place).status == 404);
        CHECK(analyst.post("/imports", {{"token", token_of(place)}}).redirects_to(place));
    });
    app.house().get<imports::Runs>().patience = std::chrono::seconds{30};
    auto const done = analyst.get(place);
    REQUIRE(done.status == 303);
    CHECK(done.header("Location") != "/imports");
    CHECK(analyst.get(done.header("Location")).status == 200);
    CHECK(find_case(app, "7101"));
    CHECK(is_waiting_empty(app));
    CHECK(analyst.get(place).status == 404);
}

TEST_CASE("rows that are refused are told before the import, and the others are taken")
{
    TestApp app;
    auto analyst = app.as("analyst");
    auto children = invented_children;
    children.push_back({.number = "7400", .start = "31/02/2026"});
    auto const place = checked(analyst, shared_workbook({{"List 6", list_6(children)}}));
    auto const page = analyst.get(place);
    CHECK(has(page, "CIN Start Date"));
    CHECK(has(page, "1 row refused"));
    CHECK(analyst.post("/imports", {{"token", token_of(place)}}).status == 303);
    CHECK(find_case(app, "7101"));
    CHECK_FALSE(find_case(app, "7400"));
}

TEST_CASE("a file of another kind, none at all, and an unreadable one are refused in words")
{
    TestApp app;
    auto analyst = app.as("analyst");
    CHECK(has(send(analyst, "annex_a", "notes.xlsx", "only words"), "The file must be an Excel workbook (.xlsx)"));
    CHECK(has(send(analyst, "caseload", "annex.csv", workbook()), "The file must be a CSV file"));
    CHECK(has(send(analyst, "annex_a", "empty.xlsx", ""), "The file is empty"));
    CHECK(has(analyst.post_files("/imports/checks", {{"kind", "annex_a"}}, {}), "Choose a file"));
    auto const unsaid = send(analyst, "", "annex.xlsx", workbook());
    CHECK(unsaid.status == 422);
    CHECK(has(unsaid, "Select what you want to import"));
    CHECK(is_waiting_empty(app));

    auto const broken = analyst.get(checked(analyst, "no,known,column\n1,2,3\n", "caseload"));
    CHECK(broken.status == 422);
    CHECK(has(broken, "This file cannot be read"));
    CHECK(is_waiting_empty(app));
}

TEST_CASE("a checked file is its sender's alone, and is forgotten after a day")
{
    TestApp app;
    auto analyst = app.as("analyst");
    auto const place = checked(analyst, workbook());
    CHECK(app.as("qa_manager").get(place).status == 404);
    CHECK(app.as("qa_manager").post("/imports", {{"token", token_of(place)}}).redirects_to("/imports"));
    CHECK_FALSE(find_case(app, "7101"));

    app.set_clock(app.now().plus_seconds(24 * 60 * 60));
    CHECK(app.as("analyst").get(place).status == 404);
}

TEST_CASE("who may not import is told before the file is read, a stranger is asked to sign in")
{
    TestApp app;
    auto worker = app.as("worker");
    CHECK(send(worker, "annex_a", "annex.xlsx", workbook()).status == 403);
    auto stranger = app.stranger();
    CHECK(stranger.post_files("/imports/checks", {}, {{"file", "annex.xlsx", workbook()}}).redirects_to("/sign-in"));
    CHECK(stranger.post_files("/me/password", {}, {{"file", "annex.xlsx", workbook()}}).status == 415);
    CHECK(is_waiting_empty(app));
}

TEST_CASE("a file sent when the session is over is not lost silently: the rest is kept, the file is asked for again")
{
    TestApp app;
    auto analyst = app.as("analyst");
    app.set_clock(app.now().plus_seconds(61 * 60));
    auto const late = send(analyst, "annex_a", "annex.xlsx", workbook());
    REQUIRE(late.status == 303);
    auto const place = late.header("Location");
    CHECK(place.starts_with("/kept-forms/"));
    auto again = app.as("analyst");
    CHECK(has(again.get(place), "Files were not kept"));
    auto const sent = again.post(place);
    CHECK(sent.status == 422);
    CHECK(has(sent, "Choose a file"));
}

TEST_CASE("the caseload file has a template to fill in")
{
    TestApp app;
    auto const file = app.as("analyst").get("/imports/caseload-template.csv");
    CHECK(file.status == 200);
    CHECK(file.header("Content-Disposition") == "attachment; filename=\"caseload.csv\"");
    CHECK(has(file, "child_id"));
}

#include "audits/register/store.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/tables.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::AuditLine;
using testing::holds;
using testing::TestApp;

std::string entry_of(TestApp& app, std::string_view person, std::string const& below = "")
{
    return "/audits/auditors/" + app.person(person).text() + below;
}

http::Fields training() { return {{"trained_on", "2 November 2026"}, {"training", "What good looks like, two days"}}; }

} // namespace

TEST_CASE("the register says who may audit and when they were trained; whose training nobody recorded stands out")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    CHECK(holds(manager.get("/audits/auditors"), "Not recorded"));
    auto const future = manager.post(
        entry_of(app, "qa_officer", "/training"), {{"trained_on", "1 December 2026"}, {"training", "kept words"}});
    CHECK(future.status == 422);
    CHECK(holds(future, "kept words"));
    CHECK(manager.post(entry_of(app, "qa_officer", "/training"), training()).redirects_to(entry_of(app, "qa_officer")));
    CHECK(holds(manager.get("/audits/auditors"), "2 November 2026"));
    CHECK(holds(app.as("qa_officer").get(entry_of(app, "qa_officer")), "What good looks like, two days"));
    CHECK(app.as("iro").get(entry_of(app, "qa_officer")).status == 404);
    CHECK(app.as("qa_officer").post(entry_of(app, "qa_officer", "/training"), training()).status == 403);
}

TEST_CASE("whoever pauses is given no audit until they are back, and reads why")
{
    TestApp app;
    AuditLine line{app};
    auto manager = app.as("qa_manager");
    manager.post(entry_of(app, "iro", "/training"), training());
    CHECK(manager.post(entry_of(app, "iro", "/pause"), {}).status == 422);
    CHECK(manager.post(entry_of(app, "iro", "/pause"), {{"paused_why", "until a shared audit is done"}}).status == 303);
    CHECK(holds(app.as("iro").get(entry_of(app, "iro")), "until a shared audit is done"));
    CHECK_THROWS(line.allocate("iro", {"C100"}));
    CHECK(manager.post(entry_of(app, "iro", "/return"), {}).status == 303);
    CHECK_NOTHROW(line.allocate("iro", {"C101"}));
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

TEST_CASE(
    "[LEI18-19][LEI18-63] surgeries and one-to-ones are kept with who attended, counted, and seen by each of them")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    std::string const page = "/audits/auditors/support";
    http::Fields surgery{{"kind", "surgery"}, {"held_on", "20 November 2026"}, {"summary", "Reading for impact"},
        {"attended", app.person("iro").text()}, {"attended", app.person("qa_officer").text()}};
    CHECK(manager.post(page, surgery).redirects_to(page));
    auto one_to_one = surgery;
    one_to_one.add("kind", "one_to_one");
    CHECK(manager.post(page, one_to_one).status == 422);
    auto const listed = manager.get(page);
    CHECK(holds(listed, "Reading for impact"));
    CHECK(holds(listed, "QA surgery"));
    CHECK(holds(app.as("iro").get(entry_of(app, "iro")), "Reading for impact"));
    CHECK_FALSE(holds(app.as("manager").get(entry_of(app, "manager")), "Reading for impact"));
    CHECK(app.as("iro").get(page).status == 403);
}

TEST_CASE("[LEI18-63] support is summed by quarter, and each figure opens to as many as it counts")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    std::string const page = "/audits/auditors/support";
    auto const hold = [&](std::string const& kind, std::string const& day, std::vector<std::string> const& who) {
        http::Fields form{{"kind", kind}, {"held_on", day}, {"summary", "On " + day}};
        for (auto const& one : who) form.add("attended", app.person(one).text());
        REQUIRE(manager.post(page, form).status == 303);
    };
    hold("surgery", "1 October 2026", {"iro", "qa_officer"});
    hold("surgery", "20 November 2026", {"iro"});
    hold("one_to_one", "20 November 2026", {"iro"});
    hold("event", "30 September 2026", {"iro", "qa_officer", "qa_manager"});
    auto const body = manager.get(page).body;
    auto const rows = testing::rows_of_page(body);
    auto const has = [&](std::vector<std::string> const& row) {
        CAPTURE(row[1]);
        CHECK(std::ranges::find(rows, row) != rows.end());
    };
    has({"October to December 2026", "QA surgery", "2", "3", "2"});
    has({"October to December 2026", "One-to-one", "1", "1", "1"});
    has({"October to December 2026", "Audit event", "0", "0", "0"});
    has({"July to September 2026", "Audit event", "1", "3", "3"});
    auto const figures = testing::linked_figures(body, page);
    CHECK(figures.size() == 3);
    for (auto const& [address, figure] : figures) {
        CAPTURE(address);
        CHECK(testing::count_of(manager.get(address).body, "On ") == figure);
    }
}

} // namespace gt::audits

#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "framework/store/versions.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;

namespace {

/// A council with a tool for each service.
void load_leicester(TestApp& app)
{
    auto const loaded = framework::store::load_shipped(
        app.database(), "packs/leicester.toml", {0, app.now(), "loaded the framework"});
    REQUIRE(loaded);
}

std::string page_of_case(TestApp& app, cases::CaseId child)
{
    auto officer = app.as("qa_officer");
    auto const chosen = choose_whole_list(officer, app.team("Alder").text());
    REQUIRE(chosen.status == 303);
    return chosen.header("Location") + "/cases/" + child.text();
}

http::Fields form(TestApp& app, std::string const& tool)
{
    return {{"auditor", app.person("qa_officer").text()}, {"due_on", "21 December 2026"}, {"tool", tool}};
}

std::string tool_given(TestApp& app)
{
    auto const row = app.database().read().one("SELECT tool_key FROM audits");
    return row ? row->text("tool_key") : "";
}

} // namespace

TEST_CASE("the tool that is meant for the case's group is chosen already, and another may be taken")
{
    TestApp app;
    load_leicester(app);
    auto const page = page_of_case(app, add_case(app, {"C100"}));
    auto officer = app.as("qa_officer");

    CHECK(holds(officer.get(page), "value=\"leicester_child_protection\" selected"));
    CHECK(officer.post(page, form(app, "none")).status == 422);
    CHECK(officer.post(page, form(app, "leicester_supervision")).status == 303);
    CHECK(tool_given(app) == "leicester_supervision");
}

TEST_CASE("without a word about it the case's own tool is taken; a council with one tool is asked nothing")
{
    TestApp app;
    auto const alone = page_of_case(app, add_case(app, {"C100"}));
    CHECK_FALSE(holds(app.as("qa_officer").get(alone), "Which audit tool?"));

    TestApp other;
    load_leicester(other);
    auto const page = page_of_case(other, add_case(other, {"C100"}));
    CHECK(other.as("qa_officer").post(page, form(other, "")).status == 303);
    CHECK(tool_given(other) == "leicester_child_protection");
}

TEST_CASE("the audit tools in force are listed with the children they are offered for, and can be printed empty")
{
    TestApp app;
    load_leicester(app);
    auto officer = app.as("qa_officer");
    auto const list = officer.get("/audits/tools");
    CHECK(holds(list, "Child in care audit"));
    CHECK(holds(list, "When it is chosen"));

    auto const blank = officer.get("/audits/tools/leicester_in_care");
    CHECK(holds(blank, "☐ Yes"));
    CHECK(holds(blank, "☐ Outstanding"));
    CHECK(holds(blank, "Was one of the model&#39;s tools used with the child"));
    CHECK(officer.get("/audits/tools/none").status == 404);
    CHECK(app.as("worker").get("/audits/tools").status == 403);
}

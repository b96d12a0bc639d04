#include "app/testing/test_app.hpp"
#include "audits/testing/audit_line.hpp"
#include "framework/pages/tool_pages.hpp"
#include "framework/publication.hpp"
#include "framework/shelf.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/store/tool_drafts.hpp"
#include "platform/history/verification.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

using testing::holds;
using testing::TestApp;

/// The tool that audits are begun with today.
Tool tool_of_today(TestApp& app)
{
    auto reader = app.database().read();
    return *app.house().get<Shelf>().on(reader, app.today())->tools_on(Tool::Kind::audit, app.today()).front();
}

std::string version_on(TestApp& app, std::string const& key, Date day)
{
    auto reader = app.database().read();
    auto const* tool = app.house().get<Shelf>().on(reader, day)->tool_on(key, day);
    return tool ? tool->version : "none";
}

/// Its next version, with one question more.
Tool next_version(Tool tool, std::string version = "2")
{
    tool.version = std::move(version);
    Question added;
    added.key = "added_in_" + tool.version;
    added.text = "Was the plan shared with the child?";
    added.kind = Question::Kind::yes_no_na;
    tool.sections.back().questions.push_back(added);
    return tool;
}

/// As it comes in, by a workbook.
Tool through_a_workbook(Tool const& tool)
{
    auto read = spreadsheet::read_tool(spreadsheet::write_tool(tool, nullptr));
    REQUIRE(read);
    REQUIRE(read->faults.empty());
    return std::move(read->tool);
}

store::ToolDraftId keep_draft(TestApp& app, Tool const& tool)
{
    auto const id = store::ToolDraftId::make();
    app.database().write([&](db::Transaction& tx) {
        store::keep(tx, {id, tool, app.person("qa_manager"), "", app.now()},
            {app.person("qa_manager").number, app.now(), "uploaded an audit tool"});
    });
    return id;
}

std::string faults_of(TestApp& app, Tool const& tool)
{
    auto reader = app.database().read();
    std::string lines;
    for (auto const& fault : store::check_tool(reader, tool, known_verbs(app.house()), app.today()).faults)
        if (fault.weight == Fault::Weight::fault) lines += fault.text() + "\n";
    return lines;
}

testing::Answer publish(
    TestApp& app, store::ToolDraftId id, std::string const& from, std::string_view who = "qa_manager")
{
    return app.as(who).post("/framework/drafts/" + id.text() + "/publication", {{"from", from}});
}

} // namespace

TEST_CASE("a tool from a workbook is previewed, compared, published for a day, and holds from that day on")
{
    TestApp app;
    auto const before = tool_of_today(app);
    auto const id = keep_draft(app, through_a_workbook(next_version(before)));
    auto manager = app.as("qa_manager");

    auto const draft = manager.get("/framework/drafts/" + id.text());
    CHECK(draft.status == 200);
    CHECK(holds(draft, "Question: added_in_2"));
    CHECK(holds(draft, "Was the plan shared with the child?"));
    CHECK(holds(draft, "1 change"));
    auto const preview = manager.get("/framework/drafts/" + id.text() + "/preview");
    CHECK(preview.status == 200);
    CHECK(holds(preview, "Was the plan shared with the child?"));
    CHECK(holds(preview, "disabled"));

    CHECK(publish(app, id, "1 January 2027").status == 303);
    CHECK(version_on(app, before.key, *Date::of(2026, 12, 31)) == before.version);
    CHECK(version_on(app, before.key, *Date::of(2027, 1, 1)) == "2");
    CHECK(manager.get("/framework/drafts/" + id.text()).status == 404);
    auto const tools = manager.get("/framework/tools");
    CHECK(holds(tools, "From 1 January 2027"));
}

TEST_CASE("an audit begun under the old version keeps it, with its answers, after a new one is in force")
{
    TestApp app;
    testing::AuditLine line{app};
    auto const id = line.allocate();
    auto const draft = keep_draft(app, through_a_workbook(next_version(tool_of_today(app))));
    REQUIRE(publish(app, draft, "24 November 2026").status == 303);
    app.set_day(*Date::of(2026, 11, 25));
    line.record_all(id);
    auto const page = app.as("qa_officer").get(testing::AuditLine::path(id, "check"));
    CHECK(page.status == 200);
    CHECK_FALSE(holds(page, "Was the plan shared with the child?"));
}

TEST_CASE("two tools published for different days both hold on theirs, whichever was published first")
{
    TestApp app;
    auto const audit = tool_of_today(app);
    auto another = audit;
    another.key = "audit_of_visits";
    another.version = "1";
    another.groups.clear();
    auto const later = keep_draft(app, through_a_workbook(next_version(audit)));
    auto const sooner = keep_draft(app, through_a_workbook(another));
    REQUIRE(publish(app, later, "1 February 2027").status == 303);
    auto const second = publish(app, sooner, "1 January 2027");
    REQUIRE_MESSAGE(second.status == 303, second.body);
    CHECK(version_on(app, "audit_of_visits", *Date::of(2027, 1, 15)) == "1");
    CHECK(version_on(app, audit.key, *Date::of(2027, 1, 31)) == audit.version);
    CHECK(version_on(app, "audit_of_visits", *Date::of(2027, 2, 1)) == "1");
    CHECK(version_on(app, audit.key, *Date::of(2027, 2, 1)) == "2");
}

TEST_CASE(
    "a workbook is uploaded in the browser: with faults it is refused by cell and not kept, without it is a draft")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    auto const upload = [&](std::string const& bytes) {
        return manager.post_files("/framework/drafts", {}, {{"file", "tool.xlsx", bytes}});
    };
    auto const none = upload("not a workbook");
    CHECK(none.status == 422);
    auto const same = upload(spreadsheet::write_tool(tool_of_today(app), nullptr));
    CHECK(same.status == 422);
    CHECK(holds(same, "settings!C2"));
    auto const fine = upload(spreadsheet::write_tool(next_version(tool_of_today(app)), nullptr));
    CHECK(fine.status == 303);
    auto const draft = manager.get(fine.header("Location"));
    CHECK(draft.status == 200);
    CHECK(holds(draft, "Question: added_in_2"));
    auto reader = app.database().read();
    CHECK(reader.one("SELECT count(*) AS drafts FROM tool_drafts")->count("drafts") == 1);
}

TEST_CASE("a day that a version cannot begin on is refused in words, and the draft stays")
{
    TestApp app;
    auto const id = keep_draft(app, through_a_workbook(next_version(tool_of_today(app))));
    auto const refused = [&](std::string const& from) {
        auto const answer = publish(app, id, from);
        CHECK(answer.status == 422);
        CHECK(app.as("qa_manager").get("/framework/drafts/" + id.text()).status == 200);
        return answer;
    };
    CHECK(holds(refused("23 November 2026"), "Enter a date after today"));
    CHECK(holds(refused("31 February 2027"), "Enter the day from which it should be used"));
    CHECK(holds(refused(""), "Enter the day from which it should be used"));

    REQUIRE(publish(app, id, "1 January 2027").status == 303);
    auto const next = keep_draft(app, through_a_workbook(next_version(tool_of_today(app), "3")));
    CHECK(holds(publish(app, next, "1 January 2027"), "begins on 1 January 2027: enter a later date"));
}

TEST_CASE("a version that exists, and a question that changed its kind, are told by their cells")
{
    TestApp app;
    auto const before = tool_of_today(app);
    CHECK(faults_of(app, through_a_workbook(before)).find("settings!C2: there is a version ") == 0);

    auto changed = next_version(before);
    auto& question = changed.sections.front().questions.front();
    question.kind = question.kind == Question::Kind::text ? Question::Kind::long_text : Question::Kind::text;
    question.choices.clear();
    auto const said = faults_of(app, through_a_workbook(changed));
    CHECK(said.find("survey!B3: the question \"" + question.key + "\" is of the kind ") != std::string::npos);
}

TEST_CASE(
    "what a workbook means within the framework is checked too, by cell: two questions of one key, an unknown standard")
{
    TestApp app;
    auto tool = next_version(tool_of_today(app));
    auto again = tool.sections.front().questions.front();
    again.standard = "no_such_standard";
    tool.sections.front().questions.insert(tool.sections.front().questions.begin() + 1, again);
    auto const said = faults_of(app, through_a_workbook(tool));
    CHECK(said.find("survey!B4: the question \"" + again.key + "\" is in this tool twice") != std::string::npos);
    CHECK(said.find("survey!I4: the standard \"no_such_standard\" does not exist") != std::string::npos);
}

TEST_CASE("a draft is taken back or published once, by those who may change the framework, and its history verifies")
{
    TestApp app;
    auto const id = keep_draft(app, through_a_workbook(next_version(tool_of_today(app))));
    CHECK(app.as("manager").get("/framework/drafts/" + id.text()).status == 403);
    CHECK(publish(app, id, "1 January 2027", "manager").status == 403);
    CHECK(app.as("qa_manager").post("/framework/drafts/" + id.text() + "/removal").status == 303);
    CHECK(publish(app, id, "1 January 2027").status == 404);
    CHECK(app.history_of({"tool_draft", id.number}).size() == 2);
}

TEST_CASE("a version in force is read as a page and comes as a workbook that reads as the same tool")
{
    TestApp app;
    auto const tool = tool_of_today(app);
    auto const path = "/framework/tools/" + tool.key + "/versions/" + tool.version;
    auto reader = app.as("manager");
    CHECK(reader.get(path).status == 200);
    auto const workbook = reader.get(path + "/workbook.xlsx");
    CHECK(workbook.status == 200);
    auto const read = spreadsheet::read_tool(workbook.body);
    REQUIRE(read);
    CHECK(read->tool.key == tool.key);
    CHECK(reader.get("/framework/tools/" + tool.key + "/versions/99").status == 404);
}

} // namespace gt::framework

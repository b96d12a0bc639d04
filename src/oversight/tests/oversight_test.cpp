#include "audits/testing/audit_line.hpp"
#include "cases/testing/restricted_case.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/testing/raised.hpp"
#include "oversight/store/checks.hpp"
#include "staff/due.hpp"

#include <array>
#include <doctest/doctest.h>

namespace gt::oversight {

namespace {

using testing::Answer;
using testing::holds;
using testing::TestApp;

constexpr std::array information{"household", "history", "child_seen", "parents_heard", "agencies", "identity"};
constexpr std::array objective{"need", "who", "measure", "achievable", "by_when"};

/// A case of Wanda Worker's.
struct WithCase {
    mutable TestApp app;
    cases::CaseId child = testing::add_case(app, {"C100"});

    std::string path(std::string const& below = "") const { return "/cases/" + child.text() + below; }

    /// Everything held, by somebody else's hand than the worker's.
    http::Fields information_form() const
    {
        http::Fields form{
            {"form", "information"}, {"owner", app.person("worker").text()}, {"due_on", "within 2 weeks"}};
        for (std::string const item : information) form.add("verdict-0-" + item, item == "agencies" ? "gap" : "held");
        form.add("missing-0-agencies", "Ask the school nurse what she knows");
        return form;
    }

    http::Fields plan_form(std::string const& document) const
    {
        http::Fields form{{"form", "plan"}, {"objectives", "1"}, {"document", document}, {"dated", "20 November 2026"},
            {"document_version", "3"}, {"author", app.person("worker").text()}, {"outcome", "signed_off"},
            {"objective-1", "He sees his father"}, {"verdict-0-family_knows", "held"},
            {"verdict-0-contingency", "held"}};
        for (std::string const item : objective) form.add("verdict-1-" + item, "held");
        return form;
    }

    Answer post_check(std::string_view person, http::Fields const& form)
    {
        return app.as(person).post(path("/checks"), form);
    }

    bool owes(std::string_view person, std::string_view kind)
    {
        auto reader = app.database().read();
        auto const owed = staff::owed_by(reader, app.person(person));
        return std::ranges::any_of(owed, [&](staff::Due const& due) { return due.kind == kind; });
    }

    std::vector<improvement::Action> actions(std::string_view person)
    {
        auto reader = app.database().read();
        return improvement::store::list_visible(reader, app.loaded(person), app.today(), {}, 100);
    }
};

} // namespace

TEST_CASE("[YRK-A-02] a manager records what a record holds, and its gaps, with the day and their name")
{
    WithCase with;
    CHECK(holds(with.app.as("manager").get(with.path("/checks")), "Make a manager"));
    CHECK(holds(with.app.as("manager").get(with.path("/checks/new")), "Is the information complete?"));
    CHECK(holds(with.app.as("manager").get(with.path("/checks/new?form=information")), "What school, health and the"));
    auto const saved = with.post_check("manager", with.information_form());
    REQUIRE_MESSAGE(saved.status == 303, saved.body);
    for (std::string_view const reader : {"manager", "worker", "head"}) {
        auto const page = with.app.as(reader).get(saved.header("Location"));
        CHECK(holds(page, "5 of 6"));
        CHECK(holds(page, "Ask the school nurse what she knows"));
        CHECK(holds(page, "on 23 November 2026"));
    }
    CHECK(with.app.as("colleague").get(saved.header("Location")).status == 404);
    CHECK(with.app.as("other_manager").get(saved.header("Location")).status == 404);
    CHECK(holds(with.app.as("worker").get(with.path()), "Is the information complete?"));
}

TEST_CASE(
    "[YRK-A-03] [YRK-A-28] each gap becomes an action of the one register, with an owner and a due date, which stays "
    "open until the line manager confirms it")
{
    WithCase with;
    auto const saved = with.post_check("manager", with.information_form());
    REQUIRE(saved.status == 303);
    auto const actions = with.actions("worker");
    REQUIRE(actions.size() == 1);
    auto const& action = actions[0];
    CHECK(action.what == "Ask the school nurse what she knows");
    CHECK(action.due_words == "within 2 weeks");
    CHECK(action.source_kind == "managers_check");
    CHECK(with.owes("worker", "do_action"));
    auto const path = "/actions/" + action.id.text();
    CHECK(holds(with.app.as("worker").get(path), "What school, health and the other agencies know"));
    auto worker = with.app.as("worker");
    REQUIRE(worker
                .post(path + "/evidence",
                    {{"evidence", "She answered"}, {"version", testing::field_in(worker.get(path).body, "version")}})
                .status
        == 303);
    CHECK(worker.post(path + "/check", {{"verdict", "close"}}).status == 403);
    CHECK(with.owes("manager", "check_action"));
    CHECK(holds(with.app.as("manager").get("/actions?state=done"), "Ask the school nurse what she knows"));
    // those who close other actions of the team are not its line manager
    for (std::string_view const other : {"head", "qa_officer", "qa_manager"}) {
        CHECK_FALSE(with.owes(other, "check_action"));
        CHECK_FALSE(holds(with.app.as(other).get(path), "What did your check find?"));
        CHECK(with.app.as(other).post(path + "/check", {{"verdict", "close"}, {"meant_to_change", "x"}}).status == 403);
    }
    CHECK(testing::post_with_version(
              with.app, "manager", path, "/check", {{"verdict", "close"}, {"meant_to_change", "His health is known"}})
              .status
        == 303);
    CHECK(with.actions("worker")[0].state == improvement::ActionState::closed);
    CHECK(holds(with.app.as("manager").get("/thread/action/" + action.id.text()), "Is the information complete?"));
}

TEST_CASE("what a line manager has to do after a check is confirmed by somebody else")
{
    WithCase with;
    auto form = with.information_form();
    http::Fields own;
    for (auto const& [name, value] : form.pairs())
        own.add(name, name == "owner" ? with.app.person("manager").text() : value);
    REQUIRE(with.post_check("manager", own).status == 303);
    auto const path = "/actions/" + with.actions("manager")[0].id.text();
    REQUIRE(testing::post_with_version(with.app, "manager", path, "/evidence", {{"evidence", "She answered"}}).status
        == 303);
    CHECK_FALSE(with.owes("manager", "check_action"));
    CHECK(with.owes("head", "check_action"));
    CHECK(testing::post_with_version(
              with.app, "head", path, "/check", {{"verdict", "close"}, {"meant_to_change", "His health is known"}})
              .status
        == 303);
}

TEST_CASE("a check that is not whole is refused in words, with all that was typed, and nothing is kept")
{
    WithCase with;
    auto form = with.information_form();
    form.add("note", "Well done otherwise");
    http::Fields broken;
    for (auto const& [name, value] : form.pairs())
        if (name != "missing-0-agencies" && name != "verdict-0-history" && name != "due_on") broken.add(name, value);
    auto const refused = with.post_check("manager", broken);
    CHECK(refused.status == 422);
    for (auto const* words :
        {"Enter what is missing", "Select yes, no or not needed", "Enter a date, like", "Well done otherwise"})
        CHECK_MESSAGE(holds(refused, words), words);
    CHECK(with.actions("worker").empty());
    CHECK_FALSE(holds(with.app.as("manager").get(with.path("/checks")), "Managers' checks</caption>"));
    CHECK(with.app.as("manager").post(with.path("/checks"), {{"form", "nonsense"}}).status == 422);
    CHECK(holds(with.app.as("manager").get(with.path("/checks/new?form=plan&objectives=99")), "Enter a number from 1"));
}

TEST_CASE("a check posted twice with one form stands once, and so do its actions")
{
    WithCase with;
    auto form = with.information_form();
    form.add("new_id", "7041");
    for (int times = 0; times < 2; ++times) CHECK(with.post_check("manager", form).redirects_to("/checks/7041"));
    CHECK(with.actions("worker").size() == 1);
    CHECK(with.app.history_of({"managers_check", 7041}).size() == 1);
}

TEST_CASE("[YRK-A-21] [YRK-A-23] a care plan is signed off by a manager and agreed by a second one")
{
    WithCase with;
    CHECK(holds(with.app.as("manager").get(with.path("/checks/new?form=plan")), "How many objectives"));
    CHECK(holds(with.app.as("manager").get(with.path("/checks/new?form=plan&objectives=2")), "Objective 2"));
    auto own = with.plan_form("care_plan");
    http::Fields by_manager;
    for (auto const& [name, value] : own.pairs())
        by_manager.add(name, name == "author" ? with.app.person("manager").text() : value);
    CHECK(holds(with.post_check("manager", by_manager), "nobody signs off their own work"));

    auto const saved = with.post_check("manager", own);
    REQUIRE_MESSAGE(saved.status == 303, saved.body);
    auto const path = saved.header("Location");
    CHECK(holds(with.app.as("worker").get(path), "Care plan of 20 November 2026, version 3"));
    CHECK(with.owes("head", "agree_document"));
    CHECK(with.app.as("manager").post(path + "/agreement", {{"agreement", "agreed"}}).status == 403);
    auto head = with.app.as("head");
    CHECK(holds(head.post(path + "/agreement", {{"agreement", "returned"}}), "Enter why you do not agree"));
    CHECK(head.post(path + "/agreement", {{"agreement", "returned"}, {"agreement_note", "No word of his sister"}})
              .redirects_to(path));
    CHECK_FALSE(with.owes("head", "agree_document"));
    CHECK(with.owes("manager", "check_again"));
    CHECK(holds(with.app.as("worker").get(path), "No word of his sister"));
    CHECK(head.post(path + "/agreement", {{"agreement", "agreed"}}).status == 422);

    auto const again = with.post_check("manager", own);
    REQUIRE(again.status == 303);
    CHECK_FALSE(with.owes("manager", "check_again"));
    CHECK(head.post(again.header("Location") + "/agreement", {{"agreement", "agreed"}}).status == 303);
    CHECK(holds(with.app.as("manager").get(again.header("Location")), "Agreed by"));
}

TEST_CASE("a plan that nobody else has to agree to is done when the manager signs it off")
{
    WithCase with;
    auto const saved = with.post_check("manager", with.plan_form("child_in_need_plan"));
    REQUIRE_MESSAGE(saved.status == 303, saved.body);
    CHECK_FALSE(with.owes("head", "agree_document"));
    CHECK(with.app.as("head").post(saved.header("Location") + "/agreement", {{"agreement", "agreed"}}).status == 422);
}

TEST_CASE("[YRK-A-20] [YRK-A-26] a worker alerts the manager to a problem, who answers within the days of the pack")
{
    WithCase with;
    auto worker = with.app.as("worker");
    CHECK(worker.get(with.path("/alerts/new")).status == 200);
    CHECK(worker.post(with.path("/alerts"), {{"kind", "plan"}, {"words", ""}}).status == 422);
    auto const sent
        = worker.post(with.path("/alerts"), {{"kind", "plan"}, {"words", "No place in nursery before May"}});
    REQUIRE(sent.status == 303);
    auto const path = sent.header("Location");
    CHECK(with.owes("manager", "answer_alert"));
    CHECK(holds(with.app.as("manager").get(path), "25 November 2026"));
    CHECK(worker.post(path + "/answer", {{"answer", "Never mind"}}).status == 403);
    CHECK(with.app.as("colleague").get(path).status == 404);
    CHECK(with.app.as("manager").post(path + "/answer", {{"answer", ""}}).status == 422);
    CHECK(with.app.as("manager").post(path + "/answer", {{"answer", "I ask the panel on Friday"}}).redirects_to(path));
    CHECK_FALSE(with.owes("manager", "answer_alert"));
    CHECK(holds(worker.get(path), "I ask the panel on Friday"));
    CHECK(holds(with.app.as("head").get(path), "A difficulty in carrying out the plan"));
}

TEST_CASE("what a manager checked of a restricted case is for its named readers alone")
{
    WithCase with;
    auto const saved = with.post_check("manager", with.information_form());
    REQUIRE(saved.status == 303);
    testing::restrict_case(with.app, with.child);
    CHECK(with.app.as("manager").get(saved.header("Location")).status == 404);
    CHECK(with.app.as("manager").get(with.path("/checks")).status == 404);
}

} // namespace gt::oversight

#include "audits/testing/audit_line.hpp"
#include "improvement/store/actions.hpp"
#include "platform/files/shelf.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

namespace {

using testing::Answer;
using testing::AuditLine;
using testing::holds;
using testing::TestApp;

std::string const pdf = "%PDF-1.7 the signed plan";

/// An open action of Wanda Worker's, from a submitted audit.
struct WithAction {
    WithAction()
    {
        AuditLine{app}.submitted();
        auto reader = app.database().read();
        action
            = store::list_visible(reader, app.loaded("worker"), app.today(), {.state = ActionState::open}, 1).at(0).id;
        path = "/actions/" + action.text();
    }

    Answer send(std::string_view person, std::string const& content, std::string const& words = "He has signed it")
    {
        return app.as(person).post_files(path + "/files", {{"file_words", words}}, {{"file", "Plan.PDF", content}});
    }

    /// Where the page's only file is; empty without one.
    std::string file_on_page(std::string_view person = "worker")
    {
        auto const body = app.as(person).get(path).body;
        auto const at = body.find(path + "/files/");
        return at == std::string::npos ? "" : body.substr(at, body.find('"', at) - at);
    }

    std::size_t kept() { return app.house().get<files::Shelf>().all().size(); }

    TestApp app;
    ActionId action;
    std::string path;
};

} // namespace

TEST_CASE("evidence may be a file: it stands on the action with what it shows, and is saved under its own name")
{
    WithAction with;
    CHECK(with.send("worker", pdf).redirects_to(with.path));
    auto const page = with.app.as("manager").get(with.path);
    CHECK(holds(page, "Evidence: a file"));
    CHECK(holds(page, "He has signed it"));
    CHECK(holds(page, "Plan.pdf (1 KB)"));
    auto const file = with.app.as("manager").get(with.file_on_page());
    CHECK(file.body == pdf);
    CHECK(file.header("Content-Type") == "application/pdf");
    CHECK(file.header("Content-Disposition").starts_with("attachment; filename=\"Plan.pdf\""));
    auto reader = with.app.database().read();
    CHECK(store::list_visible(reader, with.app.loaded("manager"), with.app.today(), {.without_evidence = true}, 9)
              .empty());
}

TEST_CASE("a file of the wrong type or size is refused in words and nothing of it is kept")
{
    WithAction with;
    auto const wrong_type = with.send("worker", "MZ\x90 a program");
    CHECK(wrong_type.status == 422);
    CHECK(holds(wrong_type, "The file must be a PDF"));
    CHECK(holds(wrong_type, "He has signed it")); // what was typed is still there
    auto const too_large = with.send("worker", "%PDF-1.7 " + std::string(20'000'001, 'x'));
    CHECK(too_large.status == 422);
    CHECK(holds(too_large, "The file must be smaller than 20 MB"));
    CHECK(holds(with.send("worker", ""), "The file is empty. Choose another"));
    CHECK(holds(with.send("worker", pdf, ""), "Enter what the file shows"));
    CHECK(holds(
        with.app.as("worker").post_files(with.path + "/files", {{"file_words", "Nothing"}}, {}), "Choose a file"));
    CHECK(with.kept() == 0);
    CHECK(with.file_on_page().empty());
    CHECK(std::filesystem::is_empty(with.app.house().get<files::Shelf>().incoming()));
}

TEST_CASE("a file of an action is for those who see the action, and under no other action's address")
{
    WithAction with;
    REQUIRE(with.send("worker", pdf).status == 303);
    auto const file = with.file_on_page();
    CHECK(with.app.as("head").get(file).status == 200);
    CHECK(with.app.as("colleague").get(file).status == 404);
    CHECK(with.app.as("other_manager").get(file).status == 404);
    CHECK(with.send("colleague", pdf).status == 404);
    CHECK(with.send("analyst", pdf).status == 403);
    auto const added = with.app.as("other_manager")
                           .post("/actions",
                               {{"team", with.app.team("Birch").text()}, {"source", "entered_supervision"},
                                   {"words", "Visits are late"}, {"what", "Plan them"},
                                   {"owner", with.app.person("other_worker").text()}, {"due_on", "within 2 weeks"}});
    auto const elsewhere = added.header("Location");
    REQUIRE(elsewhere.starts_with("/actions/"));
    CHECK(with.app.as("other_manager").get(elsewhere + file.substr(with.path.size())).status == 404);
    CHECK(with.kept() == 1);
}

TEST_CASE("a file posted twice with one form stands once")
{
    WithAction with;
    auto worker = with.app.as("worker");
    for (int times = 0; times < 2; ++times)
        CHECK(worker
                  .post_files(with.path + "/files", {{"file_words", "He has signed it"}, {"new_id", "7041"}},
                      {{"file", "plan.pdf", pdf}})
                  .status
            == 303);
    auto const body = with.app.as("worker").get(with.path).body;
    CHECK(body.find("/files/7041") == body.rfind("/files/7041"));
    CHECK(with.app.history_of({"attachment", 7041}).size() == 1);
}

} // namespace gt::improvement

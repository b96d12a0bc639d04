#include "audits/multi_agency/partner.hpp"
#include "audits/multi_agency/store.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits::multi_agency {

namespace {

using testing::Answer;
using testing::field_in;
using testing::holds;
using testing::owed;
using testing::TestApp;

/// An audit of C100 led by the QA officer, to which the police have sent their return.
class WithPolice {
public:
    explicit WithPolice(TestApp& app) : app_{app}
    {
        testing::add_case(app, {"C100"});
        auto officer = app.as("qa_officer");
        path = officer
                   .post("/multi-agency",
                       {{"case_number", "C100"}, {"topic", "Neglect"}, {"reference", "NV-7"},
                           {"due_on", "15 December 2026"}})
                   .header("Location");
        auto const page = officer.post(path + "/returns", {{"agency", "Police"}}).body;
        auto const at = page.find("/r/") + 3;
        auto const link = page.substr(at, page.find('<', at) - at);
        app.database().write([&](db::Transaction& tx) {
            REQUIRE(partner::use(tx, link, "browser", app.now()));
            REQUIRE(partner::send(tx, "browser", "A sergeant", app.now()));
        });
        police = app.database().read().one("SELECT id FROM agency_returns")->get<ReturnId>("id");
    }

    Answer add(std::string const& part, std::string const& what, std::string const& owner = "")
    {
        return app_.as("qa_officer")
            .post(path + "/findings",
                {{"part", part}, {"words", "Others were told late"}, {"what", what}, {"owner", owner},
                    {"due_on", "22 December 2026"}});
    }

    Answer agree()
    {
        auto officer = app_.as("qa_officer");
        auto const version = field_in(officer.get(path + "/synthesis").body, "version");
        return officer.post(path + "/synthesis",
            {{"version", version}, {"grade-own", "good"}, {"reason-own", "In time"},
                {field_of("grade", police), "requires_improvement"}, {field_of("reason", police), "Late"},
                {"together", "They met"}, {"to_change", "Share sooner"}, {"agree", "yes"}});
    }

    std::string path;
    ReturnId police;

private:
    TestApp& app_;
};

void check_history(TestApp& app)
{
    auto const broken = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(broken == 0);
}

} // namespace

TEST_CASE("[LEI18-10] [BAR-36] areas for improvement of a synthesis become actions when it is agreed, agency by agency")
{
    TestApp app;
    WithPolice audit{app};
    CHECK(audit.add("own", "Visit every week", app.person("worker").text()).redirects_to(audit.path + "/findings"));
    CHECK(audit.add(audit.police.text(), "Tell the school within a day").redirects_to(audit.path + "/findings"));
    auto officer = app.as("qa_officer");
    auto const drafts = officer.get(audit.path + "/findings");
    CHECK(holds(drafts, "Visit every week"));
    CHECK(holds(drafts, "Police"));
    CHECK(owed(app, "worker", "do_action") == 0);
    CHECK_FALSE(holds(app.as("manager").get("/actions"), "Visit every week"));

    CHECK(audit.agree().redirects_to(audit.path));
    CHECK(owed(app, "worker", "do_action") == 1);
    CHECK(owed(app, "qa_officer", "do_action") == 1); // sees to what the police do
    auto const page = app.as("manager").get(audit.path);
    CHECK(holds(page, "Tell the school within a day"));
    CHECK(holds(page, "Quentin Auditor, by 22 December 2026"));
    CHECK(holds(app.as("manager").get("/actions"), "Visit every week"));
    auto const audit_id = audit.path.substr(audit.path.rfind('/') + 1);
    CHECK(holds(app.as("manager").get("/thread/multi_agency_audit/" + audit_id), "Others were told late"));
    CHECK(audit.add("own", "Too late", app.person("worker").text()).status == 403);
    check_history(app);
}

TEST_CASE("what a synthesis finds needs its part, an action, somebody here and a day; and can be taken back")
{
    TestApp app;
    WithPolice audit{app};
    CHECK(holds(audit.add("", "Something"), "Select whose part it lies in"));
    CHECK(holds(audit.add("own", "Something"), "Select who here does it"));
    CHECK(holds(audit.add("own", "", app.person("worker").text()), "Enter what will be done"));
    auto const outsider = audit.add("own", "Something", app.person("administrator").text());
    CHECK(outsider.status == 422);
    CHECK(holds(outsider, "Others were told late"));
    REQUIRE(audit.add("own", "Visit every week", app.person("worker").text()).status == 303);
    auto officer = app.as("qa_officer");
    auto const id = field_in(officer.get(audit.path + "/findings").body, "withdraw");
    CHECK(officer.post(audit.path + "/findings", {{"withdraw", id}}).status == 303);
    CHECK_FALSE(holds(officer.get(audit.path + "/findings"), "Visit every week"));
    REQUIRE(audit.agree().status == 303);
    CHECK(owed(app, "worker", "do_action") == 0);
    CHECK(app.as("qa_manager").get(audit.path + "/findings").status == 403);
    check_history(app);
}

TEST_CASE("[BAR-33] the lead of an audit with partners is handed on when somebody leaves, with all that was written")
{
    TestApp app;
    WithPolice audit{app};
    REQUIRE(audit.add(audit.police.text(), "Tell the school within a day").status == 303);
    auto manager = app.as("qa_manager");
    auto const hand_on = [&](std::string const& to, std::string const& reason) {
        return manager.post(audit.path + "/lead", {{"lead", to}, {"reason", reason}});
    };
    CHECK(manager.get(audit.path + "/lead").status == 200);
    CHECK(holds(hand_on("", "leaves"), "Select who leads it from now on"));
    CHECK(holds(hand_on(app.person("qa_manager").text(), ""), "Enter why the lead is handed on"));
    CHECK(holds(hand_on(app.person("worker").text(), "leaves"), "Select somebody who leads audits with partner"));
    REQUIRE(hand_on(app.person("qa_manager").text(), "leaves").status == 303);
    CHECK(owed(app, "qa_officer", "lead_multi_agency") == 0);
    CHECK(owed(app, "qa_manager", "lead_multi_agency") == 1);
    CHECK(holds(manager.get(audit.path + "/findings"), "Tell the school within a day"));
    CHECK(app.as("qa_officer").get(audit.path + "/synthesis").status == 403);
    CHECK(manager.get(audit.path + "/synthesis").status == 200);
    CHECK(app.as("manager").get(audit.path + "/lead").status == 403);
    check_history(app);
}

} // namespace gt::audits::multi_agency

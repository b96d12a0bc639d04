#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

using namespace testing;

namespace {

std::string_view constexpr replaced_words = "Opened yesterday: nothing to look at yet";

/// Samples of Alder Team as its QA officer asks for them.
class Sampling {
public:
    explicit Sampling(TestApp& app) : app_{app}, officer_{app.as("qa_officer")}, team_{app.team("Alder").text()} { }

    Answer look(std::string const& rules) { return officer_.get("/audits/samples/new?team=" + team_ + "&" + rules); }

    /// The address of the sample that is chosen.
    std::string choose(http::Fields const& rules, std::string const& as_query)
    {
        http::Fields form{{"team", team_}, {"check_code", field_in(look(as_query).body, "check_code")}};
        for (auto const& [name, value] : rules.pairs()) form.add(name, value);
        auto const answer = officer_.post("/audits/samples", form);
        CHECK(answer.status == 303);
        return answer.header("Location");
    }

    Visitor& officer() { return officer_; }

    SampledCase first_chosen(std::string const& address)
    {
        auto const id = *SampleId::parse(address.substr(address.rfind('/') + 1));
        auto reader = app_.database().read();
        auto const stored = store::find_visible_sample(reader, app_.loaded("qa_officer"), id, app_.today());
        return stored->sample.with(Outcome::chosen).front();
    }

private:
    TestApp& app_;
    Visitor officer_;
    std::string team_;
};

std::vector<cases::CaseId> add_cases(TestApp& app, int count)
{
    std::vector<cases::CaseId> added;
    for (int i = 0; i < count; ++i) added.push_back(add_case(app, {.number = "C" + std::to_string(300 + i)}));
    return added;
}

std::string decide(TestApp& app, std::string const& role)
{
    auto manager = app.as("qa_manager");
    auto const answer = manager.post("/audits/themes",
        {{"title", "Fathers in plans"}, {"quarter", "2026-10-01"}, {"reason", "Learning from the autumn's audits"},
            {"role", role}});
    CHECK(answer.status == 303);
    return app.database().read().one("SELECT max(id) AS id FROM themes")->get<ThemeId>("id").text();
}

} // namespace

TEST_CASE("[BAR-26] each way of choosing is kept with its sample, and the page says how to repeat it")
{
    TestApp app;
    add_cases(app, 6);
    Sampling sampling{app};
    for (auto const& [method, words] : std::vector<std::pair<std::string, std::string>>{
             {"proportional", "largest remainder"}, {"fixed", "the same number of each"},
             {"systematic", "modulo the length of the list"}, {"all", "Every case of the list is in the sample"}}) {
        auto const address = sampling.choose(
            {{"wanted", "2"}, {"method", method}, {"parts", "age"}}, "wanted=2&parts=age&method=" + method);
        auto const page = sampling.officer().get(address);
        CHECK_MESSAGE(holds(page, words), method);
        CHECK(holds(page, "Age group") == (method == "proportional" || method == "fixed"));
    }
}

TEST_CASE("the sample page says which cases were never audited before")
{
    TestApp app;
    AuditLine line{app};
    line.submitted(); // C100
    add_cases(app, 2);
    Sampling sampling{app};
    auto const preview = sampling.look("wanted=3&rest_days=0");
    CHECK(holds(preview, "Never audited"));
    CHECK(holds(preview, "Audited on " + app.today().words()));
    auto const address = sampling.choose({{"wanted", "3"}, {"rest_days", "0"}}, "wanted=3&rest_days=0");
    CHECK(
        holds(sampling.officer().get(address), "2 of the 3 cases of the list, and 2 of the 3 chosen, had never been"));
}

TEST_CASE("the days within which a case is left alone are the framework's, unless somebody says otherwise")
{
    TestApp app;
    AuditLine line{app};
    line.submitted();
    add_cases(app, 1);
    Sampling sampling{app};
    CHECK(holds(sampling.look("wanted=1"), "Audited in the last 183 days"));
    CHECK_FALSE(holds(sampling.look("wanted=1&rest_days=0"), "Audited in the last"));
    CHECK(sampling.look("wanted=1&rest_days=many").status == 422);
    CHECK(holds(sampling.look("wanted=1&rest_days=-1"), "Enter a number of days from 0 to 1825"));
}

TEST_CASE("[BAR-26] the next case takes the place of one that cannot be audited, with the reason, and once")
{
    TestApp app;
    add_cases(app, 3);
    Sampling sampling{app};
    auto const address = sampling.choose({{"wanted", "1"}}, "wanted=1");
    auto const first = sampling.first_chosen(address);
    auto const place = address + "/cases/" + first.candidate.id.text();
    auto& officer = sampling.officer();
    CHECK(officer.post(place + "/replacement", {{"reason", ""}}).status == 422);
    REQUIRE(officer.post(place + "/replacement", {{"reason", std::string{replaced_words}}}).status == 303);
    auto const next = sampling.first_chosen(address);
    CHECK(next.candidate.number != first.candidate.number);
    CHECK(next.order == 2);
    auto const page = officer.get(address);
    CHECK(holds(page, "Replaced, and why (1)"));
    CHECK(holds(page, replaced_words));
    CHECK(officer.get(place).status == 404);
    CHECK(officer.post(place + "/replacement", {{"reason", "again"}}).status == 404);
    CHECK(officer
              .post(address + "/cases/" + next.candidate.id.text(),
                  {{"auditor", app.person("qa_officer").text()}, {"due_on", "21 December 2026"}})
              .status
        == 303);
    auto const audited
        = officer.post(address + "/cases/" + next.candidate.id.text() + "/replacement", {{"reason", "has an audit"}});
    CHECK(audited.status == 422);
    CHECK(holds(audited, "This case has an audit already"));
}

TEST_CASE("when no case is left to take its place, that is said and what was typed is kept")
{
    TestApp app;
    add_cases(app, 1);
    Sampling sampling{app};
    auto const address = sampling.choose({{"wanted", "1"}}, "wanted=1");
    auto const place = address + "/cases/" + sampling.first_chosen(address).candidate.id.text();
    auto const answer = sampling.officer().post(place + "/replacement", {{"reason", std::string{replaced_words}}});
    CHECK(answer.status == 422);
    CHECK(holds(answer, "No case is left in the list"));
    CHECK(holds(answer, replaced_words));
}

TEST_CASE(
    "[BAR-32] [BAR-33] [SWI-41] a theme is decided on with a reason; its audits are themed and go to whom it asks")
{
    TestApp app;
    auto const child = add_cases(app, 1).front();
    auto const theme = decide(app, "team_manager");
    CHECK(holds(app.as("qa_officer").get("/audits/themes"), "Learning from the autumn"));
    Sampling sampling{app};
    auto const address = sampling.choose({{"wanted", "1"}, {"theme", theme}}, "wanted=1&theme=" + theme);
    CHECK(holds(sampling.officer().get(address), "Fathers in plans"));
    auto const place = address + "/cases/" + child.text();
    auto const give = [&](std::string const& to) {
        return sampling.officer().post(place, {{"auditor", app.person(to).text()}, {"due_on", "21 December 2026"}});
    };
    CHECK(holds(give("qa_officer"), "Not asked for this theme"));
    CHECK(give("manager").status == 422); // works in the team
    REQUIRE(give("other_manager").status == 303);
    auto const row = app.database().read().one("SELECT kind, auditor_id FROM audits");
    CHECK(row->text("kind") == "themed");
    CHECK(row->get<staff::PersonId>("auditor_id") == app.person("other_manager"));
}

TEST_CASE("[BAR-38] a team manager audits a case of another team that was given to them, and sees no other")
{
    TestApp app;
    add_case(app, {.number = "C555"});
    AuditLine line{app};
    auto const id = line.allocate("other_manager");
    auto manager = app.as("other_manager");
    CHECK(manager.get(AuditLine::path(id)).status == 200);
    CHECK_FALSE(holds(manager.get("/cases"), "C555"));
}

TEST_CASE("a theme without title, reason, or anybody asked, or for a quarter that is over, is refused")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    auto const decide_with = [&](std::string const& title, std::string const& quarter, std::string const& reason,
                                 std::string const& role) {
        return manager.post(
            "/audits/themes", {{"title", title}, {"quarter", quarter}, {"reason", reason}, {"role", role}});
    };
    CHECK(holds(decide_with("", "2026-10-01", "why", "qa_officer"), "Enter the theme"));
    CHECK(holds(decide_with("Fathers", "2026-07-01", "why", "qa_officer"), "Select this quarter or a later one"));
    CHECK(holds(decide_with("Fathers", "soon", "why", "qa_officer"), "Select this quarter or a later one"));
    CHECK(holds(decide_with("Fathers", "2026-10-01", "", "qa_officer"), "Enter why this theme was decided on"));
    CHECK(holds(decide_with("Fathers", "2026-10-01", "why", "practitioner"), "Select who is asked to audit"));
    CHECK(holds(decide_with("Fathers", "2026-10-01", "", "qa_officer"), "value=\"Fathers\""));
    CHECK(app.as("qa_officer").post("/audits/themes", {}).status == 403);
}

TEST_CASE("[BAR-31] a sample for an area of the programme says so; an unknown area is refused")
{
    TestApp app;
    add_cases(app, 1);
    Sampling sampling{app};
    auto const address = sampling.choose({{"wanted", "1"}, {"area", "mash"}}, "wanted=1&area=mash");
    CHECK(holds(sampling.officer().get(address), "MASH"));
    CHECK(sampling.look("wanted=1&area=moon").status == 422);
    CHECK(sampling.look("wanted=1&theme=12").status == 422);
}

} // namespace gt::audits

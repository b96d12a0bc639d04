#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "improvement/store/findings.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::add_case;
using testing::AuditLine;
using testing::field_in;
using testing::holds;
using testing::TestApp;

Record record_of(TestApp& app, AuditId id)
{
    auto reader = app.database().read();
    return store::load_record(reader, id);
}

} // namespace

TEST_CASE("the page of a case leads to its audits and tells no grade")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const audit = [&] {
        auto reader = app.database().read();
        return *store::find(reader, id);
    }();
    auto const page = app.as("manager").get("/cases/" + audit.case_id.text());
    CHECK(holds(page, AuditLine::path(id)));
    CHECK(holds(page, audit.auditor_name));
    CHECK_FALSE(holds(page, "Good"));
}

TEST_CASE("two tabs on one page: the second is shown both texts and loses nothing")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const page = AuditLine::path(id, "conversation");
    auto const version = field_in(officer.get(page).body, "version");
    CHECK(officer.post(page, {{"conversation_notes", "first words"}, {"version", version}}).status == 303);
    auto const conflict = officer.post(page, {{"conversation_notes", "second words"}, {"version", version}});
    CHECK(conflict.status == 409);
    CHECK(holds(conflict, "first words"));
    CHECK(holds(conflict, "second words"));
    CHECK(record_of(app, id).answer("conversation_notes") == "first words");
    CHECK(officer.post(page, {{"conversation_notes", "second words"}, {"version", field_in(conflict.body, "version")}})
              .status
        == 303);
    CHECK(record_of(app, id).answer("conversation_notes") == "second words");
}

TEST_CASE("two tabs on two pages do not stand in each other's way, and posting a page twice has one effect")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const one = AuditLine::path(id, "conversation"), other = AuditLine::path(id, "voices/child");
    auto const version_of_one = field_in(officer.get(one).body, "version");
    auto const version_of_other = field_in(officer.get(other).body, "version");
    CHECK(officer.post(one, {{"conversation_notes", "words"}, {"version", version_of_one}}).status == 303);
    CHECK(officer.post(other, {{"child_safe", "no"}, {"version", version_of_other}}).status == 303);
    auto const entries = app.history_of({"audit", id.number}).size();
    CHECK(officer.post(one, {{"conversation_notes", "words"}, {"version", version_of_one}}).status == 303);
    CHECK(app.history_of({"audit", id.number}).size() == entries);
}

TEST_CASE("the same finding sent again, as from a browser that goes back, is one finding")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const count = [&] {
        auto reader = app.database().read();
        return improvement::store::of_source(reader, {"audit", id.number}).size();
    };
    http::Fields const form{{"kind", "strength"}, {"theme", "recording"}, {"words", "The plan is in her words."}};
    CHECK(officer.post(AuditLine::path(id, "findings"), form).status == 303);
    CHECK(officer.post(AuditLine::path(id, "findings"), form).status == 303);
    CHECK(count() == 1);
    http::Fields const other{
        {"kind", "strength"}, {"theme", "recording"}, {"words", "Visits are written up the same day."}};
    CHECK(officer.post(AuditLine::path(id, "findings"), other).status == 303);
    CHECK(count() == 2);
}

TEST_CASE("answers are saved even when the grade has no reason yet, and what was typed stays in the form")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const answer = line.save(officer, AuditLine::path(id, "sections/recording"),
        {{"question-recording_current", "yes"}, {"grade", "good"}, {"reason", ""}});
    CHECK(answer.status == 422);
    CHECK(holds(answer, "Enter the reasons for the grade"));
    CHECK(record_of(app, id).answer("recording_current") == "yes");
    CHECK_FALSE(record_of(app, id).grades.contains("recording"));
    CHECK(line.save(officer, AuditLine::path(id, "sections/recording"), {{"question-recording_current", "yes"}}).status
        == 303);
}

TEST_CASE("empty and hostile input: nothing is lost, markup is shown as text, a NUL is refused")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const page = AuditLine::path(id, "sections/recording");
    CHECK(line.save(officer, page, {}).status == 303);
    CHECK(
        line.save(officer, page, {{"grade", "good"}, {"reason", "<script>alert(1)</script> & \"so\""}}).status == 303);
    auto const shown = officer.get(page);
    CHECK_FALSE(holds(shown, "<script>alert"));
    CHECK(holds(shown, "&lt;script&gt;alert(1)&lt;/script&gt; &amp;"));
    CHECK(line.save(officer, page, {{"grade", "splendid"}, {"reason", "r"}}).status == 422);
    CHECK(line.save(officer, page, {{"question-recording_current", "perhaps"}}).status == 422);
    CHECK(line.save(officer, page, {{"grade", "good"}, {"reason", std::string("a\0b", 3)}}).status == 400);
    CHECK(line.save(officer, page, {{"grade", "good"}, {"reason", std::string(30'000, 'x')}}).status == 422);
    CHECK(officer.post_without_token(page, {{"grade", "good"}, {"reason", "r"}}).status == 403);
    CHECK(officer.get(AuditLine::path(id, "sections/nowhere")).status == 404);
    CHECK(officer.get(AuditLine::path(id, "sections/own_view")).status == 404);
    CHECK(officer.get(AuditLine::path(id, "voices/neighbour")).status == 404);
    CHECK(officer.get("/audits/12345/overall").status == 404);
    CHECK(officer.get("/audits/x").status == 404);
    CHECK(record_of(app, id).grades.find("recording")->second.reason == "<script>alert(1)</script> & \"so\"");
}

TEST_CASE("[BAR-103] who has a conflict of interest is shown as not possible and refused when posted all the same")
{
    TestApp app;
    auto const child = add_case(app, {.number = "C7", .iro = "iro"});
    auto officer = app.as("qa_officer");
    auto const team = app.team("Alder").text();
    auto const sample = choose_whole_list(officer, team);
    auto const page = sample.header("Location") + "/cases/" + child.text();
    CHECK(holds(officer.get(page), "Not possible: The auditor is this child&#39;s independent reviewing officer")
        != holds(officer.get(page), "Not possible: The auditor is this child's independent reviewing officer"));
    for (auto const* person : {"iro", "manager", "worker", "other_worker", "director"}) {
        auto const refused
            = officer.post(page, {{"auditor", app.person(person).text()}, {"due_on", "21 December 2026"}});
        CHECK(refused.status == 422);
    }
    CHECK(
        officer.post(page, {{"auditor", app.person("qa_officer").text()}, {"due_on", "1 January 2020"}}).status == 422);
    CHECK(officer.post(page, {{"auditor", app.person("qa_officer").text()}, {"due_on", "21 December 2026"}}).status
        == 303);
    CHECK(officer.post(page, {{"auditor", app.person("qa_manager").text()}, {"due_on", "21 December 2026"}}).status
        == 422);
}

TEST_CASE("a case whose worker is matched to no one is allocated only with a declaration of independence")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate("qa_officer", {.number = "C8", .worker = ""});
    auto reader = app.database().read();
    CHECK(store::find(reader, id)->independence_declared);
    auto const child = add_case(app, {.number = "C9", .worker = ""});
    auto officer = app.as("qa_officer");
    auto const team = app.team("Alder").text();
    auto const preview = officer.get("/audits/samples/new?team=" + team + "&wanted=1");
    CHECK(holds(preview, "matched to no one"));
    CHECK(holds(preview, "An audit of this case is under way")); // C8
    auto const sample = choose_whole_list(officer, team);
    auto const page = sample.header("Location") + "/cases/" + child.text();
    CHECK(officer.post(page, {{"auditor", app.person("qa_officer").text()}, {"due_on", "21 December 2026"}}).status
        == 422);
}

TEST_CASE(
    "[BAR-26] a sample is of one's own teams, leaves restricted cases out, and is chosen from the list that was shown")
{
    TestApp app;
    add_case(app, {.number = "C1"});
    add_case(app, {.number = "C2SECRET", .restricted = true});
    auto officer = app.as("qa_officer");
    auto const team = app.team("Alder").text();
    auto const preview = officer.get("/audits/samples/new?team=" + team + "&wanted=1");
    CHECK(holds(preview, "C1"));
    CHECK_FALSE(holds(preview, "C2SECRET"));
    add_case(app, {.number = "C3"});
    auto const changed = officer.post(
        "/audits/samples", {{"team", team}, {"wanted", "1"}, {"check_code", field_in(preview.body, "check_code")}});
    CHECK(changed.status == 422);
    auto const chosen = officer.post(
        "/audits/samples", {{"team", team}, {"wanted", "1"}, {"check_code", field_in(changed.body, "check_code")}});
    REQUIRE(chosen.status == 303);
    CHECK(holds(officer.get(chosen.header("Location")), "Sample check code"));
    CHECK(app.as("manager").get(chosen.header("Location")).status == 403);
    CHECK(officer.get("/audits/samples/new?team=" + team + "&wanted=0").status == 422);
    auto const too_many = officer.get("/audits/samples/new?team=" + team + "&wanted=3");
    CHECK(too_many.status == 422);
    CHECK(holds(too_many, "The list holds 2 cases: enter 2 or fewer"));
    CHECK(field_in(too_many.body, "check_code").empty());
    CHECK(officer.get("/audits/samples/new?team=1&wanted=2").status == 422);
}

TEST_CASE("[LEI18-38][LEI18-39] an audit without conversation, or without an area for improvement and a reason, is not "
          "submitted")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    line.save(officer, AuditLine::path(id, "voices/family"), {{"family_safe", "no"}});
    auto const refused = line.submit(id);
    CHECK(refused.status == 422);
    CHECK(holds(refused, "Record the conversation with the practitioner"));
    CHECK(holds(refused, "Record an area for improvement, or say why there is none"));
    CHECK_FALSE(holds(officer.get(AuditLine::path(id, "check")), "Submit the audit</button>"));
}

} // namespace gt::audits

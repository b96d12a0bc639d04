#include "audits/testing/audit_line.hpp"

#include "audits/readiness.hpp"
#include "cases/testing/restricted_case.hpp"
#include "framework/shelf.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

using audits::AuditId;
using framework::Question;
using framework::Section;

std::optional<std::int64_t> number_of(std::optional<staff::PersonId> person)
{
    return person ? std::optional{person->number} : std::nullopt;
}

framework::Tool tool_of(TestApp& app)
{
    auto reader = app.database().read();
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    return *framework->tools_on(framework::Tool::Kind::audit, app.today()).front();
}

std::string answer_for(Question const& question)
{
    switch (question.kind) {
    case Question::Kind::yes_no_na:
        return "yes";
    case Question::Kind::judgement:
        return "met";
    case Question::Kind::choice:
        return question.choices.front().key;
    case Question::Kind::number:
    case Question::Kind::scale10:
        return "7";
    case Question::Kind::date:
        return "20 November 2026";
    case Question::Kind::grade:
        return "good";
    case Question::Kind::text:
    case Question::Kind::long_text:
        break;
    }
    return "Seen in the visit of 4 November";
}

void must_redirect(Answer const& answer, std::string const& where)
{
    if (answer.status != 303)
        throw std::runtime_error{where + " answered " + std::to_string(answer.status) + "\n" + answer.body};
}

} // namespace

cases::CaseId add_case(TestApp& app, PlannedCase const& plan)
{
    auto const id = cases::CaseId::make();
    auto const person = [&](std::string const& key) { return key.empty() ? std::nullopt : number_of(app.person(key)); };
    app.database().write([&](db::Transaction& tx) {
        tx.run(R"sql(
            INSERT INTO cases (id, number, initials, birth_date, gender, ethnicity, disabled, restricted,
                               caseload_group, is_open, opened_on, closed_on, team_id, team_name, team_key, worker_id,
                               worker_name, worker_key, iro_id, iro_name, iro_key, cp_chair_id, cp_chair_name,
                               cp_chair_key, version)
            VALUES (:id, :number, 'AB', '2015-05-04', '', '', '', 0, 'child_protection', 1, '2026-01-05',
                    NULL, :team, :team_name, '', :worker, 'Worker, Wanda', '', :iro, '', '', NULL, '', '', 1))sql",
            {{"id", id}, {"number", plan.number}, {"team", app.team(plan.team)}, {"team_name", plan.team},
                {"worker", person(plan.worker)}, {"iro", person(plan.iro)}});
    });
    if (plan.restricted) restrict_case(app, id);
    return id;
}

Answer choose_whole_list(Visitor& officer, std::string const& team)
{
    auto const address = "/audits/samples/new?team=" + team + "&wanted=";
    auto const looked = officer.get(address + "1").body;
    auto const at = looked.find(" could be chosen</caption>");
    auto const from = looked.rfind('>', at) + 1;
    auto const count = at == std::string::npos ? "1" : looked.substr(from, looked.find(' ', from) - from);
    auto const preview = officer.get(address + count);
    return officer.post(
        "/audits/samples", {{"team", team}, {"wanted", count}, {"check_code", field_in(preview.body, "check_code")}});
}

AuditId AuditLine::allocate(std::string const& auditor, PlannedCase const& plan)
{
    auto const child = add_case(app_, plan);
    auto officer = app_.as("qa_officer");
    auto const team = app_.team(plan.team).text();
    auto const chosen = choose_whole_list(officer, team);
    must_redirect(chosen, "choosing a sample");
    must_redirect(officer.post(chosen.header("Location") + "/cases/" + child.text(),
                      {{"auditor", app_.person(auditor).text()}, {"due_on", "21 December 2026"},
                          {"declaration", plan.worker.empty() ? "yes" : ""}}),
        "allocating");
    auto const row
        = app_.database().read().one("SELECT max(id) AS id FROM audits WHERE case_id = :id", {{"id", child}});
    return row->get<AuditId>("id");
}

Answer AuditLine::save(Visitor& visitor, std::string const& page, http::Fields form)
{
    form.add("version", field_in(visitor.get(page).body, "version"));
    return visitor.post(page, form);
}

void AuditLine::record_sections(Visitor& visitor, AuditId id, std::string const& grade)
{
    auto const tool = tool_of(app_);
    for (auto const& section : tool.sections) {
        if (section.part == Section::Part::practitioner) continue;
        http::Fields form;
        for (auto const& question : section.questions) form.add("question-" + question.key, answer_for(question));
        if (section.is_domain()) form.add("grade", grade);
        if (section.is_domain()) form.add("reason", "auditor's reason for " + section.key);
        must_redirect(save(visitor, path(id, "sections/" + section.key), form), section.key);
    }
}

void AuditLine::record_all(AuditId id, std::string const& grade, std::string const& auditor)
{
    auto visitor = app_.as(auditor);
    auto const tool = tool_of(app_);
    record_sections(visitor, id, grade);
    must_redirect(save(visitor, path(id, "conversation"),
                      {{"conversation_on", "20 November 2026"}, {"conversation_place", "in_person"},
                          {"conversation_notes", "We talked about the visits"}}),
        "conversation");
    must_redirect(save(visitor, path(id, "voices/child"),
                      {{"child_safe", "yes"}, {"child_asked", "yes"}, {"child_words", "My worker listens to me"}}),
        "child");
    must_redirect(save(visitor, path(id, "voices/family"), {{"family_safe", "no"}}), "family");
    auto const theme = tool.domains().front()->key;
    must_redirect(
        visitor.post(path(id, "findings"), {{"kind", "strength"}, {"theme", theme}, {"words", "Kept every promise"}}),
        "strength");
    must_redirect(visitor.post(path(id, "findings"),
                      {{"kind", "improvement"}, {"theme", theme}, {"words", "Father is missing from the plan"},
                          {"what", "Invite father to the next meeting"}, {"owner", app_.person("worker").text()},
                          {"due_on", app_.today().plus_days(14).words()}}),
        "area for improvement");
}

void AuditLine::grade_own_practice(AuditId id, std::string const& reason)
{
    auto worker = app_.as("worker");
    http::Fields form;
    auto const add = [&](std::string const& domain) {
        form.add("own-" + domain + "-grade", "good");
        form.add("own-" + domain + "-reason", reason);
    };
    auto const tool = tool_of(app_);
    for (auto const* domain : tool.domains()) add(domain->key);
    add("overall");
    must_redirect(save(worker, path(id, "own-grades"), form), "own grades");
}

void AuditLine::read_again(AuditId id, std::string const& grade, staff::PersonId auditor)
{
    auto visitor = app_.as(auditor);
    record_sections(visitor, id, grade);
    must_redirect(
        save(visitor, path(id, "overall"), {{"grade", grade}, {"reason", "second reader's reason for the whole"}}),
        "overall");
    must_redirect(visitor.post(path(id, "submission")), "submitting the second read");
}

AuditId AuditLine::draw_and_hand_out(AuditId first, staff::PersonId reader)
{
    auto manager = app_.as("qa_manager");
    std::string const days = "?from=1+November+2026&to=30+November+2026&wanted=50";
    auto const preview = manager.get("/audits/second-reads/new" + days);
    auto const drawn = manager.post("/audits/second-reads",
        {{"from", "1 November 2026"}, {"to", "30 November 2026"}, {"wanted", "50"},
            {"check_code", field_in(preview.body, "check_code")}});
    must_redirect(drawn, "drawing");
    must_redirect(manager.post(drawn.header("Location") + "/audits/" + first.text(),
                      {{"auditor", reader.text()}, {"due_on", "21 December 2026"}}),
        "handing out");
    auto const row
        = app_.database().read().one("SELECT id FROM audits WHERE second_read_of = :first", {{"first", first}});
    return row->get<AuditId>("id");
}

Answer AuditLine::overrule(AuditId id, std::string const& auditor)
{
    auto visitor = app_.as(auditor);
    auto const page = visitor.get(path(id, "check"));
    http::Fields form{{"version", field_in(page.body, "version")}};
    std::string const start = "name=\"overruled-";
    for (auto at = page.body.find(start); at != std::string::npos; at = page.body.find(start, at + 1)) {
        auto const from = at + std::string{"name=\""}.size();
        form.add(page.body.substr(from, page.body.find('"', from) - from), "It stands, for a reason");
    }
    return visitor.post(path(id, "overrulings"), form);
}

Answer AuditLine::submit(AuditId id, std::string const& auditor)
{
    return app_.as(auditor).post(path(id, "submission"));
}

AuditId AuditLine::submitted(std::string const& grade)
{
    auto const id = allocate();
    grade_own_practice(id);
    record_all(id, grade);
    auto officer = app_.as("qa_officer");
    must_redirect(
        save(officer, path(id, "overall"), {{"grade", grade}, {"reason", "Good work on the whole"}}), "overall");
    if (grade != "good") overrule(id);
    must_redirect(submit(id), "submitting");
    return id;
}

std::string AuditLine::path(AuditId id, std::string const& below)
{
    return "/audits/" + id.text() + (below.empty() ? "" : "/" + below);
}

std::string field_in(std::string const& body, std::string const& name)
{
    auto const start = "name=\"" + name + "\" value=\"";
    auto const at = body.find(start);
    if (at == std::string::npos) return {};
    auto const from = at + start.size();
    return body.substr(from, body.find('"', from) - from);
}

bool holds(Answer const& answer, std::string_view words) { return answer.body.find(words) != std::string::npos; }

} // namespace gt::testing

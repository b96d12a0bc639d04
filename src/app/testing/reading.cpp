#include "app/testing/reading.hpp"

#include "audits/store/audits.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <regex>
#include <stdexcept>

namespace gt::testing {

namespace {

using audits::AuditId;

/// Later than the ids of what every test begins with.
Instant since(int step) { return Instant::in_london(Date::of(2030, 1, 1)->plus_days(step), 9); }

void must_happen(bool happened, std::string const& what)
{
    if (!happened) throw std::logic_error{"a blind reading: " + what};
}

} // namespace

Reading::Reading(std::string const& hidden_grade)
{
    begin_step();
    first = line.submitted(hidden_grade);
    begin_step();
    finish_action();
    begin_step();
    hire();
    begin_step();
    second = line.draw_and_hand_out(first, reader);
    begin_step();
    say();
    begin_step();
    visitor = std::make_unique<Visitor>(app.as(reader));
}

void Reading::begin_step()
{
    chance_.reset();
    ++step_;
    chance_ = std::make_unique<gt::app::demo::Reproducible>(static_cast<std::uint64_t>(step_), since(step_));
}

audits::Audit Reading::load(AuditId id)
{
    auto snapshot = app.database().read();
    return *audits::store::find(snapshot, id);
}

void Reading::finish_action()
{
    action = app.database().read().one("SELECT max(id) AS id FROM actions")->get<improvement::ActionId>("id");
    auto const done
        = app.as("worker").post("/actions/" + action.text() + "/evidence", {{"evidence", "evidence of the action"}});
    must_happen(done.status == 303, "finishing the action");
}

void Reading::hire()
{
    staff::StaffMember const member{
        staff::PersonId::make(), "Rita Reads", "rita@northvale.example", "QA manager", {*Date::of(2020, 1, 1)}};
    history::Act const act{0, app.now(), "prepared for tests"};
    auto const audit = load(first);
    app.database().write([&](db::Transaction& tx) {
        must_happen(bool(staff::store::add_person(tx, member, act)), "hiring");
        must_happen(
            bool(staff::store::grant(tx,
                {staff::GrantId::make(), member.id, "qa_manager", "", app.team("Northvale"), "", member.period}, act)),
            "giving her role");
        // She was asked to check the action, told of a limited grade, and asked to take the cycle on, before the
        // case came to her.
        auto const owe = [&](std::string const& subject, std::int64_t id, std::string const& kind) {
            staff::owe(tx, {subject, id, kind, member.id, {}, audit.team, audit.case_number, app.today(), true});
        };
        owe("action", action.number, "check_action");
        owe("audit", first.number, "read_limited_audit");
        owe("cycle", first.number, "cycle_escalation");
    });
    reader = member.id;
}

/// What the worker says about the first audit while it is read again: it goes to moderators too.
void Reading::say()
{
    auto const tell = [&](std::string const& form, http::Fields const& fields) {
        begin_step();
        auto worker = app.as("worker");
        must_happen(worker.post(AuditLine::path(first, form), fields).status == 303, form);
    };
    tell("corrections", {{"as_written", "written wrongly so"}, {"as_asked", "right"}, {"shown_by", "visits"}});
    tell("disagreement", {{"grade", "outstanding"}, {"reasons", "worker disagrees so"}});
    tell("feedback", {{"useful", "yes"}, {"heard", "yes"}, {"words", "told the auditor so"}});
}

std::set<std::string> Reading::owed()
{
    std::set<std::string> kinds;
    auto snapshot = app.database().read();
    for (auto const& due : staff::owed_by(snapshot, reader)) kinds.insert(due.kind);
    return kinds;
}

/// The newest record of every kind that has a history: the walk tries each in every address.
std::vector<std::int64_t> Reading::newest_records()
{
    std::vector<std::int64_t> ids;
    for (auto const& row : app.database().read().all(
             "SELECT subject_kind, max(subject_id) AS id FROM history GROUP BY subject_kind ORDER BY subject_kind"))
        ids.push_back(row.number("id"));
    return ids;
}

std::string Reading::filled_in(std::string path, std::int64_t id)
{
    auto const audit = load(first);
    auto const finding = app.database().read().one("SELECT max(id) AS id FROM findings")->number("id");
    std::pair<std::string_view, std::string> const values[] = {{"{id}", std::to_string(id)}, {"{audit}", first.text()},
        {"{case}", audit.case_id.text()}, {"{section}", "risk_and_safety"}, {"{voice}", "child"},
        {"{finding}", std::to_string(finding)}, {"{token}", "none"}, {"{kind}", "person"}};
    for (auto const& [name, value] : values)
        if (auto const at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
    return path;
}

std::vector<std::string> Reading::addresses()
{
    std::vector<std::string> all;
    auto const audit = load(first);
    auto const draw = app.database().read().one("SELECT max(id) AS id FROM second_read_draws")->number("id");
    auto ids = newest_records();
    ids.insert(ids.begin(),
        {first.number, second.number, action.number, audit.case_id.number, audit.sample->number, draw,
            audit.team.number, audit.auditor.number});
    for (auto const& route : app.house().routes()) {
        if (route.method != "GET" || route.open) continue;
        for (auto const id : ids) {
            all.push_back(filled_in(route.pattern, id));
            if (route.pattern.find("{id}") == std::string::npos) break;
        }
        if (route.pattern.find('{') != std::string::npos) continue;
        all.push_back(route.pattern + "?from=2026-11-01&to=2026-11-30");
        all.push_back(route.pattern + "?state=&wanted=50&team=" + audit.team.text());
        all.push_back(route.pattern + "?from=2026-11-01&to=2026-11-30&grade=good&number=" + audit.case_number);
    }
    return all;
}

std::vector<std::string> Reading::addresses_to_post_to()
{
    std::vector<std::string> all;
    auto const child = load(first).case_id.number;
    for (auto const& route : app.house().routes()) {
        // Not what would end her session.
        if (route.method != "POST" || route.open || route.pattern.starts_with("/sign-out")
            || route.pattern.starts_with("/me"))
            continue;
        for (auto const id : {first.number, second.number, action.number, child}) {
            all.push_back(filled_in(route.pattern, id));
            if (route.pattern.find("{id}") == std::string::npos) break;
        }
    }
    return all;
}

std::string Reading::body_of(std::string const& address)
{
    static std::regex const changing{
        R"re(name="new_id" value="\d+"|<li class="goldenthread-timeline__event"><h2[^>]*>opened the record[\s\S]*?</li>)re"};
    auto const answer = visitor->get(address);
    must_happen(answer.status < 500, address);
    return std::to_string(answer.status) + "\n" + std::regex_replace(answer.body, changing, "");
}

} // namespace gt::testing

#include "app/demo/schedule.hpp"

#include "app/demo/moment.hpp"
#include "app/demo/plan.hpp"
#include "app/demo/programme.hpp"
#include "audits/independence.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;

constexpr int days_between_rounds = 26;
constexpr int days_since_last_round = 10;

} // namespace

void Schedule::run(Scale const& scale)
{
    for (int round = 0; round < scale.rounds; ++round) run_round(round, scale);
    add_to_one_worker(people_.teams.front().workers.front());
    leave_to_allocate();
}

void Schedule::run_round(int round, Scale const& scale)
{
    auto const day = today_.plus_days(-days_since_last_round - days_between_rounds * (scale.rounds - 1 - round));
    for (std::size_t team = 0; team < people_.teams.size(); ++team) {
        if (!planned_teams()[team].is_audited) continue;
        auto const when = at_work(day, static_cast<int>(team) % 3, 10, static_cast<int>(team) * 5);
        auto const sample = choose(team, scale.cases_a_sample, when);
        int place = 0;
        for (auto const& chosen : sample.sample.with(audits::Outcome::chosen)) {
            auto const course = course_of(round, scale.rounds, team, place++, when.london_date());
            auto const id = allocate(chosen.candidate.id, team, sample.id, when.plus_seconds(300L * place));
            if (!id) continue;
            Conduct{setting_, *id, course}.run();
            if (course.is_limited_by_safety) limited_ = *id;
            if (course.reached == Reached::in_progress && team == 0) under_way_ = *id;
        }
    }
}

store::StoredSample Schedule::choose(std::size_t team, int wanted, Instant when)
{
    auto const& officer = people_.auditors[team % 3];
    auto const& id = people_.teams[team].id;
    audits::SampleRules const rules{std::string{planned_teams()[team].name}, {}, wanted};
    std::string seed;
    for (int i = 0; i < 12; ++i) seed += "0123456789abcdefghjkmnpqrstvwxyz"[chance_.below(32)];
    return database_.write([&](db::Transaction& tx) {
        auto const day = when.london_date();
        auto sample = audits::choose(rules, store::candidates_of(tx, id, officer.id, day), seed, day);
        store::StoredSample const stored{audits::SampleId::make(), id, rules.team_name, officer.id, officer.name, when,
            rules, std::move(sample), {area_of_team(team), {}}};
        store::keep(tx, stored, {officer.id.number, when, "chose a sample"});
        return stored;
    });
}

/// Mostly the team's QA officer, sometimes a reviewing officer or the QA manager, whenever nothing stands against it.
staff::PersonId Schedule::auditor_of(db::Reader& reader, cases::Case const& child, std::size_t team, Date day)
{
    auto const usual = people_.auditors[team % 3].id;
    auto const turn = chance_.below(10);
    auto const wanted = turn == 0 ? people_.auditors.back().id : turn == 1 ? people_.iros[team % 2].id : usual;
    for (auto const& auditor : store::auditors_for(reader, child, day))
        if (auditor.person.id == wanted && auditor.conflict.empty()) return wanted;
    return usual;
}

std::optional<audits::AuditId> Schedule::allocate(
    cases::CaseId id, std::size_t team, std::optional<audits::SampleId> sample, Instant when)
{
    auto const day = when.london_date();
    return database_.write([&](db::Transaction& tx) {
        auto const child = *cases::store::find(tx, id);
        audits::Audit const audit{.id = audits::AuditId::make(),
            .case_id = child.id,
            .case_number = child.number,
            .team = people_.teams[team].id,
            .team_name = {},
            .worker = child.worker,
            .worker_name = {},
            .auditor = auditor_of(tx, child, team, day),
            .auditor_name = {},
            .sample = sample,
            .kind = sample ? audits::Kind::routine : audits::Kind::dip,
            .chosen_at_random = sample.has_value(),
            .tool_key = setting_.tool.key,
            .tool_day = day,
            .state = audits::State::allocated,
            .independence_declared = audits::needs_declaration(child),
            .allocated_at = when,
            .due_on = day.plus_days(audits::usual_days),
            .graded_at = {},
            .submitted_at = {},
            .provisional_until = {},
            .overall_grade = {},
            .limited_by_safety = false,
            .version = 1};
        must(store::allocate(tx, audit, {people_.auditors[team % 3].id.number, when, "allocated the audit"}));
        return std::optional{audit.id};
    });
}

Course Schedule::course_of(int round, int rounds, std::size_t team, int place, Date begun)
{
    Course course{.reached = Reached::submitted, .overall = overall_grade(), .begun = begun};
    if (round == rounds - 1) {
        constexpr Reached stages[]
            = {Reached::in_progress, Reached::not_started, Reached::own_grades, Reached::submitted};
        course.reached = stages[(team + static_cast<std::size_t>(place)) % 4];
        course.days_to_submission = 4; // so that no weekend carries it past today
        return course;
    }
    if (round == rounds - 2 && team == 1 && place == 1) course.reached = Reached::in_progress; // overdue by now
    if (round == rounds - 2 && team == 3 && place == 0) {
        course.overall = "requires_improvement";
        course.is_limited_by_safety = true;
    }
    return course;
}

/// In each twenty: one outstanding, nine good, eight requires improvement, two inadequate.
std::string Schedule::overall_grade()
{
    constexpr std::string_view pattern = "GRGRGIRGRGOGRGRGIRGR";
    switch (pattern[static_cast<std::size_t>(graded_++ * 7 % 20)]) {
    case 'O':
        return "outstanding";
    case 'G':
        return "good";
    case 'R':
        return "requires_improvement";
    default:
        return "inadequate";
    }
}

/// The practitioner who signs in has an audit to read and one to grade their own practice for.
void Schedule::add_to_one_worker(staff::StaffMember const& worker)
{
    std::vector<cases::CaseId> own;
    {
        auto reader = database_.read();
        for (auto const& one : store::candidates_of(reader, people_.teams[0].id, people_.auditors[0].id, today_)) {
            auto const child = cases::store::find(reader, one.id);
            if (child->worker == worker.id && !one.has_open_audit && !one.last_audited) own.push_back(one.id);
        }
    }
    if (own.size() < 2) return;
    auto const when = at_work(today_, -12, 11);
    if (auto const read = allocate(own[0], 0, {}, when))
        Conduct{setting_, *read, {.overall = "good", .begun = when.london_date(), .days_to_submission = 9}}.run();
    auto const later = at_work(today_, -5, 11);
    if (auto const open = allocate(own[1], 0, {}, later))
        Conduct{setting_, *open, {.reached = Reached::not_started, .begun = later.london_date()}}.run();
}

/// This week's samples, which their QA officers are still to hand out: of the first, one case has an auditor already.
void Schedule::leave_to_allocate()
{
    for (std::size_t const team : {0U, 3U, 4U}) {
        auto const when = at_work(today_, -5, 14, static_cast<int>(team) * 7);
        auto const sample = choose(team, 3, when);
        auto const chosen = sample.sample.with(audits::Outcome::chosen);
        if (team == 0 && !chosen.empty())
            allocate(chosen.front().candidate.id, team, sample.id, when.plus_seconds(600));
    }
}

} // namespace gt::app::demo

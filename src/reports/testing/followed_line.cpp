#include "reports/testing/followed_line.hpp"

#include "audits/cycle/store.hpp"
#include "audits/store/audits.hpp"
#include "framework/shelf.hpp"
#include "platform/testing/must.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

using audits::AuditId;
namespace cycle = audits::cycle;

Instant noon(std::string const& day) { return Instant::in_london(*Date::parse_iso(day), 12); }

int open_step(db::Reader& reader, AuditId first, std::string_view kind)
{
    auto const cycle = cycle::find(reader, first);
    for (auto const& step : cycle->steps)
        if (cycle::key_of(step.step.kind) == kind && step.state == cycle::StepState::open && !step.reaudit)
            return step.position;
    throw std::logic_error{"no step of that kind waits: " + std::string{kind}};
}

} // namespace

AuditId FollowedLine::first(std::string const& team, std::string const& grade, std::string const& day)
{
    auto const id = planted_.add({.team = team, .overall = grade, .day = day});
    auto& app = planted_.app();
    app.database().write([&](db::Transaction& tx) {
        cycle::follow(tx, app.house().get<framework::Shelf>(), id,
            {app.person("qa_officer").number, noon(day), "submitted the audit"});
    });
    return id;
}

AuditId FollowedLine::again(AuditId first, std::string const& grade, std::string const& day, std::string const& auditor,
    std::string const& because)
{
    auto& app = planted_.app();
    history::Act const act{app.person(auditor).number, noon(day), "audited again"};
    auto const id = AuditId::make();
    audits::store::Change change;
    for (auto const& domain : planted_.domains) change.grades[domain] = {grade, "because"};
    change.grades[std::string{audits::overall}] = {grade, "because"};
    must(app.database().write([&](db::Transaction& tx) -> Result<void> {
        auto const before = *audits::store::find(tx, first);
        auto planned = before;
        planned.id = id;
        planned.auditor = app.person(auditor);
        planned.kind = audits::Kind::re_audit;
        planned.chosen_at_random = false;
        planned.state = audits::State::allocated;
        planned.allocated_at = act.when;
        planned.due_on = planned.tool_day = act.when.london_date();
        planned.graded_at = planned.submitted_at = std::nullopt;
        planned.provisional_until = std::nullopt;
        planned.overall_grade = std::nullopt;
        planned.version = 1;
        auto const step = open_step(tx, first, "re_audit");
        if (auto done = cycle::allocate_reaudit(tx, before, step, planned, because, act); !done) return done;
        if (auto done = audits::store::save(tx, planned, change, act); !done) return done;
        if (auto done
            = audits::store::submit(tx, *audits::store::find(tx, id), {grade, false, planned.due_on.plus_days(7)}, act);
            !done)
            return done;
        cycle::follow(tx, app.house().get<framework::Shelf>(), id, act);
        return {};
    }));
    return id;
}

void FollowedLine::done(AuditId first, std::string_view kind, std::string const& day)
{
    auto& app = planted_.app();
    must(app.database().write([&](db::Transaction& tx) {
        return cycle::complete(tx, *audits::store::find(tx, first), open_step(tx, first, kind), *Date::parse_iso(day),
            "done", {app.person("manager").number, noon(day), "did a step of the cycle"});
    }));
}

void FollowedLine::close_case(AuditId first, std::string const& day)
{
    planted_.app().database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cases SET is_open = 0, closed_on = :day WHERE id = :id",
            {{"day", *Date::parse_iso(day)}, {"id", audits::store::find(tx, first)->case_id}});
    });
}

void FollowedLine::day_passes(std::string const& day)
{
    auto& app = planted_.app();
    app.database().write([&](db::Transaction& tx) {
        cycle::catch_up(tx, app.house().get<framework::Shelf>(), *Date::parse_iso(day), noon(day));
    });
}

} // namespace gt::testing

#include "app/demo/follow_up.hpp"

#include "app/demo/moment.hpp"
#include "app/demo/texts.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/risks.hpp"
#include "improvement/store/actions.hpp"
#include "staff/store/people.hpp"

namespace gt::app::demo {

namespace {

using improvement::Action;

/// All that the QA manager can see, which is everything.
staff::Person everybody_sees(db::Reader& reader, People const& people, Date today)
{
    return *staff::store::load_person(reader, people.auditors.back().id, today);
}

void read_audit(db::Database& database, audits::Audit const& audit, staff::PersonId who, Instant when)
{
    database.write([&](db::Transaction& tx) {
        audits::store::mark_read(tx, audit, {who.number, when, "read the audit"});
    });
}

texts::Improvement const& text_of(Action const& action)
{
    return *std::ranges::find(texts::improvements(), action.what, &texts::Improvement::action);
}

staff::PersonId checker_of(Action const& action, People const& people)
{
    auto const team = std::ranges::find(people.teams, action.team, &TeamOfPeople::id);
    return team->manager == action.owner ? action.raised_by : team->manager;
}

/// Marks it as done, and closes it when somebody has looked at it since.
void do_action(db::Database& database, Action const& before, People const& people, Chance& chance, Instant when,
    std::optional<Instant> checked)
{
    database.write([&](db::Transaction& tx) {
        auto const owner = *staff::store::load_person(tx, before.owner, when.london_date());
        auto done = improvement::do_action(before, owner, std::string{text_of(before).evidence}, when);
        must(done);
        must(improvement::store::save(tx, before, *done, {before.owner.number, when, "marked the action as done"}));
        if (!checked) return;
        ++done->version;
        auto const who = *staff::store::load_person(tx, checker_of(before, people), checked->london_date());
        auto const note = std::string{chance.deal(texts::check_notes())};
        auto const closed = improvement::close_action(
            *done, who, {note, std::string{texts::meant_to_change(text_of(before).theme)}}, *checked);
        must(closed);
        must(improvement::store::save(tx, *done, *closed, {who.id.number, *checked, "checked and closed the action"}));
    });
}

void follow_actions(db::Database& database, People const& people, Chance& chance, Date today)
{
    auto const actions = [&] {
        auto reader = database.read();
        auto const person = everybody_sees(reader, people, today);
        return improvement::store::list_visible(reader, person, today, {.state = improvement::ActionState::open}, 1000);
    }();
    for (auto const& action : actions) {
        auto const turn = chance.below(100);
        bool const due = action.due_on < today;
        if (turn < (due ? 62 : 10)) {
            auto const done = at_work(std::min(action.due_on, today).plus_days(-9), 0, 16, chance.below(60));
            if (done < action.raised_at) continue;
            do_action(database, action, people, chance, done, done.plus_seconds(4 * 86'400 - 3'600));
        } else if (turn < (due ? 76 : 24)) {
            auto const done = at_work(today, -5, 16, chance.below(60));
            if (done > action.raised_at) do_action(database, action, people, chance, done, std::nullopt);
        }
    }
}

} // namespace

void follow_up(db::Database& database, People const& people, Chance& chance, Date from, Instant now)
{
    auto const today = now.london_date();
    auto const submitted = [&] {
        auto reader = database.read();
        auto const person = everybody_sees(reader, people, today);
        return audits::store::list_visible(
            reader, person, today, {.state = audits::State::submitted, .team = {}, .case_id = {}}, {}, 1000);
    }();
    for (auto const& audit : submitted) {
        auto const read = at_work(audit.submitted_at->london_date(), 1, 12, chance.below(60));
        if (read > now) continue;
        auto const team = std::ranges::find(people.teams, audit.team, &TeamOfPeople::id);
        if (audit.worker && chance.in_hundred(70)) read_audit(database, audit, *audit.worker, read);
        if (chance.in_hundred(80)) read_audit(database, audit, team->manager, read.plus_seconds(2'000));
        if (audit.limited_by_safety)
            for (auto const& head : database.write([&](db::Transaction& tx) {
                     return staff::store::holders(tx, "head_of_service", audit.team, today);
                 }))
                read_audit(database, audit, head.id, read);
    }
    for (auto day = from; day <= today; day = day.plus_days(1))
        database.write([&](db::Transaction& tx) {
            audits::store::make_final(tx, day, std::min(Instant::in_london(day, 6), now));
        });
    follow_actions(database, people, chance, today);
}

void raise_risks(
    db::Database& database, People const& people, audits::AuditId open, audits::AuditId closed, Instant now)
{
    namespace risks = cases::store;
    auto const& calendar = WorkingDays::england();
    auto const raise = [&](db::Transaction& tx, audits::Audit const& audit, Instant when, std::string told_at,
                           std::string concern, std::string done) {
        auto const manager = std::ranges::find(people.teams, audit.team, &TeamOfPeople::id)->manager;
        auto const raised = cases::raise({cases::RiskId::make(), audit.case_id, audit.team, audit.auditor, manager,
                                             std::move(told_at), std::move(concern), std::move(done)},
            when, calendar);
        must(raised);
        risks::raise(
            tx, *raised, audit.case_number, {audit.auditor.number, when, "said that this child may be at risk now"});
        return raised->risk;
    };
    database.write([&](db::Transaction& tx) {
        auto const audit = *audits::store::find(tx, closed);
        auto const when = audit.submitted_at->plus_seconds(-4 * 86'400);
        auto const risk = raise(tx, audit, when, when.london_time(),
            "Somebody who is not to be alone with the child stayed at the home at the weekend.",
            "I rang the team manager, who sent the duty worker to the home.");
        auto const answered = cases::answer(risk, *risk.told,
            "Visited the same afternoon with a colleague. The children are with their aunt, who is in the safety plan.",
            when.plus_seconds(3 * 3'600));
        must(answered);
        must(risks::save(tx, risk, *answered, audit.case_number,
            {risk.told->number, when.plus_seconds(3 * 3'600), "answered that this child may be at risk"}));
        auto const now_answered = *risks::find_risk(tx, risk.id);
        auto const over = cases::close(
            now_answered, audit.auditor, "I spoke with the aunt and read the visit.", when.plus_seconds(5 * 3'600));
        must(over);
        must(risks::save(tx, now_answered, *over, audit.case_number,
            {audit.auditor.number, when.plus_seconds(5 * 3'600), "closed: this child may be at risk"}));
    });
    database.write([&](db::Transaction& tx) {
        auto const when = std::min(Instant::in_london(now.london_date(), 9, 20), now);
        raise(tx, *audits::store::find(tx, open), when, when.london_time(),
            "The record says that mum's former partner is back at the home. The safety plan says that he must not be "
            "there while the children are.",
            "I rang the team manager, who is arranging a visit today.");
    });
}

} // namespace gt::app::demo

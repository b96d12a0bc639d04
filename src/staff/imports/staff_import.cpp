#include "staff/imports/staff_import.hpp"

#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <algorithm>
#include <set>

namespace gt::staff::imports {

namespace {

enum class Outcome { added, changed, unchanged };

/// One file within one transaction.
class Taker {
public:
    Taker(db::Transaction& tx, Occasion const& occasion)
        : tx_{tx}, act_{occasion.who, occasion.when, "imported from the staff list"},
          today_{occasion.when.london_date()}, root_{store::all_teams(tx).at(0)}
    {
    }

    Result<Outcome> take(StaffRow const& row)
    {
        switch (row.kind) {
        case RowKind::area:
            return take_team(row, TeamKind::area);
        case RowKind::team:
            return take_team(row, TeamKind::team);
        case RowKind::person:
            return take_person(row);
        case RowKind::role:
            return take_role(row);
        case RowKind::link:
            break;
        }
        return take_link(row);
    }

private:
    Period period_of(StaffRow const& row) const
    {
        return {row.from.value_or(today_), row.to.value_or(Period::open_end())};
    }

    Result<Team> place_of(StaffRow const& row) const
    {
        if (row.parent.empty()) return root_;
        if (auto team = store::find_team_by_name(tx_, row.parent)) return *team;
        return Problem{"parent", "There is no area or team of this name"};
    }

    Result<StaffMember> person_of(StaffRow const& row) const
    {
        if (auto member = store::find_member_by_email(tx_, row.email)) return *member;
        return Problem{"email", "Nobody in the staff list has this address"};
    }

    Result<Outcome> take_team(StaffRow const& row, TeamKind kind)
    {
        auto const parent = place_of(row);
        if (!parent) return parent.problem();
        if (auto const standing = store::find_team_by_name(tx_, row.name)) {
            if (standing->kind == kind && standing->parent == parent->id) return Outcome::unchanged;
            return Problem{"name", "This name stands elsewhere in the authority: teams are not moved by an import"};
        }
        auto const added = store::add_team(tx_, {TeamId::make(), parent->id, kind, row.name, period_of(row)}, act_);
        if (!added) return added.problem();
        return Outcome::added;
    }

    Result<Outcome> take_person(StaffRow const& row)
    {
        auto const standing = store::find_member_by_email(tx_, row.email);
        if (!standing) {
            auto const added
                = store::add_person(tx_, {PersonId::make(), row.name, row.email, row.job_title, period_of(row)}, act_);
            if (!added) return added.problem();
            return Outcome::added;
        }
        auto after = *standing;
        after.name = row.name;
        if (!row.job_title.empty()) after.job_title = row.job_title;
        if (row.from) after.period.from = *row.from;
        if (row.to) after.period.to = *row.to;
        if (after.name == standing->name && after.job_title == standing->job_title && after.period == standing->period)
            return Outcome::unchanged;
        auto const changed = store::change_person(tx_, *standing, after, act_);
        if (!changed) return changed.problem();
        return Outcome::changed;
    }

    /// The end of what stands is the one thing that a line can correct.
    template <class Standing> Result<Outcome> meet(StaffRow const& row, Standing const& standing)
    {
        if (!row.to || standing.period.to == *row.to) return Outcome::unchanged;
        store::end_on(tx_, standing, *row.to, act_);
        return Outcome::changed;
    }

    Result<Outcome> take_role(StaffRow const& row)
    {
        auto const person = person_of(row);
        if (!person) return person.problem();
        auto const place = place_of(row);
        if (!place) return place.problem();
        auto const period = period_of(row);
        for (auto const& standing : store::grants_of(tx_, person->id))
            if (standing.role == row.role && standing.team == place->id && overlaps(standing.period, period))
                return meet(row, standing);
        auto const granted
            = store::grant(tx_, {GrantId::make(), person->id, row.role, "", place->id, "", period}, act_);
        if (!granted) return granted.problem();
        return Outcome::added;
    }

    Result<Outcome> take_link(StaffRow const& row)
    {
        auto const kind = link_kind(row.role);
        if (!kind) return Problem{"role", "Write qa_officer, iro, cp_chair or practice_development_worker"};
        auto const person = person_of(row);
        if (!person) return person.problem();
        auto const place = place_of(row);
        if (!place) return place.problem();
        auto const period = period_of(row);
        for (auto const& standing : store::links_of(tx_, place->id))
            if (standing.kind == *kind && standing.person == person->id && overlaps(standing.period, period))
                return meet(row, standing);
        auto const linked = store::link(tx_, {LinkId::make(), place->id, *kind, person->id, "", period}, act_);
        if (!linked) return linked.problem();
        return Outcome::added;
    }

    static bool overlaps(Period const& a, Period const& b) { return a.from <= b.to && b.from <= a.to; }

    db::Transaction& tx_;
    history::Act act_;
    Date today_;
    Team root_;
};

void count(Report& report, Result<Outcome> const& outcome, StaffRow const& row)
{
    if (!outcome) {
        report.refusals.push_back({row.line, outcome.problem().field, outcome.problem().message});
        return;
    }
    switch (*outcome) {
    case Outcome::added:
        ++report.added;
        return;
    case Outcome::changed:
        ++report.changed;
        return;
    case Outcome::unchanged:
        ++report.unchanged;
        return;
    }
}

void count_lines(Report& report)
{
    std::ranges::stable_sort(report.refusals, {}, &Refusal::line);
    std::set<std::size_t> lines;
    for (auto const& refusal : report.refusals) lines.insert(refusal.line);
    report.lines_refused = lines.size();
}

} // namespace

Result<Report> import_staff(db::Database& database, std::string_view csv, Occasion const& occasion)
{
    auto reading = read(csv);
    if (!reading) return reading.problem();
    // Whatever others need comes first: areas, teams, people, then roles and links.
    std::ranges::stable_sort(reading->rows, {}, &StaffRow::kind);

    Report report;
    auto const taken = database.write([&](db::Transaction& tx) -> Result<void> {
        report = {.refusals = reading->refusals};
        Taker taker{tx, occasion};
        for (auto const& row : reading->rows) count(report, taker.take(row), row);
        if (occasion.mode == Mode::dry_run) return Problem{"", "A trial is undone"};
        return {};
    });
    report.published = static_cast<bool>(taken);
    count_lines(report);
    return report;
}

} // namespace gt::staff::imports

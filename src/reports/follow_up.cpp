#include "reports/follow_up.hpp"

#include "platform/text/text.hpp"

#include <array>

namespace gt::reports {

namespace {

struct Words {
    FollowUp what;
    std::string_view key;
    std::string_view title;
};

constexpr std::array<Words, 10> known{{
    {FollowUp::re_audits, "re-audits", "Re-audits submitted"},
    {FollowUp::higher, "higher", "Graded higher than the first audit"},
    {FollowUp::same, "same", "Graded the same as the first audit"},
    {FollowUp::lower, "lower", "Graded lower than the first audit"},
    {FollowUp::different_auditor, "different-auditor", "Re-audits by a different auditor"},
    {FollowUp::meetings_held, "meetings-held", "4R meetings held"},
    {FollowUp::meetings_overdue, "meetings-overdue", "4R meetings overdue"},
    {FollowUp::practice_shared, "practice-shared", "Best practice shared"},
    {FollowUp::practice_waiting, "practice-waiting", "Best practice overdue to be shared"},
    {FollowUp::closed_before_good, "closed-before-good", "Cases closed before Good"},
}};

/// The place of a grade on the scale: 0 is the highest. One that the scale does not know is the lowest.
int place_of(std::vector<Column> const& grades, std::string const& grade)
{
    return static_cast<int>(std::ranges::find(grades, grade, &Column::key) - grades.begin());
}

bool is_within(Asked const& asked, std::optional<Date> day) { return day && asked.from <= *day && *day <= asked.to; }

bool is_missing(Asked const& asked, FollowStep const& step)
{
    return step.due <= asked.to && (!step.done_on || *step.done_on > asked.to);
}

class Selecting {
public:
    Selecting(FollowUpMonth const& month, FollowFigure const& figure) : month_{month}, figure_{figure} { }

    std::vector<FollowRow> rows()
    {
        for (auto const& audit : month_.audits)
            if (!figure_.team || audit.team == *figure_.team) select(audit);
        return std::move(rows_);
    }

private:
    void select(Followed const& audit)
    {
        switch (figure_.what) {
        case FollowUp::meetings_held:
        case FollowUp::meetings_overdue:
            return select_steps(audit, audit.meetings);
        case FollowUp::practice_shared:
        case FollowUp::practice_waiting:
            return select_steps(audit, audit.best_practice);
        case FollowUp::closed_before_good:
            if (is_within(month_.asked, audit.case_closed_on)) rows_.push_back({&audit});
            return;
        default:
            return select_re_audits(audit);
        }
    }

    void select_steps(Followed const& audit, std::vector<FollowStep> const& steps)
    {
        bool const wants_done = figure_.what == FollowUp::meetings_held || figure_.what == FollowUp::practice_shared;
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (wants_done ? is_within(month_.asked, steps[i].done_on) : is_missing(month_.asked, steps[i]))
                rows_.push_back({&audit, i});
    }

    void select_re_audits(Followed const& audit)
    {
        for (std::size_t i = 0; i < audit.re_audits.size(); ++i) {
            auto const& re_audit = audit.re_audits[i];
            if (!is_within(month_.asked, re_audit.on)) continue;
            if (!figure_.first_grade.empty() && audit.first_grade != figure_.first_grade) continue;
            if (!figure_.grade.empty() && re_audit.grade != figure_.grade) continue;
            if (counts({&audit, i})) rows_.push_back({&audit, i});
        }
    }

    bool counts(FollowRow const& row) const
    {
        switch (figure_.what) {
        case FollowUp::higher:
            return month_.change_in(row) > 0;
        case FollowUp::same:
            return month_.change_in(row) == 0;
        case FollowUp::lower:
            return month_.change_in(row) < 0;
        case FollowUp::different_auditor:
            return !row.audit->re_audits[row.place].other_auditor_because.empty();
        default:
            return true;
        }
    }

    FollowUpMonth const& month_;
    FollowFigure const& figure_;
    std::vector<FollowRow> rows_;
};

} // namespace

std::string_view key_of(FollowUp what) { return std::ranges::find(known, what, &Words::what)->key; }

std::string_view title_of(FollowUp what) { return std::ranges::find(known, what, &Words::what)->title; }

std::optional<FollowUp> follow_up_of(std::string_view key)
{
    auto const found = std::ranges::find(known, key, &Words::key);
    return found == known.end() ? std::nullopt : std::optional{found->what};
}

std::vector<FollowRow> FollowUpMonth::rows(FollowFigure const& figure) const { return Selecting{*this, figure}.rows(); }

int FollowUpMonth::change_in(FollowRow const& row) const
{
    return steps_from(row.audit->first_grade, row.audit->re_audits[row.place].grade);
}

int FollowUpMonth::steps_from(std::string const& first_grade, std::string const& grade) const
{
    return place_of(measures.grades, first_grade) - place_of(measures.grades, grade);
}

std::string const& FollowUpMonth::grade_title(std::string const& key) const
{
    auto const found = std::ranges::find(measures.grades, key, &Column::key);
    return found == measures.grades.end() ? key : found->title;
}

std::string FollowUpMonth::team_name(staff::TeamId id) const
{
    auto const found = std::ranges::find(teams, id, &ReportedTeam::id);
    return found == teams.end() ? std::string{} : found->name;
}

TimeToGood FollowUpMonth::time_to_good() const
{
    auto const last = std::min(asked.to, asked.as_at.london_date());
    auto const tracked_until = place_of(measures.grades, measures.tracked_until);
    std::vector<Watched> watched;
    for (auto const& one : audits) {
        if (one.first_on <= asked.to.plus_months(-24) || place_of(measures.grades, one.first_grade) <= tracked_until)
            continue;
        auto const until = one.met_on ? *one.met_on : one.case_closed_on.value_or(last);
        watched.push_back({until.days_since(one.first_on), one.met_on.has_value()});
    }
    return reports::time_to_good(std::move(watched));
}

std::vector<std::string> FollowUpMonth::unconfirmed() const
{
    std::vector<Date> until;
    auto const add = [&](std::optional<Date> day) {
        if (day && *day >= asked.as_at.london_date()) until.push_back(*day);
    };
    for (auto const& row : rows({})) add(row.audit->re_audits[row.place].provisional_until);
    return provisional_words(until);
}

std::vector<std::string> provisional_words(std::vector<Date> const& until)
{
    if (until.empty()) return {};
    return {text::count_of(static_cast<long long>(until.size()), "grade counted here is", "grades counted here are")
        + " provisional, " + (until.size() == 1 ? "until " : "the last until ") + std::ranges::max(until).words()
        + "."};
}

} // namespace gt::reports

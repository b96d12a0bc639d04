#include "cases/clocks.hpp"

#include "platform/time/working_days.hpp"

#include <algorithm>

namespace gt::cases {

namespace {

constexpr int longest_assessment = 45; ///< working days
constexpr int latest_conference = 15; ///< working days
constexpr int first_review_in_care = 20; ///< working days
constexpr int days_in_week = 7;

/// By which date the rows of a list follow one another.
std::string_view dated_by(std::string_view list)
{
    using Dated = std::pair<std::string_view, std::string_view>;
    constexpr std::array dates{Dated{"1", "contact_date"}, Dated{"2", "assessment_start"}, Dated{"3", "referral_date"},
        Dated{"4", "assessment_start"}, Dated{"5", "strategy_discussion"}, Dated{"6", "cin_start"},
        Dated{"7", "plan_start"}, Dated{"8", "care_start"}};
    auto const found = std::ranges::find(dates, list, &Dated::first);
    return found == dates.end() ? std::string_view{} : found->second;
}

/// Nothing could be done on the day itself before it is over: due on the day of the list is in time.
Standing due_by(Date due, Known const& known, std::string rule)
{
    if (known.as_at() <= due) return {false, "The next is due by " + due.words(), std::move(rule)};
    auto const days = known.as_at().days_since(due);
    return {true,
        "The next was due by " + due.words() + ", " + std::to_string(days) + (days == 1 ? " day" : " days")
            + " before the list was made",
        std::move(rule)};
}

/// Something with an end: how long it took, or has taken so far.
Standing took(Date from, std::optional<Date> end, int most, Known const& known, std::string const& since)
{
    auto const days = WorkingDays::england().between(from, end.value_or(known.as_at()));
    return {days > most,
        std::to_string(days) + (days == 1 ? " working day from " : " working days from ") + since
            + (end ? "" : " so far"),
        "at most " + std::to_string(most) + " working days (Working Together)"};
}

/// The referral that an assessment answers: the latest before its start, when they belong together.
std::optional<Date> referral_before(Known const& known, Date start)
{
    auto const* referral = known.row("3");
    auto const date = referral ? referral->facts.date("referral_date") : std::nullopt;
    return date && *date <= start && start.days_since(*date) <= longest_assessment ? date : std::nullopt;
}

Standing visit_in_care(Known const& known, Date placed, std::optional<Date> visit, Facts const& row)
{
    std::string const source = " (Care Planning Regulations 2010, regulation 28(2))";
    if (!visit || *visit < placed)
        return due_by(placed.plus_days(days_in_week), known, "within a week of the start of a placement" + source);
    bool const is_to_last = row.get("permanence_plan").find("ong-term fostering") != std::string_view::npos;
    if (is_to_last && placed.plus_months(12) <= known.as_at())
        return due_by(visit->plus_months(3), known, "at most 3 months apart, as the placement is to last" + source);
    return due_by(visit->plus_days(6 * days_in_week), known, "at most 6 weeks apart" + source);
}

Standing review_in_care(Known const& known, Date began, std::optional<Date> review)
{
    std::string const source = " (Care Planning Regulations 2010, regulation 33)";
    auto const first_by = WorkingDays::england().after(began, first_review_in_care);
    if (!review) return due_by(first_by, known, "the first within 20 working days" + source);
    if (*review <= first_by)
        return due_by(review->plus_months(3), known, "the second within 3 months of the first" + source);
    return due_by(review->plus_months(6), known, "at most 6 months apart" + source);
}

} // namespace

ListRow const* Known::row(std::string_view list) const
{
    ListRow const* latest = nullptr;
    auto const column = dated_by(list);
    for (auto const& row : rows_) {
        if (row.list != list) continue;
        bool const is_later = !latest || (latest->is_missing && !row.is_missing)
            || (latest->is_missing == row.is_missing && latest->facts.get(column) < row.facts.get(column));
        if (is_later) latest = &row;
    }
    return latest;
}

bool has_ended(ListRow const& row)
{
    using Ended = std::pair<std::string_view, std::string_view>;
    constexpr std::array ends{Ended{"6", "cin_end"}, Ended{"7", "plan_end"}, Ended{"8", "care_end"}};
    auto const found = std::ranges::find(ends, std::string_view{row.list}, &Ended::first);
    return found != ends.end() && !row.facts.get(found->second).empty();
}

std::optional<Standing> assessment_standing(Known const& known, Facts const& row)
{
    auto const start = row.date("assessment_start");
    if (!start) return std::nullopt;
    auto const referral = referral_before(known, *start);
    return took(referral.value_or(*start), row.date("assessment_end"), longest_assessment, known,
        referral ? "the referral" : "its start");
}

std::optional<Standing> conference_standing(Known const& known, Facts const& row)
{
    auto const discussed = row.date("strategy_discussion");
    auto const held = row.date("conference_date");
    if (!discussed || (!held && row.get("conference_unnecessary") != "no")) return std::nullopt;
    return took(*discussed, held, latest_conference, known, "the strategy discussion");
}

std::optional<Standing> last_seen_standing(Known const& known, Facts const& row)
{
    auto const seen = row.date("last_seen");
    if (!seen || row.get("case_status") != "child_in_need") return std::nullopt;
    auto const days = known.clocks().need_visit_working_days;
    return due_by(WorkingDays::england().after(*seen, days), known,
        "every " + std::to_string(days) + " working days (this council's own standard)");
}

std::optional<Standing> last_visit_standing(Known const& known, Facts const& row)
{
    auto const visit = row.date("last_visit");
    if (auto const placed = row.date("placement_start")) return visit_in_care(known, *placed, visit, row);
    auto const planned = row.date("plan_start");
    auto const since = visit ? visit : planned;
    if (!planned || !since) return std::nullopt;
    auto const days = known.clocks().protection_visit_working_days;
    return due_by(WorkingDays::england().after(*since, days), known,
        "every " + std::to_string(days) + " working days (this council's own standard)");
}

std::optional<Standing> last_review_standing(Known const& known, Facts const& row)
{
    auto const review = row.date("last_review");
    if (auto const began = row.date("care_start")) return review_in_care(known, *began, review);
    auto const planned = row.date("plan_start");
    if (!planned) return std::nullopt;
    std::string const rule = "the first within 3 months, then at most 6 months apart (Working Together)";
    return due_by(review ? review->plus_months(6) : planned->plus_months(3), known, rule);
}

std::optional<Standing> health_standing(Known const& known, Facts const& row)
{
    auto const last = row.date("last_health_assessment");
    auto const began = row.date("care_start");
    if (last) {
        if (!known.birth()) return std::nullopt;
        bool const is_under_five = age_on(*known.birth(), known.as_at()) < 5;
        return due_by(last->plus_months(is_under_five ? 6 : 12), known,
            is_under_five ? "every 6 months under five" : "every year from five on");
    }
    if (!began) return std::nullopt;
    return due_by(WorkingDays::england().after(*began, first_review_in_care), known,
        "the first before the first review, within 20 working days");
}

std::optional<Standing> dental_standing(Known const& known, Facts const& row)
{
    auto const last = row.date("last_dental_check");
    return last ? std::optional{due_by(last->plus_months(12), known, "measured once a year")} : std::nullopt;
}

std::optional<Standing> pathway_standing(Known const& known, Facts const& row)
{
    auto const last = row.date("last_pathway_review");
    return last ? std::optional{due_by(last->plus_months(6), known, "every 6 months")} : std::nullopt;
}

std::optional<Standing> contact_standing(Known const& known, Facts const& row)
{
    auto const last = row.date("last_contact");
    if (!last) return std::nullopt;
    auto const weeks = known.clocks().care_leaver_contact_weeks;
    return due_by(last->plus_days(weeks * days_in_week), known,
        "every " + std::to_string(weeks) + " weeks (this council's own standard)");
}

} // namespace gt::cases

#include "reports/store/report_kinds.hpp"

#include "reports/building/reports_built.hpp"
#include "reports/model/outside.hpp"
#include "reports/store/characteristics.hpp"
#include "reports/store/found_counts.hpp"
#include "reports/store/months.hpp"
#include "reports/store/next_steps.hpp"

namespace gt::reports::store {

namespace {

using Period = ReportKind::Period;

model::Report head_of_service(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    return head_of_service_report(head_of_service_month(reader, shelf, scope, asked));
}

model::Report re_audits(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    return re_audit_report(follow_up_month(reader, shelf, scope, asked));
}

model::Report four_rs(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    return four_r_report(follow_up_month(reader, shelf, scope, asked));
}

/// The calendar months that the days asked for touch; the first and last may be cut.
std::vector<Asked> months_of(Asked const& asked)
{
    std::vector<Asked> months;
    for (auto from = asked.from; from <= asked.to; from = from.last_of_month().plus_days(1))
        months.push_back({from, std::min(from.last_of_month(), asked.to), asked.as_at});
    return months;
}

model::Report quarter(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    auto whole = head_of_service_month(reader, shelf, scope, asked);
    std::vector<HeadOfServiceMonth> months;
    for (auto const& month : months_of(asked)) {
        std::vector<GradedAudit> audits;
        for (auto const& audit : whole.audits)
            if (month.from <= audit.submitted_on && audit.submitted_on <= month.to) audits.push_back(audit);
        std::vector<ReportedTeam> teams;
        for (auto const& area : whole.areas)
            for (auto const& team : area.teams) teams.push_back(team.team);
        months.push_back(count_month(month, whole.measures, teams, std::move(audits)));
    }
    auto const framework = shelf.on(reader, shelf.nearest_day(reader, asked.to, scope.today));
    auto themes = found_counts(reader, *framework, FoundBy::theme, asked, whole.audits);
    return quarter_report({std::move(whole), std::move(months), follow_up_month(reader, shelf, scope, asked),
        std::move(themes), next_steps(reader, asked.as_at)});
}

model::Report attention(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    return attention_report(
        head_of_service_month(reader, shelf, scope, asked), follow_up_month(reader, shelf, scope, asked));
}

model::Report equality(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    return equality_report(head_of_service_month(reader, shelf, scope, asked), characteristics(reader, asked));
}

model::Report self_evaluation(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    auto whole = head_of_service_month(reader, shelf, scope, asked);
    auto const framework = shelf.on(reader, shelf.nearest_day(reader, asked.to, scope.today));
    auto const found = [&](FoundBy by) { return found_counts(reader, *framework, by, asked, whole.audits); };
    auto standards = found(FoundBy::standard);
    auto themes = found(FoundBy::theme);
    return self_evaluation_report({std::move(whole), follow_up_month(reader, shelf, scope, asked), std::move(standards),
        std::move(themes), next_steps(reader, asked.as_at)});
}

constexpr ReportKind kinds[] = {
    {"at-a-glance", "", "At a glance", verb::follow_up, Period::twelve_months, attention},
    {"head-of-service-monthly", "head_of_service_monthly", "Head of service's month", verb::head_of_service,
        Period::month, head_of_service},
    {"re-audit-monthly", "re_audit_monthly", "Re-audits", verb::follow_up, Period::month, re_audits},
    {"4r-monthly", "four_r_monthly", "4R meetings", verb::follow_up, Period::month, four_rs},
    {"quarterly", "quarterly", "The quarter", verb::head_of_service, Period::quarter, quarter},
    {"equality", "", "By age, sex, ethnic group and disability", verb::head_of_service, Period::twelve_months, equality,
        true},
    {"self-evaluation", "", "Evidence for the self-evaluation", verb::head_of_service, Period::twelve_months,
        self_evaluation, true},
};

} // namespace

model::Report ReportKind::shown(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked) const
{
    auto report = build(reader, shelf, scope, asked);
    return hides_small_counts ? model::for_outside(std::move(report)) : report;
}

std::span<ReportKind const> report_kinds() { return kinds; }

ReportKind const* find_report_kind(std::string_view name)
{
    auto const found = std::ranges::find(kinds, name, &ReportKind::name);
    return found == std::end(kinds) ? nullptr : &*found;
}

ReportKind const* find_planned_report(std::string_view key)
{
    auto const found = std::ranges::find(kinds, key, &ReportKind::planned_as);
    return found == std::end(kinds) ? nullptr : &*found;
}

Asked last_full_period(Period period, Date today, Instant now)
{
    if (period == Period::twelve_months) return {today.plus_months(-12).plus_days(1), today, now};
    auto last = today.first_of_month().plus_days(-1);
    if (period == Period::month) return {last.first_of_month(), last, now};
    while (last.month() % 3 != 0) last = last.first_of_month().plus_days(-1);
    return {last.first_of_month().plus_months(-2), last, now};
}

} // namespace gt::reports::store

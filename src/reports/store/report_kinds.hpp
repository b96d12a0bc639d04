#pragma once

#include "framework/shelf.hpp"
#include "reports/model/report.hpp"
#include "reports/store/graded_audits.hpp"

#include <span>

namespace gt::reports::store {

/// A report by its name, and how it is counted for somebody: one definition for every format.
struct ReportKind {
    enum class Period { month, quarter, twelve_months };

    std::string_view name; ///< of the address and the command
    std::string_view planned_as; ///< of the pack (framework::planned_reports); empty: never by itself
    std::string_view title;
    std::string_view verb;
    Period period;
    model::Report (*build)(db::Reader&, framework::Shelf&, Scope const&, Asked const&);
    bool hides_small_counts = false; ///< inside the authority too

    /// As it is shown, kept and sent: built, and without small counts where it hides them.
    model::Report shown(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked) const;
};

std::span<ReportKind const> report_kinds();
ReportKind const* find_report_kind(std::string_view name);
ReportKind const* find_planned_report(std::string_view key);

/// The last full month (or quarter, January to March and so on) before `today`; or the twelve months to it.
Asked last_full_period(ReportKind::Period period, Date today, Instant now);

} // namespace gt::reports::store

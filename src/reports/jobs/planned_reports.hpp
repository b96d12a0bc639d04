#pragma once

#include "reports/edition.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/house.hpp"

namespace gt::reports {

/// The day's work: each report whose working day it is (framework) is built as a draft, of the month or quarter before,
/// with the figures as at the beginning of the day; its readers and whoever publishes are told in *My work*.
void build_planned_reports(db::Transaction& tx, staff::JobRun const& run);

/// A draft of those days for the whole authority; nobody is told.
Edition built_edition(
    db::Reader& reader, framework::Shelf& shelf, store::ReportKind const& kind, Asked const& asked, Date today);

/// "Re-audits, January 2027"
std::string label_of(Edition const& edition);

inline constexpr std::string_view read_edition = "read_edition";
inline constexpr std::string_view publish_edition = "publish_edition";

} // namespace gt::reports

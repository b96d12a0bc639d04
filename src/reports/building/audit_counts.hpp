#pragma once

#include "reports/found_count.hpp"
#include "reports/head_of_service_month.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// "112 audits were submitted, of every kind: the service areas come to all of them."
std::string words_on_all_audits(HeadOfServiceMonth const& whole);
/// How many audits of each kind were submitted, by service area; the areas come to the total [LEI18-28 to LEI18-31].
model::Table audit_counts_table(HeadOfServiceMonth const& whole);
/// Strengths and areas for improvement by theme, or by standard; no section when nothing was found of any [LEI18-33 to
/// LEI18-37].
std::vector<model::Section> found_section(std::vector<FoundCount> const& found, FoundBy by);

} // namespace gt::reports

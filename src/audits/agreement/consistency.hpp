#pragma once

#include "audits/agreement/agreement.hpp"
#include "audits/audit.hpp"

namespace gt::audits {

/// Fewer pairs than this are shown as counts only. [S9]
inline constexpr int fewest_pairs = 10;

/// One domain (or the whole) of one audit, as its auditor and its second reader graded it.
struct GradePair {
    staff::PersonId auditor;
    std::string auditor_name;
    staff::TeamId team;
    std::string team_name;
    std::string domain;
    std::string first; ///< the auditor's grade, by key
    std::string second;
    AuditId first_audit = {};
    std::string case_number = {};
    std::optional<Date> read_on = {}; ///< when the second read was submitted
    bool may_open = false; ///< the first audit, by whoever asks
};

/// A grade or a domain with the words it is shown by.
struct Named {
    std::string key;
    std::string title;
};

struct ConsistencyRow {
    std::string_view by; ///< "overall", "auditor", "team", "domain"
    std::string key; ///< an id, or a domain's key
    std::string title;
    Agreement agreement;
};

/// How alike people grade, from second reads alone, between two days on which these were submitted. The page, the CSV
/// and the JSON are drawn from this.
struct Consistency {
    Date from;
    Date to;
    std::vector<Named> grades; ///< from the lowest
    std::vector<ConsistencyRow> rows; ///< the whole first; then by auditor and by team (of the whole), then by domain
    int not_comparable; ///< pairs with a grade that the scale of today does not have

    ConsistencyRow const& whole() const { return rows.front(); }
};

/// `grades` from the lowest; `domains` in the order of the audit tool, without the whole.
Consistency consistency_of(std::vector<GradePair> const& pairs, std::vector<Named> grades,
    std::vector<Named> const& domains, Date from, Date to);

/// One count of the page: of a row (ConsistencyRow::by and key), all its pairs, or those that differ so; or one cell of
/// the table of overall grades.
struct PairFigure {
    enum class Which { all, same, auditor_higher, auditor_lower };

    std::string by = "overall";
    std::string key = {};
    Which which = Which::all;
    std::string first = {}; ///< the auditor's grade, by key; empty: any
    std::string second = {};
};
/// The pairs that it counts.
std::vector<GradePair> pairs_behind(
    std::vector<GradePair> const& pairs, std::vector<Named> const& grades, PairFigure const& figure);

std::string_view title_of_group(std::string_view by); ///< "Auditor"

} // namespace gt::audits

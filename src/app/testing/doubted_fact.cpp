#include "app/testing/doubted_fact.hpp"

#include "cases/store/data_queries.hpp"

#include <stdexcept>

namespace gt::testing {

cases::DataQueryId doubt_fact(
    TestApp& app, cases::Case const& child, staff::PersonId auditor, audits::AuditId audit, std::string const& found)
{
    cases::DataQuery const query{.id = cases::DataQueryId::make(),
        .case_id = child.id,
        .case_number = child.number,
        .team = child.team,
        .source_kind = "audit",
        .source_id = audit.number,
        .fact = "assessment",
        .fact_title = "Latest assessment",
        .said = "Began 1 September 2026",
        .said_by = "Assessments (Annex A, list 4)",
        .found = found,
        .raised_by = auditor,
        .raised_by_name = {},
        .raised_at = app.now()};
    app.database().write([&](db::Transaction& tx) {
        auto const raised = cases::store::raise(tx, query, {auditor.number, app.now(), "said that a list is wrong"});
        if (!raised) throw std::logic_error{"query: " + raised.problem().message};
    });
    return query.id;
}

} // namespace gt::testing

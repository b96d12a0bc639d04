#include "app/demo/follow_up.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/data_queries.hpp"
#include "cases/verbs.hpp"
#include "staff/store/people.hpp"

namespace gt::app::demo {

namespace {

cases::DataQuery query_about(audits::Audit const& audit, cases::KnownFact const& fact, std::string found, Instant when)
{
    return {.id = cases::DataQueryId::make(),
        .case_id = audit.case_id,
        .case_number = audit.case_number,
        .team = audit.team,
        .source_kind = "audit",
        .source_id = audit.id.number,
        .fact = std::string{fact.key},
        .fact_title = fact.title,
        .said = fact.words,
        .said_by = fact.source_words(),
        .found = std::move(found),
        .raised_by = audit.auditor,
        .raised_by_name = audit.auditor_name,
        .raised_at = when};
}

void put_right(db::Transaction& tx, cases::DataQuery const& query, audits::Audit const& audit, Instant when)
{
    auto const analysts = staff::store::who_may(tx, cases::verb::answer_data_query, audit.team, when.london_date());
    auto const answered = cases::answer_query(
        query, "corrected", "The dates of two children of the family had been exchanged.", analysts.front().id, when);
    must(answered);
    must(cases::store::save_answer(tx, query, *answered, {analysts.front().id.number, when, "answered a data query"}));
}

} // namespace

void doubt_facts(db::Database& database, audits::AuditId id, Instant now)
{
    database.write([&](db::Transaction& tx) {
        auto const audit = *audits::store::find(tx, id);
        auto const yesterday = now.plus_seconds(-86'400);
        for (auto const& fact : cases::store::facts_about(tx, *cases::store::find(tx, audit.case_id), {})) {
            bool const is_visit = fact.key == "last_visit" || fact.key == "last_seen";
            if (!is_visit && fact.key != "assessment") continue;
            auto const query = query_about(audit, fact,
                is_visit ? "A visit last Thursday stands in the case notes, with what the child said."
                         : "The assessment in the record is dated a month later.",
                yesterday);
            must(cases::store::raise(tx, query, {audit.auditor.number, yesterday, "said that a list is wrong"}));
            if (!is_visit) put_right(tx, query, audit, now);
        }
    });
}

} // namespace gt::app::demo

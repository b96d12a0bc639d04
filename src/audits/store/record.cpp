#include "audits/store/audits.hpp"

namespace gt::audits::store {

namespace {

void load_grades(db::Reader& reader, AuditId id, Record& record)
{
    for (auto const& row : reader.all(R"sql(
             SELECT whose, domain_key, grade_key, reason
               FROM audit_grades WHERE audit_id = :id AND superseded_at IS NULL
              ORDER BY id)sql",
             {{"id", id}})) {
        bool const own = row.text("whose") == "practitioner";
        if (own) record.practitioner_has_graded = true;
        (own ? record.practitioner : record.grades)[row.text("domain_key")]
            = {row.text("grade_key"), row.text("reason")};
    }
}

void count_findings(db::Reader& reader, AuditId id, Record& record)
{
    auto const row = reader.one(R"sql(
        SELECT coalesce(sum(CASE WHEN f.kind = 'strength' THEN 1 ELSE 0 END), 0) AS strengths,
               coalesce(sum(CASE WHEN f.kind = 'improvement' THEN 1 ELSE 0 END), 0) AS improvements,
               coalesce(sum(CASE WHEN f.kind = 'improvement'
                                  AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.finding_id = f.id)
                                 THEN 1 ELSE 0 END), 0) AS without_action
          FROM findings f
         WHERE f.source_kind = 'audit' AND f.source_id = :id AND f.superseded_at IS NULL)sql",
        {{"id", id}});
    record.strengths = row->count("strengths");
    record.areas_for_improvement = row->count("improvements");
    record.areas_without_action = row->count("without_action");
    auto const earliest = reader.one(R"sql(
        SELECT min(a.due_on) AS earliest
          FROM actions a JOIN findings f ON f.id = a.finding_id
         WHERE f.source_kind = 'audit' AND f.source_id = :id AND f.superseded_at IS NULL)sql",
        {{"id", id}});
    record.earliest_action_due = earliest->get<std::optional<Date>>("earliest");
}

} // namespace

Record load_record(db::Reader& reader, AuditId id)
{
    Record record;
    for (auto const& row : reader.all(R"sql(
             SELECT question_key, value FROM audit_answers
              WHERE audit_id = :id AND superseded_at IS NULL
              ORDER BY id)sql",
             {{"id", id}}))
        record.answers[row.text("question_key")] = row.text("value");
    load_grades(reader, id, record);
    count_findings(reader, id, record);
    return record;
}

} // namespace gt::audits::store

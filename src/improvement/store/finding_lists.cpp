#include "improvement/store/finding_lists.hpp"

namespace gt::improvement::store {

std::vector<FindingId> list_visible_findings(
    db::Reader& reader, staff::Person const& person, Date today, FindingFilter const& filter, int limit)
{
    std::vector<FindingId> findings;
    for (auto const& row : reader.all(R"sql(
             SELECT f.id
               FROM findings f
               LEFT JOIN cases c ON c.id = f.case_id
              WHERE f.superseded_at IS NULL AND f.is_draft = 0
                AND (CAST(:id AS bigint) IS NULL OR f.id = :id)
                AND (CAST(:standard AS text) = ''
                     OR EXISTS (SELECT 1 FROM finding_tags g
                                 WHERE g.finding_id = f.id AND g.kind = 'standard' AND g.key = :standard))
                AND (CAST(:question AS text) = '' OR f.question_key = :question)
                AND (CAST(:without_action AS bigint) = 0
                     OR (f.kind = 'improvement'
                         AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.finding_id = f.id)
                         AND NOT EXISTS (SELECT 1 FROM findings_without_action w WHERE w.finding_id = f.id)))
                AND (EXISTS (SELECT 1 FROM sight s
                              WHERE s.team_id = f.team_id AND s.person_id = :person AND s.verb = 'actions.see'
                                AND s.valid_from <= :today AND s.valid_to >= :today)
                     OR ((f.worker_id = :person OR f.recorded_by = :person)
                         AND EXISTS (SELECT 1 FROM held h
                                      WHERE h.person_id = :person AND h.verb = 'actions.see_own'
                                        AND h.valid_from <= :today AND h.valid_to >= :today)))
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = f.source_kind
                                   AND k.subject_id = f.source_id)
                AND (coalesce(c.restricted, 0) = 0
                     OR f.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY f.recorded_at DESC, f.id DESC
              LIMIT :limit)sql",
             {{"id", filter.id}, {"standard", filter.standard}, {"question", filter.question},
                 {"without_action", filter.without_action}, {"person", person.id}, {"today", today}, {"limit", limit}}))
        findings.push_back(row.get<FindingId>("id"));
    return findings;
}

void say_no_action(db::Transaction& tx, FindingId finding, std::string const& because, history::Act const& act)
{
    auto const before = no_action_because(tx, finding);
    tx.run(R"sql(
        INSERT INTO findings_without_action (finding_id, because, said_by, said_at) VALUES (:id, :because, :who, :now)
        ON CONFLICT (finding_id) DO UPDATE SET because = :because, said_by = :who, said_at = :now)sql",
        {{"id", finding}, {"because", because}, {"who", act.who}, {"now", act.when}});
    history::State was, is;
    if (!before.empty()) was.with("no action because", before);
    is.with("no action because", because);
    history::record(tx, act, {"no action", finding.number}, was, is);
}

std::string no_action_because(db::Reader& reader, FindingId finding)
{
    auto const row
        = reader.one("SELECT because FROM findings_without_action WHERE finding_id = :id", {{"id", finding}});
    return row ? row->text("because") : "";
}

std::vector<history::PresentState> present_reasons(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT finding_id, because FROM findings_without_action
              WHERE finding_id > :after ORDER BY finding_id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        history::State state;
        state.with("no action because", row.text("because"));
        states.push_back({row.number("finding_id"), state});
    }
    return states;
}

} // namespace gt::improvement::store

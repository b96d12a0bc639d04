#include "improvement/store/findings.hpp"

namespace gt::improvement::store {

namespace {

Finding finding_from(db::Row const& row)
{
    return {row.get<FindingId>("id"), {row.text("source_kind"), row.number("source_id")},
        row.get<std::optional<cases::CaseId>>("case_id"), row.get<staff::TeamId>("team_id"),
        *finding_kind(row.text("kind")), row.text("theme"), row.text("words"), row.get<staff::PersonId>("recorded_by"),
        row.get<Instant>("recorded_at")};
}

history::State state_of(Finding const& finding)
{
    history::State state;
    state.with("kind", key_of(finding.kind)).with("theme", finding.theme).with("words", finding.words);
    return state;
}

} // namespace

bool record(db::Transaction& tx, Finding const& finding, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO findings (id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by,
                              recorded_at, superseded_at)
        VALUES (:id, :source_kind, :source_id, :case_id, :team, :kind, :theme, :words, :recorded_by, :recorded_at, NULL)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", finding.id}, {"source_kind", finding.source.kind}, {"source_id", finding.source.id},
            {"case_id", finding.case_id}, {"team", finding.team}, {"kind", key_of(finding.kind)},
            {"theme", finding.theme}, {"words", finding.words}, {"recorded_by", finding.recorded_by},
            {"recorded_at", finding.recorded_at}});
    if (added == 0) return false;
    history::record(tx, act, {"finding", finding.id.number}, {}, state_of(finding));
    return true;
}

void withdraw(db::Transaction& tx, Finding const& finding, history::Act const& act)
{
    auto const changed = tx.run("UPDATE findings SET superseded_at = :now WHERE id = :id AND superseded_at IS NULL",
        {{"id", finding.id}, {"now", act.when}});
    if (changed == 1) history::record(tx, act, {"finding", finding.id.number}, state_of(finding), {});
}

std::vector<Finding> of_source(db::Reader& reader, Source const& source)
{
    std::vector<Finding> findings;
    for (auto const& row : reader.all(R"sql(
             SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at
               FROM findings
              WHERE source_kind = :kind AND source_id = :id AND superseded_at IS NULL
              ORDER BY recorded_at, id)sql",
             {{"kind", source.kind}, {"id", source.id}}))
        findings.push_back(finding_from(row));
    return findings;
}

std::optional<Finding> find(db::Reader& reader, FindingId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at
          FROM findings WHERE id = :id AND superseded_at IS NULL)sql",
        {{"id", id}});
    return row ? std::optional{finding_from(*row)} : std::nullopt;
}

std::vector<history::PresentState> present_findings(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at
               FROM findings
              WHERE id > :after AND superseded_at IS NULL ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(finding_from(row))});
    return states;
}

} // namespace gt::improvement::store

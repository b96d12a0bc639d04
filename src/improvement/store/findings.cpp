#include "improvement/store/findings.hpp"

#include <map>

namespace gt::improvement::store {

namespace {

Finding finding_from(db::Row const& row)
{
    return {row.get<FindingId>("id"), {row.text("source_kind"), row.number("source_id")},
        row.get<std::optional<cases::CaseId>>("case_id"), row.get<staff::TeamId>("team_id"),
        *finding_kind(row.text("kind")), row.text("theme"), row.text("words"), row.get<staff::PersonId>("recorded_by"),
        row.get<Instant>("recorded_at"), row.get<std::optional<staff::PersonId>>("worker_id"), row.text("question_key"),
        {}, {}};
}

/// One question for all of them.
std::vector<Finding> findings_from(db::Reader& reader, db::Rows const& rows)
{
    std::vector<Finding> findings;
    for (auto const& row : rows) findings.push_back(finding_from(row));
    if (findings.empty()) return findings;
    auto const [lowest, highest] = std::ranges::minmax(findings, {}, &Finding::id);
    std::map<FindingId, std::pair<std::vector<std::string>, std::vector<std::string>>> tags;
    for (auto const& row : reader.all(R"sql(
             SELECT finding_id, kind, key FROM finding_tags
              WHERE finding_id >= :lowest AND finding_id <= :highest
              ORDER BY finding_id, kind, key)sql",
             {{"lowest", lowest.id}, {"highest", highest.id}})) {
        auto& [standards, themes] = tags[row.get<FindingId>("finding_id")];
        (row.text("kind") == "standard" ? standards : themes).push_back(row.text("key"));
    }
    for (auto& finding : findings)
        if (auto const found = tags.find(finding.id); found != tags.end())
            std::tie(finding.standards, finding.themes) = found->second;
    return findings;
}

/// What came later than the first findings stands there only where it is set.
history::State state_of(Finding const& finding)
{
    history::State state;
    state.with("kind", key_of(finding.kind)).with("theme", finding.theme).with("words", finding.words);
    if (!finding.question.empty()) state.with("question", finding.question);
    for (auto const& key : finding.standards) state.with("standard " + key, "yes");
    for (auto const& key : finding.themes) state.with("theme " + key, "yes");
    return state;
}

void put_tags(db::Transaction& tx, FindingId id, std::string_view kind, std::vector<std::string> const& keys)
{
    for (auto const& key : keys)
        tx.run(R"sql(
            INSERT INTO finding_tags (finding_id, kind, key) VALUES (:id, :kind, :key)
            ON CONFLICT (finding_id, kind, key) DO NOTHING)sql",
            {{"id", id}, {"kind", kind}, {"key", key}});
}

} // namespace

bool record(db::Transaction& tx, Finding const& finding, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO findings (id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by,
                              recorded_at, superseded_at, worker_id, question_key, is_draft)
        VALUES (:id, :source_kind, :source_id, :case_id, :team, :kind, :theme, :words, :recorded_by, :recorded_at,
                NULL, :worker, :question, :draft)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", finding.id}, {"source_kind", finding.source.kind}, {"source_id", finding.source.id},
            {"case_id", finding.case_id}, {"team", finding.team}, {"kind", key_of(finding.kind)},
            {"theme", finding.theme}, {"words", finding.words}, {"recorded_by", finding.recorded_by},
            {"recorded_at", finding.recorded_at}, {"worker", finding.worker}, {"question", finding.question},
            {"draft", finding.is_draft}});
    if (added == 0) return false;
    put_tags(tx, finding.id, "standard", finding.standards);
    put_tags(tx, finding.id, "theme", finding.themes);
    history::record(tx, act, {"finding", finding.id.number}, {}, state_of(finding));
    return true;
}

void submit_findings(db::Transaction& tx, Source const& source)
{
    tx.run("UPDATE findings SET is_draft = 0 WHERE source_kind = :kind AND source_id = :id",
        {{"kind", source.kind}, {"id", source.id}});
}

void withdraw(db::Transaction& tx, Finding const& finding, history::Act const& act)
{
    auto const changed = tx.run("UPDATE findings SET superseded_at = :now WHERE id = :id AND superseded_at IS NULL",
        {{"id", finding.id}, {"now", act.when}});
    if (changed == 1) history::record(tx, act, {"finding", finding.id.number}, state_of(finding), {});
}

std::vector<Finding> of_source(db::Reader& reader, Source const& source)
{
    return findings_from(reader,
        reader.all(R"sql(
        SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at, worker_id,
               question_key
          FROM findings
         WHERE source_kind = :kind AND source_id = :id AND superseded_at IS NULL
         ORDER BY recorded_at, id)sql",
            {{"kind", source.kind}, {"id", source.id}}));
}

std::optional<Finding> find(db::Reader& reader, FindingId id)
{
    auto const found = findings_from(reader,
        reader.all(R"sql(
        SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at, worker_id,
               question_key
          FROM findings WHERE id = :id AND superseded_at IS NULL)sql",
            {{"id", id}}));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<history::PresentState> present_findings(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& finding : findings_from(reader,
             reader.all(R"sql(
             SELECT id, source_kind, source_id, case_id, team_id, kind, theme, words, recorded_by, recorded_at,
                    worker_id, question_key
               FROM findings
              WHERE id > :after AND superseded_at IS NULL ORDER BY id LIMIT :most)sql",
                 {{"after", after}, {"most", most}})))
        states.push_back({finding.id.number, state_of(finding)});
    return states;
}

} // namespace gt::improvement::store

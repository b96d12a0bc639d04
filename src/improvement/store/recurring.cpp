#include "improvement/store/recurring.hpp"

namespace gt::improvement::store {

namespace {

std::vector<Recurring> recurring_from(db::Rows const& rows)
{
    std::vector<Recurring> found;
    found.reserve(rows.size());
    for (auto const& row : rows) found.push_back({row.text("key"), row.count("audits")});
    return found;
}

Instant begin_of(staff::Period days) { return Instant::in_london(days.from); }
Instant end_of(staff::Period days) { return Instant::in_london(days.to.plus_days(1)); }

} // namespace

std::vector<Recurring> recurring_in(db::Reader& reader, staff::TeamId node, staff::Period days)
{
    return recurring_from(reader.all(R"sql(
        SELECT g.key, count(DISTINCT f.source_id) AS audits
          FROM findings f
          JOIN finding_tags g ON g.finding_id = f.id AND g.kind = 'theme'
          JOIN team_ancestry y ON y.team_id = f.team_id AND y.ancestor_id = :node
         WHERE f.source_kind = 'audit' AND f.kind = 'improvement' AND f.superseded_at IS NULL
           AND f.recorded_at >= :begin AND f.recorded_at < :end
           AND f.is_draft = 0
         GROUP BY g.key
         ORDER BY audits DESC, g.key)sql",
        {{"node", node}, {"begin", begin_of(days)}, {"end", end_of(days)}}));
}

std::optional<WorkerPattern> pattern_of(db::Reader& reader, staff::PersonId worker, staff::Period days)
{
    auto const row = reader.one(R"sql(
        SELECT p.name, (SELECT count(*) FROM cases c WHERE c.worker_id = p.id AND c.is_open = 1) AS open_cases
          FROM people p WHERE p.id = :worker)sql",
        {{"worker", worker}});
    if (!row) return std::nullopt;
    WorkerPattern pattern{worker, row->text("name"), row->count("open_cases"),
        recurring_from(reader.all(R"sql(
        SELECT g.key, count(DISTINCT f.source_id) AS audits
          FROM findings f
          JOIN finding_tags g ON g.finding_id = f.id AND g.kind = 'theme'
         WHERE f.worker_id = :worker AND f.source_kind = 'audit' AND f.kind = 'improvement'
           AND f.superseded_at IS NULL AND f.recorded_at >= :begin AND f.recorded_at < :end
           AND f.is_draft = 0
         GROUP BY g.key
        HAVING count(DISTINCT f.source_id) >= :least
         ORDER BY audits DESC, g.key)sql",
            {{"worker", worker}, {"begin", begin_of(days)}, {"end", end_of(days)}, {"least", recurs_from}}))};
    return pattern.themes.empty() ? std::nullopt : std::optional{pattern};
}

std::vector<WorkerPattern> patterns_in(db::Reader& reader, staff::TeamId team, staff::Period days)
{
    std::vector<WorkerPattern> patterns;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id
               FROM people p
              WHERE p.id IN (SELECT f.worker_id FROM findings f
                              WHERE f.team_id = :team AND f.recorded_at >= :begin AND f.recorded_at < :end)
              ORDER BY p.sort_key, p.id)sql",
             {{"team", team}, {"begin", begin_of(days)}, {"end", end_of(days)}}))
        if (auto pattern = pattern_of(reader, row.get<staff::PersonId>("id"), days))
            patterns.push_back(std::move(*pattern));
    return patterns;
}

} // namespace gt::improvement::store

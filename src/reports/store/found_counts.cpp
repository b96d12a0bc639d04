#include "reports/store/found_counts.hpp"

#include <unordered_set>

namespace gt::reports::store {

namespace {

using ByKey = std::map<std::string, FoundCount>;

/// What a framework of today has no words for stands after the others, by its key.
std::vector<FoundCount> in_order(std::vector<framework::Titled> const& titled, ByKey by_key)
{
    std::vector<FoundCount> counts;
    for (auto const& one : titled) {
        auto found = by_key.extract(one.key);
        if (found.empty()) continue;
        counts.push_back(std::move(found.mapped()));
        counts.back().title = one.title;
    }
    for (auto& [key, count] : by_key) counts.push_back(std::move(count));
    return counts;
}

} // namespace

std::vector<FoundCount> found_counts(db::Reader& reader, framework::Framework const& framework, FoundBy by,
    Asked const& asked, std::vector<GradedAudit> const& audits)
{
    std::unordered_set<std::int64_t> counted;
    for (auto const& audit : audits) counted.insert(audit.id.number);
    ByKey by_key;
    reader.each(R"sql(
        SELECT f.source_id AS audit_id, g.key, f.kind
          FROM audits a
          JOIN findings f ON f.source_kind = 'audit' AND f.source_id = a.id
          JOIN finding_tags g ON g.finding_id = f.id AND g.kind = :by
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to
           AND f.is_draft = 0 AND f.recorded_at <= :as_at AND (f.superseded_at IS NULL OR f.superseded_at > :as_at)
         GROUP BY f.source_id, g.key, f.kind)sql",
        {{"by", std::string_view{by == FoundBy::theme ? "theme" : "standard"}}, {"from", asked.from}, {"to", asked.to},
            {"as_at", asked.as_at}},
        [&](db::Row const& row) {
            if (!counted.contains(row.number("audit_id"))) return;
            auto const key = row.text("key");
            auto& count = by_key.try_emplace(key, FoundCount{key, key}).first->second;
            ++(row.text("kind") == "strength" ? count.strong : count.to_improve);
        });
    return in_order(by == FoundBy::theme ? framework.themes : framework.standards, std::move(by_key));
}

} // namespace gt::reports::store

#include "reports/store/theme_counts.hpp"

#include <unordered_set>

namespace gt::reports::store {

namespace {

using ByTheme = std::map<std::string, ThemeCount>;

/// Themes that a framework of today has no words for stand after the others, by their keys.
std::vector<ThemeCount> in_order(framework::Framework const& framework, ByTheme by_theme)
{
    std::vector<ThemeCount> counts;
    for (auto const& theme : framework.themes) {
        auto found = by_theme.extract(theme.key);
        if (found.empty()) continue;
        counts.push_back(std::move(found.mapped()));
        counts.back().title = theme.title;
    }
    for (auto& [key, count] : by_theme) counts.push_back(std::move(count));
    return counts;
}

} // namespace

std::vector<ThemeCount> theme_counts(db::Reader& reader, framework::Framework const& framework, Asked const& asked,
    std::vector<GradedAudit> const& audits)
{
    std::unordered_set<std::int64_t> counted;
    for (auto const& audit : audits) counted.insert(audit.id.number);
    ByTheme by_theme;
    reader.each(R"sql(
        SELECT f.source_id AS audit_id, g.key, f.kind
          FROM audits a
          JOIN findings f ON f.source_kind = 'audit' AND f.source_id = a.id
          JOIN finding_tags g ON g.finding_id = f.id AND g.kind = 'theme'
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to
           AND f.is_draft = 0 AND f.recorded_at <= :as_at AND (f.superseded_at IS NULL OR f.superseded_at > :as_at)
         GROUP BY f.source_id, g.key, f.kind)sql",
        {{"from", asked.from}, {"to", asked.to}, {"as_at", asked.as_at}}, [&](db::Row const& row) {
            if (!counted.contains(row.number("audit_id"))) return;
            auto const key = row.text("key");
            auto& count = by_theme.try_emplace(key, ThemeCount{key, key}).first->second;
            ++(row.text("kind") == "strength" ? count.strong : count.to_improve);
        });
    return in_order(framework, std::move(by_theme));
}

} // namespace gt::reports::store

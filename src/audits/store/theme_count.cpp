#include "audits/store/theme_count.hpp"

namespace gt::audits::store {

learning::Found count_with_theme(db::Reader& reader, std::string_view theme, staff::Period days, staff::TeamId node)
{
    auto const row = reader.one(R"sql(
        SELECT count(*) AS audits,
               coalesce(sum(CASE WHEN EXISTS (SELECT 1 FROM findings f JOIN finding_tags g ON g.finding_id = f.id
                                               WHERE f.source_kind = 'audit' AND f.source_id = a.id
                                                 AND f.kind = 'improvement' AND f.superseded_at IS NULL
                                                 AND g.kind = 'theme' AND g.key = :theme)
                                 THEN 1 ELSE 0 END), 0) AS found
          FROM audits a JOIN team_ancestry y ON y.team_id = a.team_id
         WHERE y.ancestor_id = :node AND a.submitted_on >= :from AND a.submitted_on <= :to
           AND a.second_read_of IS NULL AND a.kind <> 're_audit')sql",
        {{"theme", theme}, {"node", node}, {"from", days.from}, {"to", days.to}});
    return {row->count("found"), row->count("audits")};
}

} // namespace gt::audits::store

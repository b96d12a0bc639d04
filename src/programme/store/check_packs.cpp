#include "programme/store/check_packs.hpp"

#include "programme/store/exemptions.hpp"
#include "programme/store/holdings.hpp"
#include "programme/store/openable.hpp"

namespace gt::programme::store {

namespace {

/// The grade that auditor and second reader agreed stands for the auditor's.
std::vector<FileAudit> file_audits(db::Reader& reader, staff::PersonId person, Period quarter, Date today)
{
    auto const openable = openable_audits(reader, person, today);
    std::vector<FileAudit> audits;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, t.name AS team_name, p.name AS auditor_name, a.submitted_on,
                    coalesce(g.grade_key, a.overall_grade, '') AS grade
               FROM audits a
               JOIN teams t ON t.id = a.team_id
               JOIN people p ON p.id = a.auditor_id
               LEFT JOIN agreed_grades g ON g.audit_id = a.id AND g.domain_key = 'overall' AND g.superseded_at IS NULL
              WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND a.second_read_of IS NULL
                AND a.kind IN ('routine', 'themed', 'dip', 'multi_agency')
                AND a.team_id IN (SELECT s.team_id FROM sight s
                                   WHERE s.person_id = :person AND s.verb = 'programme.see'
                                     AND s.valid_from <= :today AND s.valid_to >= :today)
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
              ORDER BY a.submitted_on DESC NULLS LAST, a.id DESC)sql",
             {{"person", person}, {"from", quarter.from}, {"to", quarter.to}, {"today", today}})) {
        auto const id = row.get<audits::AuditId>("id");
        audits.push_back({id, row.text("case_number"), row.text("team_name"), row.text("auditor_name"),
            row.get<Date>("submitted_on"), row.text("grade"), openable.contains(id.number)});
    }
    return audits;
}

} // namespace

CheckPack check_pack_of(db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Period quarter, Date today)
{
    auto const framework = shelf.on(reader, shelf.nearest_day(reader, quarter.to, today));
    CheckPack pack{.quarter = quarter,
        .small_number_threshold = framework->rules.small_number_threshold,
        .read_again_percent = framework->rules.file_audits_read_again_percent,
        .shares = {},
        .audits = file_audits(reader, person, quarter, today)};
    auto const done = done_audits(reader, quarter);
    auto const exemptions = all_exemptions(reader);
    for (auto const& quota : framework->quotas) {
        if (quota.per == Quota::Per::area) continue;
        auto holdings = holdings_of(reader, quota, {person, today}, year_of(year_with(quarter.from)), done);
        put_exemptions(quota, holdings, exemptions);
        for (auto const& holding : holdings)
            if (auto share = quarter_share(quota, holding, quarter); share.due > 0 || share.done > 0)
                pack.shares.push_back(std::move(share));
    }
    return pack;
}

} // namespace gt::programme::store

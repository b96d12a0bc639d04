#include "app/testing/two_teams.hpp"
#include "cases/annex_a/annex_a.hpp"
#include "cases/imports/imports.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt::testing {

namespace {

constexpr std::string_view caseload = "child_id,kind,opened,team,worker,initials\r\n"
                                      "alder7041,exploitation,02/03/2026,Alder Team,Wanda Worker,Aq.Xz.Wv\r\n"
                                      "birch7041,exploitation,02/03/2026,Birch Team,Omar Otherworker,Bq.Xz.Wv\r\n";

/// So that the lists say something about each child.
void import_assessments(TestApp& app)
{
    std::vector<cases::annex_a::AnnexRow> rows;
    cases::Digest scratch;
    for (auto const* child : {"alder7041", "birch7041"}) {
        cases::annex_a::AnnexRow row;
        row.list = 4;
        row.child_id = child;
        auto const& list = *cases::annex_a::find_list(row.list);
        row.facts.begin(list);
        auto const start = std::ranges::find(list.columns, "assessment_start", &cases::annex_a::Column::key);
        row.facts.at(static_cast<std::size_t>(start - list.columns.begin())) = "2026-09-01";
        identify(row, list, scratch);
        rows.push_back(std::move(row));
    }
    if (!cases::imports::import_annex_rows(app.database(), rows, {"4"}, {0, app.now()}))
        throw std::logic_error{"the assessments were not imported"};
}

} // namespace

cases::ImportId import_two_cases(TestApp& app)
{
    auto const report = cases::imports::import_caseload(app.database(), caseload, {0, app.now()});
    if (!report || report->accepted != 2) throw std::logic_error{"the two cases were not accepted"};
    import_assessments(app);
    return *report->import;
}

} // namespace gt::testing

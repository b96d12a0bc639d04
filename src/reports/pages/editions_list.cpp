#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/store/editions.hpp"
#include "staff/house/page.hpp"
#include "staff/store/teams.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

constexpr int most_shown = 60; // five years of months, or a year of every report

govuk::Row row_of(Edition const& edition)
{
    auto const link = [label = label_of(edition), id = edition.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", "editions", id})}}, label);
    };
    auto const state = [published = edition.is_published()](html::Out& out) {
        govuk::draw(
            out, govuk::Tag{.text = published ? "Published" : "Draft", .classes = published ? "" : "govuk-tag--grey"});
    };
    return {
        {.text = link}, {.text = edition.number}, {.text = edition.as_at.london_date().short_words()}, {.text = state}};
}

} // namespace

bool may_see_editions(staff::Request const& request, db::Reader& reader, std::string_view verb)
{
    auto const root = reader.one("SELECT id FROM teams WHERE parent_id IS NULL");
    return root
        && staff::store::is_in_sight(
            reader, request.person().id, verb, root->get<staff::TeamId>("id"), request.today());
}

bool may_publish_editions(staff::Request const& request) { return request.person().may(verb::publish); }

void draw_editions(html::Out& out, staff::Request const& request)
{
    auto reader = request.database().read();
    auto editions = store::all_editions(reader, false, most_shown);
    std::erase_if(editions, [&](Edition const& edition) {
        auto const* kind = store::find_report_kind(edition.report);
        return !kind || !may_see_editions(request, reader, kind->verb);
    });
    if (editions.empty()) return;
    govuk::Table table{.caption = "Kept reports",
        .head = {{.text = "Report"}, {.text = "Edition"}, {.text = "Figures as at"}, {.text = "State"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    table.rows.reserve(editions.size());
    for (auto const& edition : editions) table.rows.push_back(row_of(edition));
    out.el("p", {{"class", "govuk-body"}},
        "A draft holds its figures as they were at its instant. Once published it never changes.");
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace gt::reports

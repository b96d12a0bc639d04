#include "audits/pages/case_panel.hpp"

#include "audits/store/audits.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_audits_shown = 20;

std::string when_words(Audit const& audit)
{
    return audit.submitted_at ? "Submitted " + audit.submitted_at->london_date().words()
                              : "Due " + audit.due_on.words();
}

/// No grade: whoever opens the case to judge it themselves is not to learn how others did.
govuk::Row row_of(Audit const& audit)
{
    auto const link = [words = when_words(audit), id = audit.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id})}}, words);
    };
    return {
        {.text = link}, {.text = title_of(audit.kind)}, {.text = audit.auditor_name}, {.text = title_of(audit.state)}};
}

void draw_audits(html::Out& out, staff::Request const& request, db::Reader& reader, cases::Case const& record)
{
    auto const audits = store::list_visible(reader, request.person(), request.today(),
        {.state = {}, .team = {}, .case_id = record.id}, {}, most_audits_shown);
    if (audits.empty()) return;
    govuk::Table table{.caption = "Audits",
        .head = {{.text = "Audit"}, {.text = "Kind"}, {.text = "Auditor"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& audit : audits) table.rows.push_back(row_of(audit));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

cases::CasePanels::Panel case_panel() { return {.title = "", .sub_path = "", .draw = draw_audits}; }

} // namespace gt::audits

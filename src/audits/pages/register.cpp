#include "audits/pages/hearing_pages.hpp"
#include "audits/register/store.hpp"
#include "audits/store/auditors.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

govuk::Cell trained_cell(std::optional<auditors::Entry> const& entry)
{
    if (entry) return {.text = entry->trained_on.words()};
    return {.text
        = [](html::Out& out) { govuk::draw(out, govuk::Tag{.text = "Not recorded", .classes = "govuk-tag--orange"}); }};
}

std::string changed_words(auditors::Standing const& standing)
{
    if (standing.moderated == 0) return "None moderated";
    return std::to_string(standing.changed) + " of " + std::to_string(standing.moderated);
}

govuk::Row row_of(db::Reader& reader, store::AuditorName const& one, staff::PersonId asker, Date today)
{
    auto const entry = auditors::find(reader, one.person);
    auto const standing = auditors::standing_of(reader, one.person, asker);
    auto const link = [name = one.name, id = one.person](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", "auditors", id})}}, name);
    };
    bool const paused = entry && entry->is_paused_on(today);
    auto const state = [paused](html::Out& out) {
        if (paused)
            govuk::draw(out, govuk::Tag{.text = "Paused", .classes = "govuk-tag--yellow"});
        else
            out.text("Auditing");
    };
    return {{.text = link}, trained_cell(entry), {.text = standing.submitted, .is_numeric = true},
        {.text = standing.last_moderated ? standing.last_moderated->words() : "Never"},
        {.text = changed_words(standing)}, {.text = state}};
}

void draw_link(html::Out& out, std::string const& path, std::string_view words)
{
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, words);
    });
}

} // namespace

http::Response show_register(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const names = store::auditor_names(reader, request.today());
    auto const rules = request.house().get<framework::Shelf>().on(reader, request.today())->rules;
    govuk::Table table{.caption = "Everybody who may audit, by name",
        .head = {{.text = "Name"}, {.text = "Trained"}, {.text = "Audits submitted", .is_numeric = true},
            {.text = "Last moderated"}, {.text = "Grades changed"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : names) table.rows.push_back(row_of(reader, one, request.person().id, request.today()));
    return staff::show(request,
        {.title = "Register of auditors",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "The first " + text::count_of(rules.moderated_first_audits, "audit", "audits")
                            + " after somebody's training are moderated. Whoever pauses is given none.");
                    draw_link(out, "/audits/auditors/support", "Surgeries, one-to-ones and audit events");
                    draw_link(out, "/audits/calibration", "Calibration exercises");
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

} // namespace gt::audits

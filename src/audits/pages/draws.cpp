#include "audits/pages/second_read_pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_draws = 50;
constexpr std::string_view how_to_repeat
    = "Write the numbers of the audits that could be drawn, one to a line. For each, take the SHA-256 of the seed, a "
      "line feed and the number, in hexadecimal. Sort by that: the first ones are drawn, in that order. The check code "
      "is the beginning of the SHA-256 of how many were wanted and the sorted list.";

/// The audit's second read, or where it is handed out.
void draw_reading(html::Out& out, DrawId draw, Drawable const& one, std::optional<Audit> const& reading)
{
    if (!reading)
        return out.el("a",
            {{"class", "govuk-link"}, {"href", html::path({"audits", "second-reads", draw, "audits", one.id})}}, [&] {
                out.text("Choose the second reader");
                out.el("span", {{"class", "govuk-visually-hidden"}}, " of case " + one.case_number);
            });
    if (reading->is_open())
        return out.text(
            std::string{title_of(reading->state)} + ", " + reading->auditor_name + ", due " + reading->due_on.words());
    out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", one.id, "second-read"})}}, [&] {
        out.text("Compare both readings");
        out.el("span", {{"class", "govuk-visually-hidden"}}, " of case " + one.case_number);
    });
}

void draw_drawn(html::Out& out, db::Reader& reader, store::StoredDraw const& stored)
{
    govuk::Table table{.caption = "Drawn audits",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Submitted"}, {.text = "Second read"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : stored.draw.drawn) {
        auto const reading = store::second_read_of(reader, one.id);
        table.rows.push_back({{.text = one.case_number}, {.text = one.team_name}, {.text = one.submitted_on.words()},
            {.text = [=, draw = stored.id](html::Out& o) { draw_reading(o, draw, one, reading); }}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

std::string days_of(store::StoredDraw const& stored)
{
    return stored.submitted_from.words() + " to " + stored.submitted_to.words();
}

} // namespace

http::Response show_draws(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const draws = store::recent_draws(reader, request.person(), request.today(), most_draws);
    govuk::Table table{.caption = "Draws, newest first",
        .head = {{.text = "Audits submitted"}, {.text = "Drawn at"}, {.text = "Drawn by"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : draws) {
        auto const link = [words = days_of(one), id = one.id](html::Out& o) {
            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", "second-reads", id})}}, words);
        };
        table.rows.push_back({{.text = link}, {.text = one.drawn_at.london_words()}, {.text = one.drawn_by_name}});
    }
    return staff::show(request,
        {.title = "Second reads",
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::Button{.text = "Draw audits for a second read",
                            .href = html::Url::rooted("/audits/second-reads/new")});
                    if (draws.empty()) return out.el("p", {{"class", "govuk-body"}}, "Nothing has been drawn yet.");
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits/consistency"});
}

http::Response show_draw(staff::Request const& request)
{
    auto const id = request.id<DrawId>();
    auto reader = request.database().read();
    auto const stored = id ? store::find_visible_draw(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!stored) return staff::not_found(request);
    return staff::show(request,
        {.title = "Drawn for a second read",
            .body =
                [&](html::Out& out) {
                    draw_drawn(out, reader, *stored);
                    govuk::draw(out,
                        govuk::SummaryList{.rows = {{.key = "Audits submitted", .value = days_of(*stored)},
                                               {.key = "Drawn by", .value = stored->drawn_by_name},
                                               {.key = "Drawn at", .value = stored->drawn_at.london_words()},
                                               {.key = "How many could be drawn", .value = stored->listed},
                                               {.key = "How many were wanted", .value = stored->wanted},
                                               {.key = "Seed", .value = stored->draw.seed},
                                               {.key = "Check code", .value = stored->draw.check_code}}});
                    govuk::draw(out, govuk::Details{.summary = "How to repeat this draw", .text = how_to_repeat});
                },
            .back = "/audits/second-reads"});
}

} // namespace gt::audits

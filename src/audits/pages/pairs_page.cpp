#include "audits/pages/pair_figure.hpp"
#include "audits/pages/period_form.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/store/grade_pairs.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using Which = PairFigure::Which;

constexpr std::pair<Which, std::string_view> which_words[]
    = {{Which::all, ""}, {Which::same, "same"}, {Which::auditor_higher, "higher"}, {Which::auditor_lower, "lower"}};

std::string_view key_of(Which which)
{
    return std::ranges::find(which_words, which, &std::pair<Which, std::string_view>::first)->second;
}

PairFigure figure_from(http::Fields const& query)
{
    auto const which = query.text("which");
    auto const* found = std::ranges::find(which_words, which, &std::pair<Which, std::string_view>::second);
    return {.by = query.text("by").empty() ? "overall" : query.text("by"),
        .key = query.text("key"),
        .which = found == std::end(which_words) ? Which::all : found->first,
        .first = query.text("first"),
        .second = query.text("second")};
}

std::string grade_title(std::vector<Named> const& grades, std::string const& key)
{
    auto const found = std::ranges::find(grades, key, &Named::key);
    return found == grades.end() ? key : found->title;
}

govuk::Row row_of(store::GradedOn const& words, GradePair const& pair)
{
    auto const link = [&pair](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", pair.first_audit, "second-read"})}},
            pair.case_number);
    };
    return {{.text = link}, {.text = pair.team_name}, {.text = pair.auditor_name},
        {.text = pair.read_on ? pair.read_on->words() : ""}, {.text = grade_title(words.grades, pair.first)},
        {.text = grade_title(words.grades, pair.second)}};
}

void draw_pairs(html::Out& out, store::GradedOn const& words, std::vector<GradePair> const& pairs)
{
    auto const all = static_cast<long long>(pairs.size());
    auto const closed = std::ranges::count(pairs, false, &GradePair::may_open);
    out.el("p", {{"class", "govuk-body"}}, text::count_of(all, "pair", "pairs") + " in this figure.");
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "pair is", "pairs are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    if (closed == all) return;
    govuk::Table table{.caption = "Pairs in this figure",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Auditor"}, {.text = "Read again"},
            {.text = "Auditor's grade"}, {.text = "Second reader's"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& pair : pairs)
        if (pair.may_open) table.rows.push_back(row_of(words, pair));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

html::Url pairs_url(Date from, Date to, PairFigure const& figure)
{
    auto url = html::Url::rooted("/audits/consistency/pairs")
                   .with("from", from.iso())
                   .with("to", to.iso())
                   .with("by", figure.by);
    if (!figure.key.empty()) url = url.with("key", figure.key);
    if (figure.which != Which::all) url = url.with("which", key_of(figure.which));
    if (!figure.first.empty()) url = url.with("first", figure.first);
    return figure.second.empty() ? url : url.with("second", figure.second);
}

/// GET /audits/consistency/pairs
http::Response show_pairs(staff::Request const& request)
{
    auto const form = PeriodForm::read(request.query(), request.today());
    if (form.problems.any()) return staff::refuse(request, {"", form.problems.entries().front().message});
    auto reader = request.database().read();
    auto const words
        = store::graded_on(*request.house().get<framework::Shelf>().on(reader, request.today()), request.today());
    auto const pairs = pairs_behind(
        store::grade_pairs(reader, request.person().id, form.first_day(), form.last_day(), request.today()),
        words.grades, figure_from(request.query()));
    return staff::show(request,
        {.title = "Second reads behind a figure",
            .body = [&](html::Out& out) { draw_pairs(out, words, pairs); },
            .back = html::Url::rooted("/audits/consistency")
                        .with("from", form.first_day().iso())
                        .with("to", form.last_day().iso())
                        .text(),
            .caption = form.first_day().words() + " to " + form.last_day().words()});
}

} // namespace gt::audits

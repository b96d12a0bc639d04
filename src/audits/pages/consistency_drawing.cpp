#include "audits/pages/consistency_drawing.hpp"

#include "audits/pages/pair_figure.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view how_to_read
    = "Kappa and alpha are 1 when both readers always agree and 0 when they agree no more than chance would have them. "
      "With weights, a difference of one grade counts less than one of two. Where nearly every grade is the same one, "
      "kappa and alpha mislead or are not defined, and Gwet's AC1 and AC2 say more. In brackets: the 95% interval, "
      "Wilson's for the percentage and the delete-one jackknife for the rest.";

void paragraph(html::Out& out, std::string const& words) { out.el("p", {{"class", "govuk-body"}}, words); }

void draw_table(html::Out& out, govuk::Table const& table)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// "75.0% (60.6% to 85.4%)"
std::string percent_words(Agreement const& agreement)
{
    if (agreement.is_too_few) return std::string{too_few_to_say};
    return one_decimal(*agreement.percent_same) + "% (" + one_decimal(agreement.same_between->low) + "% to "
        + one_decimal(agreement.same_between->high) + "%)";
}

void draw_words(html::Out& out, Agreement const& agreement)
{
    auto const& table = agreement.table;
    if (table.pairs() == 0) return paragraph(out, "No second read was submitted in these days.");
    auto words = "Of " + text::count_of(table.pairs(), "second read", "second reads") + ", "
        + std::to_string(table.same()) + " came to the auditor's overall grade. The auditor's was higher in "
        + std::to_string(table.first_higher()) + " and lower in " + std::to_string(table.first_lower()) + ".";
    paragraph(out, words);
    if (agreement.is_too_few)
        return paragraph(out,
            "Fewer than " + std::to_string(fewest_pairs) + " pairs are " + std::string{too_few_to_say}
                + " more: counts only.");
    paragraph(out, "Same grade: " + percent_words(agreement) + ".");
}

/// A count that opens to its pairs.
govuk::Cell count_cell(Consistency const& consistency, int count, PairFigure const& figure)
{
    if (count == 0) return {.text = count, .is_numeric = true};
    auto const url = pairs_url(consistency.from, consistency.to, figure);
    return {.text =
                [url, count](html::Out& out) {
                    out.el("a", {{"class", "govuk-link"}, {"href", url}}, std::to_string(count));
                },
        .is_numeric = true};
}

void draw_grades(html::Out& out, Consistency const& consistency)
{
    auto const& pairs = consistency.whole().agreement.table;
    govuk::Table table{.caption = "Overall grades: rows the auditor's, columns the second reader's",
        .head = {{.text = "Auditor"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& grade : consistency.grades) table.head.push_back({.text = grade.title, .is_numeric = true});
    for (std::size_t first = 0; first < pairs.grades(); ++first) {
        govuk::Row row{{.text = consistency.grades[first].title}};
        for (std::size_t second = 0; second < pairs.grades(); ++second)
            row.push_back(count_cell(consistency, pairs.at(first, second),
                {.first = consistency.grades[first].key, .second = consistency.grades[second].key}));
        table.rows.push_back(std::move(row));
    }
    draw_table(out, table);
}

void draw_measures(html::Out& out, Agreement const& agreement)
{
    if (agreement.is_too_few) return;
    govuk::Table table{.caption = "Agreement beyond chance",
        .head = {{.text = "Measure"}, {.text = "Value (95% interval)", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (std::size_t i = 0; i < agreement.measures.size(); ++i)
        table.rows.push_back(
            {{.text = agreement_measures()[i].title}, {.text = words_of(agreement.measures[i]), .is_numeric = true}});
    draw_table(out, table);
}

/// Which of agreement_measures() stand for all in the tables by group: quadratic kappa, and AC2 where kappa misleads.
constexpr std::size_t shown_by_group[] = {2, 6};

govuk::Row row_of(Consistency const& consistency, ConsistencyRow const& row)
{
    using Which = PairFigure::Which;
    auto const& agreement = row.agreement;
    auto const& pairs = agreement.table;
    auto const cell = [&](int count, Which which) {
        return count_cell(consistency, count, {.by = std::string{row.by}, .key = row.key, .which = which});
    };
    govuk::Row cells{{.text = row.title}, cell(pairs.pairs(), Which::all), cell(pairs.same(), Which::same),
        cell(pairs.first_higher(), Which::auditor_higher), cell(pairs.first_lower(), Which::auditor_lower)};
    if (agreement.is_too_few) {
        cells.push_back({.text = pairs.pairs() == 0 ? std::string{"no second reads"} : std::string{too_few_to_say},
            .colspan = 1 + static_cast<int>(std::size(shown_by_group))});
        return cells;
    }
    cells.push_back({.text = percent_words(agreement)});
    for (auto const measure : shown_by_group) cells.push_back({.text = words_of(agreement.measures[measure])});
    return cells;
}

void draw_group(html::Out& out, Consistency const& consistency, std::string_view by, std::string const& caption)
{
    govuk::Table table{.caption = caption,
        .head = {{.text = title_of_group(by)}, {.text = "Pairs", .is_numeric = true},
            {.text = "Same", .is_numeric = true}, {.text = "Auditor higher", .is_numeric = true},
            {.text = "Auditor lower", .is_numeric = true}, {.text = "Same grade"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const measure : shown_by_group) table.head.push_back({.text = agreement_measures()[measure].title});
    for (auto const& row : consistency.rows)
        if (row.by == by) table.rows.push_back(row_of(consistency, row));
    if (!table.rows.empty()) draw_table(out, table);
}

} // namespace

void draw_consistency(html::Out& out, Consistency const& consistency)
{
    auto const& whole = consistency.whole().agreement;
    draw_words(out, whole);
    if (consistency.not_comparable > 0)
        paragraph(out,
            text::count_of(consistency.not_comparable, "pair is", "pairs are")
                + " left out: graded on a scale that is no longer used.");
    if (whole.table.pairs() == 0) return;
    draw_grades(out, consistency);
    draw_measures(out, whole);
    draw_group(out, consistency, "overall", "All second reads, overall grade");
    draw_group(out, consistency, "auditor", "By auditor, overall grade");
    draw_group(out, consistency, "team", "By team, overall grade");
    draw_group(out, consistency, "domain", "By domain");
    govuk::draw(out, govuk::Details{.summary = "How to read these figures", .text = how_to_read});
}

} // namespace gt::audits

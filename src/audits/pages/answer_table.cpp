#include "audits/pages/answer_table.hpp"

namespace gt::audits {

namespace {

std::string share_words(AnswerCounts const& counts, int threshold)
{
    if (counts.applied() == 0) return "no cases";
    auto const percent = counts.percent_yes(threshold);
    return percent ? std::to_string(*percent) + "%" : "too few to say";
}

} // namespace

AnswerTable::AnswerTable(AnswerReport const& report, std::string caption, std::string const& first)
    : report_{report}, table_{.caption = std::move(caption),
                           .head = {},
                           .rows = {},
                           .first_cell_is_header = true,
                           .caption_classes = "govuk-table__caption--m"}
{
    bool const judged = report_.has_judgements;
    head(first, false);
    head(judged ? "Yes, or met" : "Yes");
    if (judged) head("Partly met");
    head(judged ? "No, or not met" : "No");
    head("Not applicable");
    head(judged ? "Yes or met, of those it applied to" : "Yes, of those it applied to");
}

void AnswerTable::add(std::string const& title, AnswerCounts const& counts, std::string const& classes)
{
    html::govuk::Row row{{.text = title, .classes = classes}, {.text = counts.yes, .is_numeric = true}};
    if (report_.has_judgements) row.push_back({.text = counts.partly, .is_numeric = true});
    row.push_back({.text = counts.no, .is_numeric = true});
    row.push_back({.text = counts.not_applicable, .is_numeric = true});
    row.push_back({.text = share_words(counts, report_.small_number_threshold), .is_numeric = true});
    table_.rows.push_back(std::move(row));
}

void AnswerTable::head(std::string const& title, bool is_numeric)
{
    table_.head.push_back({.text = title, .is_numeric = is_numeric});
}

} // namespace gt::audits

#pragma once

#include "audits/counted_answers.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

/// Counts of answers as rows; what is judged has its own column for partly met, where a tool asks for judgements.
class AnswerTable {
public:
    /// `first` heads the first column.
    AnswerTable(AnswerReport const& report, std::string caption, std::string const& first);

    void add(std::string const& title, AnswerCounts const& counts, std::string const& classes = "");
    html::govuk::Table const& table() const { return table_; }

private:
    void head(std::string const& title, bool is_numeric = true);

    AnswerReport const& report_;
    html::govuk::Table table_;
};

} // namespace gt::audits

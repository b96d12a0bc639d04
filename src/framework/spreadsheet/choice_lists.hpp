#pragma once

#include "framework/question.hpp"
#include "framework/spreadsheet/sheet.hpp"

namespace gt::framework::spreadsheet {

/// Lists that the program knows by itself: every tool may use them, and their rows are there for other programs only.
inline constexpr std::string_view yes_no_na = "yes_no_na";
inline constexpr std::string_view judgement = "judgement";
inline constexpr std::string_view grades = "grade";

/// The sheet "choices": the answers that questions of type "select_one LIST" offer.
class ChoiceLists {
public:
    static ChoiceLists read(Sheet const& sheet, Faults& faults);

    /// The list's choices in their order; a list that is not there is a fault at `asked_at`.
    std::vector<Choice> take(std::string const& list, Place const& asked_at, Faults& faults);
    /// The rows written for a list that the program knows.
    std::vector<Choice> written(std::string_view list) const;
    /// A warning for each list that no question uses.
    void warn_of_unused(Faults& faults) const;

private:
    std::map<std::string, std::vector<Choice>, std::less<>> lists_;
    std::set<std::string> used_;
};

} // namespace gt::framework::spreadsheet

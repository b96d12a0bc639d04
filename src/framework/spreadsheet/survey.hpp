#pragma once

#include "framework/spreadsheet/choice_lists.hpp"
#include "framework/tool.hpp"

namespace gt::framework::spreadsheet {

/// The sheet "survey": sections (begin_group to end_group) with their questions, from top to bottom.
std::vector<Section> read_survey(Sheet const& sheet, ChoiceLists& lists, Faults& faults);

/// The type, appearance and parameters that stand for a kind of question; `list` names its choices.
struct WrittenKind {
    std::string type;
    std::string appearance = {};
    std::string parameters = {};
};
WrittenKind written_kind(Question::Kind kind, std::string const& list);

} // namespace gt::framework::spreadsheet

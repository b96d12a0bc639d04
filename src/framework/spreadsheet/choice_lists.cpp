#include "framework/spreadsheet/choice_lists.hpp"

#include "framework/fields.hpp"
#include "framework/tool_names.hpp"

namespace gt::framework::spreadsheet {

namespace {

/// The answers of a list that the program knows by itself; grades are those of the tool's scale.
std::vector<Choice> known_answers(std::string_view list)
{
    auto const kind = named(question_kinds, list);
    return kind ? own_choices(*kind) : std::vector<Choice>{};
}

/// "yes, no and na"
std::string said(std::vector<Choice> const& answers)
{
    std::string words;
    for (auto const& answer : answers)
        words += (words.empty() ? "" : &answer == &answers.back() ? " and " : ", ") + answer.key;
    return words;
}

void check(std::string const& list, Choice const& choice, Place const& label, Faults& faults)
{
    auto const known = known_answers(list);
    if (!known.empty() && std::ranges::find(known, choice.key, &Choice::key) == known.end())
        faults.push_back({choice.place, "the list " + list + " has the answers " + said(known) + ", and no other"});
    else if (!is_key(choice.key))
        faults.push_back({choice.place, "\"" + choice.key + "\" is no name: " + std::string{key_rule}});
    if (choice.title.empty()) faults.push_back({label, "this choice has no label"});
}

} // namespace

ChoiceLists ChoiceLists::read(Sheet const& sheet, Faults& faults)
{
    sheet.refuse_other_headings({"list_name", "name", "label"}, faults);
    ChoiceLists lists;
    for (auto row : sheet.rows()) {
        auto const list = row.text("list_name");
        Choice const choice{row.place("name"), row.text("name"), row.text("label")};
        if (list.empty())
            faults.push_back({row.place("list_name"), "this choice belongs to no list"});
        else
            check(list, choice, row.place("label"), faults);
        row.refuse_the_rest(faults);
        lists.lists_[list].push_back(choice);
    }
    return lists;
}

std::vector<Choice> ChoiceLists::take(std::string const& list, Place const& asked_at, Faults& faults)
{
    used_.insert(list);
    if (auto const found = lists_.find(list); found != lists_.end()) return found->second;
    std::vector<std::string> known{std::string{yes_no_na}, std::string{judgement}, std::string{grades}};
    for (auto const& [name, choices] : lists_) known.push_back(name);
    faults.push_back({asked_at, "the sheet choices has no list \"" + list + "\"" + did_you_mean(list, known)});
    return {};
}

std::vector<Choice> ChoiceLists::written(std::string_view list) const
{
    auto const found = lists_.find(list);
    return found == lists_.end() ? std::vector<Choice>{} : found->second;
}

void ChoiceLists::warn_of_unused(Faults& faults) const
{
    for (auto const& [list, choices] : lists_)
        if (!list.empty() && !used_.contains(list) && known_answers(list).empty() && list != grades)
            faults.push_back(
                {choices.front().place, "no question uses the list \"" + list + "\"", Fault::Weight::warning});
}

} // namespace gt::framework::spreadsheet

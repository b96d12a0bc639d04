#include "framework/spreadsheet/relevant.hpp"
#include "framework/spreadsheet/survey.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/tool_names.hpp"
#include "platform/text/text.hpp"
#include "platform/xlsx/written.hpp"

namespace gt::framework::spreadsheet {

namespace {

using Cells = std::vector<xlsx::Written>;
using Look = xlsx::WrittenRow::Look;

/// Any day will do; with always the same one the bytes tell of the tool alone.
Instant const created = Instant::in_london(*Date::of(2020, 1, 1), 12);

std::string yes_or_nothing(bool flag) { return flag ? "yes" : ""; }

/// The grades that some section has guidance for, in the scale's order, then others.
std::vector<std::string> guided_grades(Tool const& tool, Scale const* scale)
{
    std::vector<std::string> grades;
    auto const add = [&](std::string const& grade) {
        if (std::ranges::find(grades, grade) == grades.end()) grades.push_back(grade);
    };
    if (scale)
        for (auto const& grade : scale->grades) add(grade.key);
    for (auto const& section : tool.sections)
        for (auto const& guidance : section.guidance) add(guidance.grade);
    return grades;
}

/// Questions with the same choices share a list, named by the first of them.
class Lists {
public:
    std::string name_for(Question const& question)
    {
        for (auto const& [name, choices] : lists_)
            if (std::ranges::equal(choices, question.choices, same)) return name;
        auto name = question.key + "_answers"; // no question's key is enough: a list "grade" means the scale's
        lists_.emplace_back(name, question.choices);
        return name;
    }
    void add(std::string name, std::vector<Choice> choices)
    {
        lists_.emplace_back(std::move(name), std::move(choices));
    }

    xlsx::WrittenSheet sheet() const
    {
        xlsx::WrittenSheet sheet{"choices", {{{"list_name", "name", "label"}, Look::head}}};
        for (auto const& [name, choices] : lists_)
            for (auto const& choice : choices) sheet.rows.push_back({{name, choice.key, choice.title}});
        return sheet;
    }

private:
    static bool same(Choice const& one, Choice const& other)
    {
        return one.key == other.key && one.title == other.title;
    }

    std::vector<std::pair<std::string, std::vector<Choice>>> lists_;
};

Cells row_of(Section const& section, std::vector<std::string> const& grades)
{
    Cells cells{"begin_group", section.key, section.title, section.intro, "", "", "", "", "",
        section.part == Section::Part::questions ? "" : name_of(section_parts, section.part),
        yes_or_nothing(section.limiting), yes_or_nothing(section.child_voice), "", section.what_good_looks_like};
    for (auto const& grade : grades) cells.push_back(std::string{section.guidance_for(grade)});
    return cells;
}

Cells row_of(Question const& question, Lists& lists)
{
    auto const list = question.kind == Question::Kind::choice ? lists.name_for(question) : std::string{};
    auto const kind = written_kind(question.kind, list);
    return {kind.type, question.key, question.text, question.guidance, yes_or_nothing(question.required),
        relevant_of(question.when), kind.appearance, kind.parameters, question.standard, "", "", "",
        text::join(question.facts, " ")};
}

xlsx::WrittenSheet survey_of(Tool const& tool, std::vector<std::string> const& grades, Lists& lists)
{
    Cells head{"type", "name", "label", "hint", "required", "relevant", "appearance", "parameters", "standard", "part",
        "limiting", "child_voice", "facts", "what_good_looks_like"};
    for (auto const& grade : grades) head.push_back("guidance::" + grade);
    xlsx::WrittenSheet sheet{"survey", {{std::move(head), Look::head}}};
    for (auto const& section : tool.sections) {
        sheet.rows.push_back({row_of(section, grades)});
        for (auto const& question : section.questions) sheet.rows.push_back({row_of(question, lists)});
        sheet.rows.push_back({{"end_group"}});
    }
    return sheet;
}

} // namespace

std::string write_tool(Tool const& tool, Scale const* scale)
{
    Lists lists;
    lists.add(std::string{yes_no_na}, own_choices(Question::Kind::yes_no_na));
    lists.add(std::string{judgement}, own_choices(Question::Kind::judgement));
    if (scale) {
        std::vector<Choice> choices;
        for (auto const& grade : scale->grades) choices.push_back({{}, grade.key, grade.title});
        lists.add(std::string{spreadsheet::grades}, std::move(choices));
    }
    auto const survey = survey_of(tool, guided_grades(tool, scale), lists);
    xlsx::WrittenSheet settings{"settings",
        {{{"form_title", "form_id", "version", "kind", "scale", "groups", "intro"}, Look::head},
            {{tool.title, tool.key, tool.version, name_of(tool_kinds, tool.kind), tool.scale,
                text::join(tool.groups, " "), tool.intro}}}};
    return xlsx::bytes_of({tool.title, created, {survey, lists.sheet(), std::move(settings)}});
}

} // namespace gt::framework::spreadsheet

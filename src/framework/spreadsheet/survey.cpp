#include "framework/spreadsheet/survey.hpp"

#include "framework/spreadsheet/relevant.hpp"
#include "framework/tool_names.hpp"
#include "platform/text/text.hpp"

namespace gt::framework::spreadsheet {

namespace {

using Kind = Question::Kind;

constexpr std::string_view select_one = "select_one";
constexpr std::string_view zero_to_ten = "start=0 end=10 step=1";
std::vector<std::string> const headings{"type", "name", "label", "hint", "required", "relevant", "appearance",
    "parameters", "standard", "part", "limiting", "child_voice", "facts", "what_good_looks_like", "guidance::"};
std::vector<std::string> const types{"begin_group", "end_group", "text", "integer", "date", "range", "select_one LIST"};

class SurveyReader {
public:
    SurveyReader(ChoiceLists& lists, Faults& faults) : lists_{lists}, faults_{faults} { }

    void read(Row& row)
    {
        auto const type = words_of(row.text("type"));
        auto const first = type.empty() ? std::string{} : type.front();
        auto const is_two_words = type.size() == 2 && type[1] == "group"; // "begin group" is older XLSForm
        if (first == "begin_group" || (first == "begin" && is_two_words))
            begin(row);
        else if (first == "end_group" || (first == "end" && is_two_words))
            end(row);
        else
            question(row, type);
        row.refuse_the_rest(faults_);
    }

    std::vector<Section> sections()
    {
        if (open_) fault(sections_.back().place, "the section that begins here has no end_group");
        return std::move(sections_);
    }

private:
    void begin(Row& row)
    {
        if (open_) fault(row.place("type"), "a section cannot begin within another; end that one first");
        Section section;
        section.place = row.place("name");
        section.key = key_in(row);
        section.title = label_in(row);
        section.intro = row.text("hint");
        section.limiting = row.flag("limiting", faults_);
        section.child_voice = row.flag("child_voice", faults_);
        section.what_good_looks_like = row.text("what_good_looks_like");
        for (auto& [grade, text] : row.texts("guidance::"))
            section.guidance.push_back({row.place("guidance::" + grade), grade, text});
        section.part = part_in(row);
        sections_.push_back(std::move(section));
        open_ = true;
    }

    void end(Row& row)
    {
        if (!open_) fault(row.place("type"), "no section has begun that could end here");
        row.text("name"); // pyxform writes the group's name again; it says nothing new
        open_ = false;
    }

    void question(Row& row, std::vector<std::string> const& type)
    {
        Question question;
        question.place = row.place("name");
        question.key = key_in(row);
        question.text = label_in(row);
        question.guidance = row.text("hint");
        question.standard = row.text("standard");
        question.standard_place = row.place("standard");
        question.facts = words_of(row.text("facts"));
        question.required = row.flag("required", faults_);
        read_kind(row, type, question);
        if (auto const relevant = row.text("relevant"); !relevant.empty()) {
            auto when = read_relevant(relevant, row.place("relevant"));
            if (when)
                question.when = std::move(*when);
            else
                fault(row.place("relevant"), when.problem().message);
        }
        if (!open_)
            fault(row.place("type"), "this question is in no section; write begin_group above it");
        else
            sections_.back().questions.push_back(std::move(question));
    }

    void read_kind(Row& row, std::vector<std::string> const& type, Question& question)
    {
        if (type.size() == 2 && type[0] == select_one) return read_choices(row, type[1], question);
        if (type.size() == 1 && type[0] == "text") {
            auto const appearance = row.text("appearance");
            if (!appearance.empty() && appearance != "multiline")
                fault(row.place("appearance"), "of appearances only multiline is read");
            question.kind = appearance == "multiline" ? Kind::long_text : Kind::text;
        } else if (type.size() == 1 && type[0] == "integer") {
            question.kind = Kind::number;
        } else if (type.size() == 1 && type[0] == "date") {
            question.kind = Kind::date;
        } else if (type.size() == 1 && type[0] == "range") {
            question.kind = Kind::scale10;
            if (text::join(words_of(row.text("parameters")), " ") != zero_to_ten)
                fault(row.place("parameters"), "of ranges only start=0 end=10 step=1 is read");
        } else {
            auto const written = text::join(type, " ");
            fault(row.place("type"),
                written.empty()
                    ? "this row has no type"
                    : "the type \"" + written + "\" is not one that is read (" + text::join(types, ", ") + ")");
        }
    }

    void read_choices(Row& row, std::string const& list, Question& question)
    {
        if (list == yes_no_na) {
            question.kind = Kind::yes_no_na;
        } else if (list == judgement) {
            question.kind = Kind::judgement;
        } else if (list == grades) {
            question.kind = Kind::grade;
        } else {
            question.kind = Kind::choice;
            question.choices = lists_.take(list, row.place("type"), faults_);
        }
    }

    Section::Part part_in(Row& row)
    {
        auto const given = row.text("part");
        if (given.empty()) return Section::Part::questions;
        auto const part = named(section_parts, given);
        if (!part) {
            auto const known = all_names(section_parts);
            fault(row.place("part"),
                "there is no part \"" + given + "\" (" + text::join(known, ", ") + ")" + did_you_mean(given, known));
        }
        return part.value_or(Section::Part::questions);
    }

    std::string key_in(Row& row)
    {
        auto key = row.text("name");
        if (key.empty())
            fault(row.place("name"), "this row has no name");
        else if (!is_key(key))
            fault(row.place("name"), "\"" + key + "\" is no name: " + std::string{key_rule});
        return key;
    }

    std::string label_in(Row& row)
    {
        auto label = row.text("label");
        if (label.empty()) fault(row.place("label"), "this row has no label");
        return label;
    }

    void fault(Place const& place, std::string meaning) { faults_.push_back({place, std::move(meaning)}); }

    ChoiceLists& lists_;
    Faults& faults_;
    std::vector<Section> sections_;
    bool open_ = false;
};

} // namespace

std::vector<Section> read_survey(Sheet const& sheet, ChoiceLists& lists, Faults& faults)
{
    sheet.refuse_other_headings(headings, faults);
    SurveyReader reader{lists, faults};
    for (auto row : sheet.rows()) reader.read(row);
    lists.warn_of_unused(faults);
    return reader.sections();
}

WrittenKind written_kind(Kind kind, std::string const& list)
{
    switch (kind) {
    case Kind::text:
        return {"text"};
    case Kind::long_text:
        return {"text", "multiline"};
    case Kind::number:
        return {"integer"};
    case Kind::date:
        return {"date"};
    case Kind::scale10:
        return {"range", "", std::string{zero_to_ten}};
    case Kind::yes_no_na:
        return {"select_one " + std::string{yes_no_na}};
    case Kind::judgement:
        return {"select_one " + std::string{judgement}};
    case Kind::grade:
        return {"select_one " + std::string{grades}};
    case Kind::choice:
        break;
    }
    return {"select_one " + list};
}

} // namespace gt::framework::spreadsheet

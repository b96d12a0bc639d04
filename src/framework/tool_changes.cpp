#include "framework/tool_changes.hpp"

#include "framework/spreadsheet/relevant.hpp"
#include "framework/tool_names.hpp"
#include "platform/text/text.hpp"

namespace gt::framework {

namespace {

std::string when_words(When const& when)
{
    auto const words = spreadsheet::relevant_of(spreadsheet::simplified(when));
    return words.empty() ? "always asked" : words;
}

std::string choices_words(Question const& question)
{
    std::string words;
    for (auto const& choice : question.choices)
        words += (words.empty() ? "" : "; ") + choice.title + " (" + choice.key + ")";
    return words;
}

std::string guidance_words(Section const& section)
{
    // Sorted, since the order of a guidance tells nothing: it stands beside its grade.
    std::map<std::string, std::string> by_grade;
    for (auto const& guidance : section.guidance) by_grade[guidance.grade] = guidance.text;
    std::string words;
    for (auto const& [grade, text] : by_grade) {
        if (!words.empty()) words += '\n';
        words.append(grade).append(": ").append(text);
    }
    return words;
}

std::string yes_no(bool flag) { return flag ? "Yes" : "No"; }

/// Where a question stands: its section and the question above it in both versions.
struct Placed {
    Question const* question;
    Section const* section;
};

std::vector<Placed> questions_of(Tool const& tool)
{
    std::vector<Placed> placed;
    for (auto const& section : tool.sections)
        for (auto const& question : section.questions) placed.push_back({&question, &section});
    return placed;
}

template <class T> std::vector<std::string> order_of(std::vector<T> const& list, auto key, auto is_in_both)
{
    std::vector<std::string> keys;
    for (auto const& one : list)
        if (is_in_both(key(one))) keys.push_back(key(one));
    return keys;
}

class Comparison {
public:
    Comparison(Tool const& before, Tool const& now) : before_{before}, now_{now} { }

    std::vector<ToolChange> run()
    {
        where_ = "The tool";
        differ("Title", before_.title, now_.title);
        differ("Introduction", before_.intro, now_.intro);
        differ("Kind", name_of(tool_kinds, before_.kind), name_of(tool_kinds, now_.kind));
        differ("Scale", before_.scale, now_.scale);
        differ("Groups of children", text::join(before_.groups, ", "), text::join(now_.groups, ", "));
        compare_sections();
        compare_questions();
        return std::move(changes_);
    }

private:
    void compare_sections()
    {
        for (auto const& section : now_.sections) {
            where_ = "Section: " + section.title;
            if (auto const* old = before_.section(section.key))
                compare(*old, section);
            else
                say("New", "", section.key);
        }
        for (auto const& section : before_.sections) {
            where_ = "Section: " + section.title;
            if (!now_.section(section.key)) say("No longer there", section.key, "");
        }
        auto const key = [](Section const& section) { return section.key; };
        auto const is_in_both = [&](std::string const& k) { return before_.section(k) && now_.section(k); };
        where_ = "The tool";
        if (order_of(before_.sections, key, is_in_both) != order_of(now_.sections, key, is_in_both))
            say("Order of the sections", "", "");
    }

    void compare(Section const& old, Section const& section)
    {
        differ("Title", old.title, section.title);
        differ("Introduction", old.intro, section.intro);
        differ("Part", name_of(section_parts, old.part), name_of(section_parts, section.part));
        differ("Limits the overall grade", yes_no(old.limiting), yes_no(section.limiting));
        differ("Judges how the child is heard", yes_no(old.child_voice), yes_no(section.child_voice));
        differ("What good looks like", old.what_good_looks_like, section.what_good_looks_like);
        differ("Guidance for the grades", guidance_words(old), guidance_words(section));
    }

    void compare_questions()
    {
        auto const old = questions_of(before_);
        auto const current = questions_of(now_);
        for (auto const& placed : current) {
            where_ = "Question: " + placed.question->key;
            auto const same
                = std::ranges::find(old, placed.question->key, [](Placed const& p) { return p.question->key; });
            if (same == old.end())
                say("New", "", placed.question->text);
            else
                compare(*same, placed);
        }
        for (auto const& placed : old) {
            where_ = "Question: " + placed.question->key;
            if (!now_.question(placed.question->key)) say("No longer asked", placed.question->text, "");
        }
        auto const key = [](Placed const& placed) { return placed.question->key; };
        auto const is_in_both = [&](std::string const& k) { return before_.question(k) && now_.question(k); };
        where_ = "The tool";
        if (order_of(old, key, is_in_both) != order_of(current, key, is_in_both)) say("Order of the questions", "", "");
    }

    void compare(Placed const& old, Placed const& placed)
    {
        auto const& was = *old.question;
        auto const& is = *placed.question;
        differ("Wording", was.text, is.text);
        differ("Kind", name_of(question_kinds, was.kind), name_of(question_kinds, is.kind));
        differ("Guidance", was.guidance, is.guidance);
        differ("Must be answered", yes_no(was.required), yes_no(is.required));
        differ("Standard", was.standard, is.standard);
        differ("What is known already", text::join(was.facts, ", "), text::join(is.facts, ", "));
        differ("Choices", choices_words(was), choices_words(is));
        differ("When it is asked", when_words(was.when), when_words(is.when));
        if (old.section->key != placed.section->key) say("Section", old.section->title, placed.section->title);
    }

    void differ(std::string what, std::string const& before, std::string const& now)
    {
        if (before != now) say(std::move(what), before, now);
    }
    void say(std::string what, std::string before, std::string now)
    {
        changes_.push_back({where_, std::move(what), std::move(before), std::move(now)});
    }

    Tool const& before_;
    Tool const& now_;
    std::string where_;
    std::vector<ToolChange> changes_;
};

} // namespace

std::vector<ToolChange> changes_between(Tool const& before, Tool const& now) { return Comparison{before, now}.run(); }

} // namespace gt::framework

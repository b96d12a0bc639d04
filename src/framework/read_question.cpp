#include "framework/fields.hpp"
#include "framework/read_tool.hpp"
#include "framework/tool_names.hpp"

namespace gt::framework {

namespace {

Choice read_choice(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this choice", file, faults};
    Choice choice{fields.place(), fields.key("key"), fields.text("title")};
    fields.refuse_the_rest();
    return choice;
}

Condition read_condition(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this condition", file, faults};
    Condition condition{fields.place(), fields.text("question"), fields.texts("in")};
    auto const answered = fields.flag("answered", false);
    if (fields.has("question") && answered == !condition.in.empty())
        faults.push_back({fields.place(), "this condition says either in = [\"…\"] or answered = true"});
    fields.refuse_the_rest();
    return condition;
}

/// `{ question = "a", in = ["yes"] }`, or several of those as `{ all = […] }` or `{ any = […] }`.
When read_when(Node const& node, std::string const& file, Faults& faults)
{
    When when;
    auto const* members = std::get_if<Node::Table>(&node.value);
    auto const names = [&](char const* key) {
        return members && std::ranges::find(*members, key, &Node::Member::key) != members->end();
    };
    if (!names("all") && !names("any")) {
        when.conditions.push_back(read_condition(node, file, faults));
        return when;
    }

    Fields fields{node, "this condition", file, faults};
    auto const all = fields.tables("all");
    auto const any = fields.tables("any");
    if (all.empty() == any.empty())
        faults.push_back(
            {fields.place(), "this condition joins others by either all or any, with at least one in the list"});
    when.join = any.empty() ? When::Join::all : When::Join::any;
    for (auto const* one : any.empty() ? all : any) when.conditions.push_back(read_condition(*one, file, faults));
    fields.refuse_the_rest();
    return when;
}

} // namespace

Question read_question(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this question", file, faults};
    Question question;
    question.place = fields.place();
    question.key = fields.key("key");
    question.text = fields.text("text");
    question.kind = fields.one_of<Question::Kind>("kind", question_kinds, Question::Kind::text);
    question.required = fields.flag("required", false);
    question.guidance = fields.optional_text("guidance");
    question.standard = fields.optional_text("standard");
    question.standard_place = fields.place_of("standard");
    question.facts = fields.texts("facts");
    for (auto const* choice : fields.tables("choices")) question.choices.push_back(read_choice(*choice, file, faults));
    if (auto const* when = fields.table("when")) question.when = read_when(*when, file, faults);
    if (!fields.has("kind")) faults.push_back({fields.place(), "this question has no kind"});
    fields.refuse_the_rest();
    return question;
}

} // namespace gt::framework

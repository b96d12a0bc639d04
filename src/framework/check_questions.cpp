#include "framework/case_facts.hpp"
#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

using Kind = Question::Kind;

/// One question met so far, with who answers it.
struct Earlier {
    Question const* question;
    Section::Part part;
};

class QuestionCheck {
public:
    QuestionCheck(Tool const& tool, Scale const* scale, Framework const& framework, Faults& faults)
        : tool_{tool}, scale_{scale}, framework_{framework}, faults_{faults}
    {
    }

    void run()
    {
        for (auto const& section : tool_.sections)
            for (auto const& question : section.questions) {
                check_key(question);
                check_choices(question);
                check_standard(question);
                check_named(question, section);
                for (auto const& condition : question.when.conditions) check_condition(condition, section);
                earlier_.emplace(question.key, Earlier{&question, section.part});
            }
    }

private:
    void check_key(Question const& question)
    {
        if (!question.key.empty() && earlier_.contains(question.key))
            fault(question.place, "the question \"" + question.key + "\" is in this tool twice");
        if (question.kind == Kind::grade && tool_.scale.empty())
            fault(
                question.place, "the question \"" + question.key + "\" asks for a grade, but its tool names no scale");
    }

    void check_choices(Question const& question)
    {
        if (question.kind == Kind::choice && question.choices.size() < 2)
            fault(question.place, "the question \"" + question.key + "\" offers fewer than two choices");
        if (question.kind != Kind::choice && !question.choices.empty())
            fault(question.place, "the question \"" + question.key + "\" has choices, but its kind is not choice");
        refuse_twice(question.choices, "choice", faults_);
    }

    void check_standard(Question const& question)
    {
        if (!question.standard.empty() && !framework_.standard(question.standard))
            fault(question.standard_place, unknown("standard", question.standard, keys_of(framework_.standards)));
    }

    /// [SWI-63] every question maps to a standard, where the council says so.
    void check_named(Question const& question, Section const& section)
    {
        for (auto const& fact : question.facts)
            if (auto const known = case_facts(); std::ranges::find(known, fact) == known.end())
                fault(question.place, unknown("fact", fact, {known.begin(), known.end()}));
        if (!framework_.rules.every_question_names_a_standard || !question.standard.empty()) return;
        faults_.push_back({question.place,
            "the question \"" + question.key + "\" of the section \"" + section.key + "\" names no standard",
            Fault::Weight::warning});
    }

    void check_condition(Condition const& condition, Section const& section)
    {
        auto const found = earlier_.find(condition.question);
        if (found == earlier_.end()) {
            if (condition.question.empty()) return;
            auto const later = tool_.question(condition.question) != nullptr;
            fault(condition.place,
                later ? "this condition looks at the question \"" + condition.question + "\", which comes later"
                      : unknown("question", condition.question, known_keys()));
            return;
        }
        // The auditor must not learn the worker's own view from which questions appear (DESIGN section 4).
        auto const is_workers = found->second.part == Section::Part::practitioner;
        if (is_workers != (section.part == Section::Part::practitioner))
            fault(condition.place,
                "this condition looks at \"" + condition.question
                    + "\", which another person answers; worker and auditor do not see each other's answers");
        check_values(condition, *found->second.question);
    }

    void check_values(Condition const& condition, Question const& asked)
    {
        auto const values = values_of(asked);
        for (auto const& value : condition.in) {
            if (values.empty())
                return fault(condition.place,
                    "the question \"" + asked.key + "\" is answered freely; its condition can only be answered = true");
            if (std::ranges::find(values, value) == values.end())
                fault(condition.place,
                    "\"" + value + "\" is no answer to the question \"" + asked.key + "\""
                        + did_you_mean(value, values));
        }
    }

    std::vector<std::string> values_of(Question const& question) const
    {
        if (question.kind == Kind::grade && scale_) return keys_of(scale_->grades);
        if (question.kind == Kind::scale10) return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
        return question.values();
    }

    std::vector<std::string> known_keys() const
    {
        std::vector<std::string> keys;
        for (auto const& [key, earlier] : earlier_) keys.emplace_back(key);
        return keys;
    }

    void fault(Place const& place, std::string meaning) { faults_.push_back({place, std::move(meaning)}); }

    Tool const& tool_;
    Scale const* scale_;
    Framework const& framework_;
    Faults& faults_;
    std::map<std::string_view, Earlier> earlier_;
};

} // namespace

void check_questions(Tool const& tool, Scale const* scale, Framework const& framework, Faults& faults)
{
    QuestionCheck{tool, scale, framework, faults}.run();
}

} // namespace gt::framework

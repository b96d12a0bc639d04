#include "audits/pages/draft.hpp"
#include "audits/pages/pages.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::array places{
    std::pair{"in_person", "In person"}, std::pair{"video", "By video"}, std::pair{"telephone", "By telephone"}};

std::vector<Field> conversation_fields(Record const& record)
{
    std::vector<Field> fields;
    for (auto const& [name, label] :
        {std::pair{asked::conversation_on, "Date of the conversation"}, {asked::conversation_place, "How you spoke"},
            {asked::conversation_who, "Who took part"}, {asked::conversation_notes, "What you talked about"},
            {asked::no_own_grade_reason, "Why the practitioner has not graded"}})
        fields.push_back({std::string{name}, label, record.answer(name)});
    return fields;
}

void check(Draft& draft, Date today)
{
    auto const name = std::string{asked::conversation_on};
    if (auto& typed = draft.values[name]; !typed.empty()) {
        auto const date = Date::parse_typed(typed);
        if (!date)
            draft.problems.add(name, "Enter a real date, like 22 November 2026");
        else if (*date > today)
            draft.problems.add(name, "The date of the conversation must be today or in the past");
        else
            typed = date->iso();
    }
    auto const how = draft.value(asked::conversation_place);
    if (!how.empty() && std::ranges::none_of(places, [&](auto const& place) { return place.first == how; }))
        draft.problems.add(std::string{asked::conversation_place}, "Select how you spoke");
}

store::Change change_in(Draft const& draft)
{
    store::Change change;
    for (auto const& [name, value] : draft.values) {
        if (draft.is_fine(name)) change.answers[name] = value;
    }
    return change;
}

void draw_fields(html::Out& out, AtHand const& at_hand, Draft const& draft)
{
    auto const error = [&](std::string_view name) { return draft.problems.message_for(name); };
    auto const date = Date::parse_iso(draft.value(asked::conversation_on));
    govuk::draw(out,
        govuk::Input{.name = std::string{asked::conversation_on},
            .label = {.text = "Date of the conversation"},
            .value = date ? date->words() : draft.value(asked::conversation_on),
            .hint = "For example, 22 November 2026",
            .error = error(asked::conversation_on),
            .classes = "govuk-input--width-20"});
    govuk::Radios how{.name = std::string{asked::conversation_place},
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "How did you speak?"}},
        .value = draft.value(asked::conversation_place),
        .error = error(asked::conversation_place)};
    for (auto const& [key, title] : places) how.items.push_back({.value = key, .text = title});
    govuk::draw(out, how);
    govuk::draw(out,
        govuk::Input{.name = std::string{asked::conversation_who},
            .label = {.text = "Who took part?"},
            .value = draft.value(asked::conversation_who),
            .hint = "For example, the practitioner, you and the team manager",
            .error = error(asked::conversation_who)});
    govuk::draw(out,
        govuk::Textarea{.name = std::string{asked::conversation_notes},
            .label = {.text = "What did you talk about, and what did you agree?"},
            .value = draft.value(asked::conversation_notes),
            .error = error(asked::conversation_notes)});
    if (at_hand.record.practitioner_has_graded && draft.value(asked::no_own_grade_reason).empty()) return;
    govuk::draw(out,
        govuk::Textarea{.name = std::string{asked::no_own_grade_reason},
            .label = {.text = "If the practitioner will not grade their own practice: why?"},
            .value = draft.value(asked::no_own_grade_reason),
            .rows = 3,
            .hint = "Leave this empty while you wait for their grades",
            .error = error(asked::no_own_grade_reason)});
}

/// Who talks when nobody else joins: a proposal, to be corrected.
std::string usual_pair(AtHand const& at_hand)
{
    if (at_hand.audit.worker_name.empty()) return {};
    return at_hand.audit.worker_name + " and " + at_hand.audit.auditor_name;
}

std::string own_grades_words(AtHand const& at_hand)
{
    auto const& record = at_hand.record;
    if (!record.practitioner_has_graded) return "The practitioner has not graded their own practice yet.";
    if (record.practitioner.empty())
        return "The practitioner has graded their own practice. You see their grades once all of yours are saved.";
    return "The practitioner has graded their own practice. Their grades stand beside yours on each page.";
}

http::Response conversation_page(staff::Request const& request, AtHand const& at_hand, Draft const& draft)
{
    auto const action = at_hand.path(place::conversation);
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, action);
        govuk::draw(out, govuk::InsetText{.text = own_grades_words(at_hand)});
        if (auto const view = at_hand.record.answer(asked::managers_view); !view.empty())
            govuk::draw(out, govuk::InsetText{.text = "The manager's view: " + view});
        draw_draft_form(out, request, action, draft, [&] {
            draw_fields(out, at_hand, draft);
            govuk::draw(out, govuk::Button{.text = "Save and continue"});
        });
    };
    return show_draft(request, draft,
        {.title = "Conversation with the practitioner",
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

} // namespace

http::Response show_conversation(staff::Request const& request)
{
    return with_own_step(request, place::conversation, [&](AtHand const& at_hand) {
        auto draft = draft_of(conversation_fields(at_hand.record));
        auto& who = draft.values[std::string{asked::conversation_who}];
        if (at_hand.record.answer(asked::conversation_on).empty() && who.empty()) who = usual_pair(at_hand);
        return conversation_page(request, at_hand, draft);
    });
}

/// [LEI18-39] the conversation has a date.
http::Response save_conversation(staff::Request const& request)
{
    return with_own_step(request, place::conversation, [&](AtHand const& at_hand) {
        auto draft = read_draft(request.form(), conversation_fields(at_hand.record));
        check(draft, request.today());
        auto const change = change_in(draft);
        return save_draft(request, at_hand, std::move(draft), conversation_fields, change,
            at_hand.path_after(place::conversation),
            [&](Draft const& again) { return conversation_page(request, at_hand, again); });
    });
}

} // namespace gt::audits

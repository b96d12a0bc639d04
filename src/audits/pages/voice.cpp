#include "audits/pages/draft.hpp"
#include "audits/pages/pages.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::optional<Voice> voice_in(staff::Request const& request)
{
    for (auto const voice : {Voice::child, Voice::family}) {
        if (key_of(voice) == request.value("voice")) return voice;
    }
    return std::nullopt;
}

std::vector<Field> fields_of(Voice voice, Record const& record)
{
    std::vector<Field> fields;
    for (auto const& [name, saved] : answers_of(voice, voice_of(record, voice))) {
        auto label = name.substr(name.find('_') + 1);
        std::ranges::replace(label, '_', ' ');
        fields.push_back({name, label, saved});
    }
    return fields;
}

/// One voice's fields in a form, all named with its key before them.
class VoiceForm {
public:
    VoiceForm(Voice voice, AtHand const& at_hand, Draft const& draft) : voice_{voice}, at_hand_{at_hand}, draft_{draft}
    {
    }

    void draw(html::Out& out) const
    {
        out.el("h2", {{"class", "govuk-heading-m"}}, "Before anybody makes contact");
        draw_radios(out, "safe", at_hand_.framework->safety_question("safe_to_contact"),
            {{.value = "yes", .text = "Yes", .conditional = [this](html::Out& o) { draw_safety(o); }},
                {.value = "no", .text = "No", .hint = "That ends this step. Nobody needs a reason."}});
        out.el("h2", {{"class", "govuk-heading-m"}}, title_of(voice_));
        draw_radios(out, "asked",
            voice_ == Voice::child ? "Did you ask for the child's view?" : "Did you ask for the family's view?",
            {{.value = "yes",
                 .text = "Yes",
                 .conditional
                 = [this](html::Out& o) { draw_text(o, "words", "What they said, in their own words", 6); }},
                {.value = "no", .text = "Not asked, because…", .conditional = [this](html::Out& o) {
                     draw_text(o, "not_asked_because", "Why they were not asked", 3);
                 }}});
    }

private:
    std::string name(std::string_view part) const { return std::string{key_of(voice_)} + "_" + std::string{part}; }
    std::string const& safety(std::string_view key) const { return at_hand_.framework->safety_question(key); }

    void draw_text(html::Out& out, std::string_view part, std::string const& label, int rows) const
    {
        govuk::draw(out,
            govuk::Textarea{.name = name(part),
                .label = {.text = label},
                .value = draft_.value(name(part)),
                .rows = rows,
                .error = draft_.problems.message_for(name(part))});
    }

    void draw_radios(
        html::Out& out, std::string_view part, std::string const& legend, std::vector<govuk::RadioItem> items) const
    {
        govuk::draw(out,
            govuk::Radios{.name = name(part),
                .items = std::move(items),
                .fieldset = govuk::Fieldset{.legend = {.text = legend}},
                .value = draft_.value(name(part)),
                .error = draft_.problems.message_for(name(part))});
    }

    void draw_safety(html::Out& out) const
    {
        draw_text(out, "whom_and_how", safety("whom") + " " + safety("how"), 2);
        draw_text(out, "when_not", safety("when_not"), 2);
        draw_text(out, "interpreter", safety("interpreter"), 2);
        draw_text(out, "court_or_police", safety("court_or_police"), 2);
        draw_text(out, "who_must_not_know", safety("must_not_know"), 2);
    }

    Voice voice_;
    AtHand const& at_hand_;
    Draft const& draft_;
};

http::Response voice_page(staff::Request const& request, AtHand const& at_hand, Voice voice, Draft const& draft)
{
    auto const action = at_hand.path(place::voice(voice));
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, action);
        draw_draft_form(out, request, action, draft, [&] {
            VoiceForm{voice, at_hand, draft}.draw(out);
            govuk::draw(out, govuk::Button{.text = "Save and continue"});
        });
    };
    return show_draft(request, draft,
        {.title = std::string{title_of(voice)},
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

void check(Voice voice, Draft& draft)
{
    auto const name = [&](std::string_view part) { return std::string{key_of(voice)} + "_" + std::string{part}; };
    for (auto const& field : {name("safe"), name("asked")}) {
        auto const value = draft.value(field);
        if (!value.empty() && value != "yes" && value != "no") draft.problems.add(field, "Select yes or no");
    }
    if (draft.value(name("asked")) == "yes" && draft.value(name("safe")).empty())
        draft.problems.add(name("safe"), "Say whether it is safe to contact them");
    if (draft.value(name("asked")) == "no" && draft.value(name("safe")) != "no"
        && draft.value(name("not_asked_because")).empty())
        draft.problems.add(name("not_asked_because"), "Enter why they were not asked");
}

store::Change change_in(Draft const& draft)
{
    store::Change change;
    for (auto const& [name, value] : draft.values) {
        if (draft.is_fine(name)) change.answers[name] = value;
    }
    return change;
}

/// One of the audit's steps only when there is such a voice.
std::string page_of(staff::Request const& request) { return "voices/" + request.value("voice"); }

} // namespace

http::Response show_voice(staff::Request const& request)
{
    return with_own_step(request, page_of(request), [&](AtHand const& at_hand) {
        auto const voice = voice_in(request);
        return voice_page(request, at_hand, *voice, draft_of(fields_of(*voice, at_hand.record)));
    });
}

http::Response save_voice(staff::Request const& request)
{
    return with_own_step(request, page_of(request), [&](AtHand const& at_hand) {
        auto const voice = voice_in(request);
        auto draft = read_draft(request.form(), fields_of(*voice, at_hand.record));
        check(*voice, draft);
        auto const change = change_in(draft);
        auto const fields = [voice = *voice](Record const& record) { return fields_of(voice, record); };
        return save_draft(request, at_hand, std::move(draft), fields, change, at_hand.path_after(place::voice(*voice)),
            [&](Draft const& again) { return voice_page(request, at_hand, *voice, again); });
    });
}

} // namespace gt::audits

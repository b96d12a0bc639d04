#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/pages/partner_frame.hpp"
#include "framework/pages/question_fields.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/text/long_words.hpp"

namespace gt::audits::multi_agency::partner {

namespace {

namespace govuk = html::govuk;

struct Typed {
    std::map<std::string, std::string> values; ///< by question
    forms::Problems problems = {};
};

std::string const& value_in(Typed const& typed, framework::Question const& question)
{
    static std::string const nothing;
    auto const found = typed.values.find(question.key);
    return found == typed.values.end() ? nothing : found->second;
}

std::string place_after(AtHand const& at_hand, framework::Section const& section)
{
    auto const& sections = at_hand.form->sections;
    auto const next = std::ranges::find(sections, section.key, &framework::Section::key) + 1;
    return next == sections.end() ? std::string{"/return/check"} : path_of(*next);
}

http::Response section_page(
    staff::Writer const& writer, AtHand const& at_hand, framework::Section const& section, Typed const& typed)
{
    return page(writer.house, typed.problems.any() ? 422 : 200,
        {.title = section.title,
            .body =
                [&](html::Out& out) {
                    if (!section.intro.empty()) out.el("p", {{"class", "govuk-body-l"}}, section.intro);
                    staff::long_form(out, writer, path_of(section), [&] {
                        for (auto const& question : section.questions)
                            framework::draw_question(out,
                                {question, *at_hand.form, *at_hand.scale, value_in(typed, question),
                                    typed.problems.message_for(field_name(question))});
                        govuk::draw(out, govuk::Button{.text = "Save and continue"});
                    });
                },
            .back = "/return",
            .problems = &typed.problems,
            .caption = at_hand.open.mine.agency});
}

http::Response with_section(http::Request const& request, staff::House& house,
    std::function<http::Response(AtHand const&, framework::Section const&)> const& answer)
{
    return with_open_return(request, house, [&](AtHand const& at_hand) {
        if (at_hand.open.mine.sent_at) return http::redirect_to("/return");
        auto const* section = at_hand.form->section(rest_of(request, "/return/sections/"));
        if (section) return answer(at_hand, *section);
        return page(house, 404, {.title = "Page not found", .body = [](html::Out& out) {
                                     out.el("p", {{"class", "govuk-body"}}, "This form has no such page.");
                                 }});
    });
}

/// What is in order is kept even when something else is not: nothing typed is lost.
std::map<std::string, std::string> fine_answers(
    http::Request const& request, AtHand const& at_hand, framework::Section const& section, Typed& typed)
{
    std::map<std::string, std::string> fine;
    for (auto const& question : section.questions) {
        auto const name = field_name(question);
        auto& value = typed.values[question.key] = request.form.text(name);
        if (text::is_too_long(value)) {
            typed.problems.add(name, text::too_long);
            continue;
        }
        auto const answer = answer_to(question, *at_hand.scale, value);
        if (answer)
            fine[question.key] = value = *answer;
        else
            typed.problems.add(name, answer.problem().message);
    }
    return fine;
}

} // namespace

http::Response show_section(http::Request const& request, staff::House& house)
{
    return with_section(request, house, [&](AtHand const& at_hand, framework::Section const& section) {
        Typed typed;
        for (auto const& question : section.questions) typed.values[question.key] = at_hand.answer(question.key);
        return section_page(writer_of(request, house, at_hand), at_hand, section, typed);
    });
}

http::Response save_section(http::Request const& request, staff::House& house)
{
    return with_section(request, house, [&](AtHand const& at_hand, framework::Section const& section) {
        auto const writer = writer_of(request, house, at_hand);
        if (staff::throw_draft_away(writer)) return http::redirect_to(path_of(section));
        Typed typed;
        auto const fine = fine_answers(request, at_hand, section, typed);
        auto const saved
            = house.database().write([&](db::Transaction& tx) { return save(tx, at_hand.browser, fine, writer.now); });
        if (!saved) typed.problems.add("", saved.problem().message);
        if (typed.problems.any()) return section_page(writer, at_hand, section, typed);
        staff::long_form_sent(writer);
        return http::redirect_to(place_after(at_hand, section));
    });
}

http::Response keep_draft(http::Request const& request, staff::House& house)
{
    return with_open_return(request, house, [&](AtHand const& at_hand) {
        auto const place = staff::place_of_draft(request.form);
        auto const is_theirs = [&](framework::Section const& section) { return path_of(section) == place; };
        if (at_hand.open.mine.sent_at || std::ranges::none_of(at_hand.form->sections, is_theirs))
            return http::text(422, "Not saved as a draft: this form is not open here any more.");
        return staff::keep_typed(writer_of(request, house, at_hand), place);
    });
}

} // namespace gt::audits::multi_agency::partner

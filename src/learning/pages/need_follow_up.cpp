#include "learning/pages/need_pages.hpp"
#include "learning/pages/point_form.hpp"
#include "learning/pages/shown_need.hpp"
#include "learning/store/needs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/radios.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

void draw_step_of_cycle(html::Out& out, std::string const& heading, std::string const& words)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, heading);
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words.empty() ? "Nobody has said yet." : words);
}

void draw_inquiry_form(html::Out& out, staff::Request const& request, ShownNeed const& shown, Typed const& typed)
{
    auto const& need = shown.need;
    bool const was_sent = typed.fields.has("works");
    Typed const words{
        was_sent ? typed.fields : http::Fields{{"works", need.works}, {"wanted", need.wanted}}, typed.problems};
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/words"), [&] {
            forms::hidden(inside, "version", std::to_string(need.version));
            forms::draw_text(inside, words, "works", shown.framework->term("learning_discover"));
            forms::draw_text(inside, words, "wanted", shown.framework->term("learning_dream"));
            govuk::draw(inside, govuk::Button{.text = "Save these words", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Say more about what works, and what it would look like", .text = form, .is_open = was_sent});
}

/// The page again with the problem beside its field, or on top of it.
http::Response show_problem_of_need(
    staff::Request const& request, ShownNeed const& shown, Typed typed, Problem const& problem)
{
    typed.problems.add(problem.field, problem.message);
    return need_page(request, shown, typed, problem.kind == Problem::Kind::conflict ? 409 : 422);
}

} // namespace

void draw_inquiry(html::Out& out, staff::Request const& request, ShownNeed const& shown, Typed const& typed)
{
    draw_step_of_cycle(out, shown.framework->term("learning_discover"), shown.need.works);
    draw_step_of_cycle(out, shown.framework->term("learning_dream"), shown.need.wanted);
    if (shown.may_follow()) draw_inquiry_form(out, request, shown, typed);
}

void draw_end_of_need(html::Out& out, staff::Request const& request, ShownNeed const& shown, Typed const& typed)
{
    auto const& need = shown.need;
    if (!need.is_open()) {
        out.el("h2", {{"class", "govuk-heading-m"}},
            need.state == NeedState::met ? "What is different now" : "Why it was set aside");
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, need.outcome);
    }
    if (!shown.may_follow()) return;
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/outcome"), [&] {
            govuk::draw(inside,
                govuk::Radios{.name = "how",
                    .items = {{.value = "met", .text = "It is met"}, {.value = "set_aside", .text = "It is set aside"}},
                    .fieldset = govuk::Fieldset{.legend = {.text = "What became of this need?"}},
                    .value = typed.text("how"),
                    .error = typed.error("how")});
            forms::draw_text(inside, typed, "outcome", "What is different now, or why is it set aside?");
            govuk::draw(inside, govuk::Button{.text = "Save", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Say that it is met, or set it aside", .text = form, .is_open = typed.fields.has("outcome")});
}

http::Response save_words_of_need(staff::Request const& request)
{
    auto const shown = find_shown_need(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_raise) return staff::forbidden(request);
    Typed const typed{request.form(), {}};
    auto const case_number = [&] {
        auto reader = request.database().read();
        return case_number_behind(reader, shown->need.origin);
    }();
    auto const after = inquired(shown->need, typed.text("works"), typed.text("wanted"), case_number);
    if (!after) return show_problem_of_need(request, *shown, typed, after.problem());
    auto before = shown->need;
    if (auto const seen = parse_id_number(typed.text("version"))) before.version = static_cast<int>(*seen);
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_words(
            tx, before, *after, {request.person().id.number, request.now(), "said more about a learning need"});
    });
    if (!saved) return show_problem_of_need(request, *shown, typed, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Saved");
}

http::Response end_need(staff::Request const& request)
{
    auto const shown = find_shown_need(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_raise) return staff::forbidden(request);
    Typed const typed{request.form(), {}};
    auto const how = need_state(typed.text("how")).value_or(NeedState::open);
    auto const done = ended(shown->need, how, typed.text("outcome"), request.person().id, request.now());
    if (!done) return show_problem_of_need(request, *shown, typed, done.problem());
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_end(tx, *done,
            {request.person().id.number, request.now(),
                how == NeedState::met ? "said that a learning need is met" : "set a learning need aside"});
    });
    if (!saved) return show_problem_of_need(request, *shown, typed, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Saved");
}

} // namespace gt::learning

#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/impacts.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/house/long_form.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

std::string after_words(ImpactQuestion const& question)
{
    return "After " + std::to_string(question.months) + " months";
}

void draw_answer(html::Out& out, ImpactQuestion const& question)
{
    govuk::SummaryList list{
        .rows = {{.key = after_words(question), .value = title_of(*question.difference)},
            {.key = "How one knows", .value = question.words, .value_classes = "goldenthread-their-words"}}};
    if (!question.their_words.empty())
        list.rows.push_back({.key = "In the words of child or family",
            .value = question.their_words,
            .value_classes = "goldenthread-their-words"});
    else
        list.rows.push_back({.key = "Not asked, because",
            .value = question.not_asked_because,
            .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
}

http::Response impact_page(
    staff::Request const& request, Shown const& shown, ImpactQuestion const& question, Typed const& typed)
{
    govuk::Radios difference{.name = "difference",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "What is different for the child since then?"}},
        .value = typed.text("difference"),
        .hint = "\"No difference\" and \"worse\" are answers: they are counted, and nobody is blamed for them",
        .error = typed.error("difference")};
    for (auto const one : all_differences)
        difference.items.push_back({.value = std::string{key_of(one)}, .text = title_of(one)});
    return staff::show(request,
        {.title = "What is different for the child?",
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::SummaryList{
                            .rows = {{.key = "Action", .value = shown.action.what},
                                {.key = "Meant to change", .value = shown.action.meant_to_change},
                                {.key = "Asked", .value = after_words(question) + ", by " + question.due_on.words()}}});
                    staff::long_form(out, request, shown.path("/impact"), [&] {
                        govuk::draw(out, difference);
                        forms::draw_text(out, typed, "words", "What is different, and how do you know?");
                        forms::draw_text(out, typed, "their_words", "What did the child or the family say?");
                        forms::draw_text(out, typed, "not_asked_because", "If they were not asked: why not?");
                        govuk::draw(out, govuk::Button{.text = "Save this answer", .prevents_double_click = true});
                    });
                },
            .back = shown.path(),
            .problems = &typed.problems,
            .caption = "Action"});
}

} // namespace

void draw_impacts(html::Out& out, staff::Request const& request, Shown const& shown)
{
    if (shown.impacts.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What is different for the child");
    for (auto const& one : shown.impacts) {
        if (!one.is_open())
            draw_answer(out, one);
        else
            out.el("p", {{"class", "govuk-body"}}, after_words(one) + ": asked by " + one.due_on.words() + ".");
    }
    bool const own = shown.action.is_owned_by(request.person().id) || shown.action.done_by == request.person().id;
    if (!shown.may_close || own || !shown.asked(request.today())) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(shown.path("/impact"))}},
            "Say what is different for the child");
    });
}

http::Response show_impact(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_close) return staff::forbidden(request, "You cannot answer for the actions of this team.");
    auto const* question = shown->asked(request.today());
    if (!question) return staff::show(request, action_page(request, *shown, {}));
    return impact_page(request, *shown, *question, {});
}

http::Response save_impact(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_close) return staff::forbidden(request, "You cannot answer for the actions of this team.");
    auto const* question = shown->asked(request.today());
    if (!question) return staff::refuse(request, {"", "Nothing is asked about this action at present"});
    Typed typed{request.form(), {}};
    auto const answered = answer_impact(*question, shown->action, request.person(),
        {difference_of(typed.text("difference")), typed.text("words"), typed.text("their_words"),
            typed.text("not_asked_because")},
        request.now());
    if (!answered && answered.problem().field.empty()) return staff::refuse(request, answered.problem());
    if (!answered) {
        typed.problems.add(answered.problem().field, answered.problem().message);
        return impact_page(request, *shown, *question, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::answer(tx, *answered, shown->action,
            {request.person().id.number, request.now(), "said what is different for the child"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Saved");
}

} // namespace gt::improvement

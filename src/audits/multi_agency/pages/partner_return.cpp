#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/pages/partner_frame.hpp"
#include "framework/pages/question_fields.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/panel.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/task_list.hpp"

namespace gt::audits::multi_agency::partner {

namespace {

namespace govuk = html::govuk;

constexpr std::size_t longest_name = 200;

govuk::TaskStatus status_of(AtHand const& at_hand, framework::Section const& section)
{
    if (at_hand.has_draft(section)) return {.tag = govuk::Tag{.text = "Unsaved words", .classes = "govuk-tag--yellow"}};
    if (!at_hand.is_begun(section)) return {.tag = govuk::Tag{.text = "Not started yet", .classes = "govuk-tag--blue"}};
    if (!at_hand.unanswered(section).empty())
        return {.tag = govuk::Tag{.text = "In progress", .classes = "govuk-tag--light-blue"}};
    return {.text = "Completed"};
}

void draw_answers(html::Out& out, AtHand const& at_hand)
{
    bool const may_change = !at_hand.open.mine.sent_at;
    for (auto const& section : at_hand.form->sections) {
        out.el("h2", {{"class", "govuk-heading-m"}}, section.title);
        govuk::SummaryList list{.rows = {}};
        for (auto const& question : section.questions) {
            auto const given = at_hand.answer(question.key);
            govuk::SummaryRow row{.key = question.text,
                .value = given.empty() ? "Not answered" : answer_words(question, *at_hand.scale, given),
                .value_classes = "goldenthread-their-words"};
            if (may_change)
                row.actions.push_back(
                    {.text = "Change", .href = html::Url::rooted(path_of(section)), .hidden_text = question.text});
            list.rows.push_back(std::move(row));
        }
        govuk::draw(out, list);
    }
}

/// After it was sent: thanks, and what was sent.
http::Response sent_page(staff::House const& house, AtHand const& at_hand)
{
    return page(house, 200,
        {.title = "Return sent",
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::Panel{
                            .title = "Return sent", .content = "Thank you. Reference: " + at_hand.open.reference});
                    out.el("p", {{"class", "govuk-body"}},
                        "It can no longer be changed. If something in it is wrong, tell whoever asked you. You can "
                        "read it here until "
                            + at_hand.open.open_until.london_words() + ".");
                    draw_answers(out, at_hand);
                },
            .heading = false});
}

http::Response check_page(
    staff::House const& house, AtHand const& at_hand, std::string const& by, forms::Problems const& problems)
{
    return page(house, problems.any() ? 422 : 200,
        {.title = "Check your answers and send them",
            .body =
                [&](html::Out& out) {
                    draw_answers(out, at_hand);
                    forms::form(out, html::Url::rooted("/return/check"), at_hand.csrf, [&] {
                        govuk::draw(out,
                            govuk::Input{.name = "by",
                                .label = {.text = "Your name and role", .classes = "govuk-label--s"},
                                .value = by,
                                .hint = "So that whoever asked knows whom to ask back",
                                .error = problems.message_for("by"),
                                .autocomplete = "name"});
                        govuk::draw(out, govuk::Button{.text = "Send", .prevents_double_click = true});
                    });
                },
            .back = "/return",
            .problems = &problems,
            .caption = at_hand.open.mine.agency});
}

void add_unfinished(forms::Problems& problems, AtHand const& at_hand)
{
    for (auto const& section : at_hand.form->sections)
        if (at_hand.has_draft(section))
            problems.add("", "You have unsaved words in “" + section.title + "”: open that page, and save it");
    for (auto const& section : at_hand.form->sections)
        for (auto const* question : at_hand.unanswered(section))
            problems.add("", "Answer “" + question->text + "” (" + section.title + ")");
}

} // namespace

http::Response show_return(http::Request const& request, staff::House& house)
{
    return with_open_return(request, house, [&](AtHand const& at_hand) {
        if (at_hand.open.mine.sent_at) return sent_page(house, at_hand);
        return page(house, 200,
            {.title = at_hand.open.topic,
                .body =
                    [&](html::Out& out) {
                        if (!at_hand.form->intro.empty()) out.el("p", {{"class", "govuk-body-l"}}, at_hand.form->intro);
                        govuk::draw(out,
                            govuk::SummaryList{
                                .rows = {{.key = "Reference", .value = at_hand.open.reference},
                                    {.key = "Please send it by", .value = at_hand.open.due_on.words()}}});
                        govuk::TaskList list{.items = {}};
                        for (auto const& section : at_hand.form->sections)
                            list.items.push_back({.title = section.title,
                                .status = status_of(at_hand, section),
                                .href = html::Url::rooted(path_of(section))});
                        list.items.push_back({.title = "Check your answers and send them",
                            .status = {},
                            .href = html::Url::rooted("/return/check")});
                        govuk::draw(out, list);
                        out.el("p", {{"class", "govuk-body"}},
                            "Each page counts once you press its button. The form stays open in this browser until "
                                + at_hand.open.open_until.london_words() + ", and longer each time you save.");
                    },
                .caption = at_hand.open.mine.agency});
    });
}

http::Response show_check(http::Request const& request, staff::House& house)
{
    return with_open_return(request, house, [&](AtHand const& at_hand) {
        if (at_hand.open.mine.sent_at) return sent_page(house, at_hand);
        return check_page(house, at_hand, "", {});
    });
}

http::Response send_return(http::Request const& request, staff::House& house)
{
    return with_open_return(request, house, [&](AtHand const& at_hand) {
        if (at_hand.open.mine.sent_at) return http::redirect_to("/return");
        auto const by = request.form.text("by");
        forms::Problems problems;
        add_unfinished(problems, at_hand);
        if (by.empty()) problems.add("by", "Enter your name and role");
        if (by.size() > longest_name) problems.add("by", "Shorten your name and role to 200 characters");
        if (problems.any()) return check_page(house, at_hand, by, problems);
        auto const sent = house.database().write(
            [&](db::Transaction& tx) { return send(tx, at_hand.browser, by, house.clock().now()); });
        if (!sent) problems.add("", sent.problem().message);
        return sent ? http::redirect_to("/return") : check_page(house, at_hand, by, problems);
    });
}

} // namespace gt::audits::multi_agency::partner

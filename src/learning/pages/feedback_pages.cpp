#include "learning/feedback.hpp"
#include "learning/pages/pages.hpp"
#include "learning/store/feedback.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/long_words.hpp"
#include "platform/time/working_days.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int working_days_to_answer = 20;
constexpr int most_sent = 100;

std::string_view title_of_kind(std::string_view kind) { return kind == "barrier" ? "Barrier" : "Suggestion"; }

std::string state_words(UpwardFeedback const& one)
{
    return one.answered_at ? "Answered " + one.answered_at->london_date().words()
                           : "To be answered by " + one.answer_by.words();
}

void draw_send(html::Out& out, staff::Request const& request, std::vector<staff::Team> const& teams, Typed const& typed)
{
    govuk::Select team{.name = "team",
        .label = {.text = "From which team?"},
        .items = {},
        .value = typed.text("team"),
        .error = typed.error("team")};
    for (auto const& one : teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Send something up");
    staff::long_form(out, request, "/learning/feedback", [&] {
        govuk::draw(out,
            govuk::Radios{.name = "kind",
                .items = {{.value = "barrier", .text = "A barrier: something that stands in the way of good practice"},
                    {.value = "suggestion", .text = "A suggestion"}},
                .fieldset = govuk::Fieldset{.legend = {.text = "What is it?"}},
                .value = typed.text("kind"),
                .error = typed.error("kind")});
        govuk::draw(out, team);
        forms::draw_text(out, typed, "words", "In your words", "Nothing about a child or a named worker");
        govuk::draw(out, govuk::Button{.text = "Send it", .prevents_double_click = true});
    });
}

govuk::Row row_of(UpwardFeedback const& one)
{
    auto const link = [words = one.words, id = one.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "feedback", id})}}, words);
    };
    return {{.text = link}, {.text = title_of_kind(one.kind)}, {.text = one.team_name}, {.text = state_words(one)}};
}

http::Response list_page(staff::Request const& request, Typed const& typed)
{
    auto reader = request.database().read();
    auto const all = store::list_feedback(reader, request.person().id, request.today(), most_sent);
    auto const teams = staff::store::teams_in_sight(reader, request.person().id, verb::feed_back, request.today());
    return staff::show(request,
        {.title = "Barriers and suggestions",
            .body =
                [&](html::Out& out) {
                    if (all.empty()) out.el("p", {{"class", "govuk-body"}}, "Nothing was sent yet.");
                    govuk::Table table{.caption = "What was sent, newest first",
                        .head = {{.text = "What"}, {.text = "Kind"}, {.text = "Team"}, {.text = "State"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : all) table.rows.push_back(row_of(one));
                    if (!all.empty())
                        out.el("div", {{"class", "goldenthread-scroll goldenthread-words-first"}},
                            [&] { govuk::draw(out, table); });
                    if (!teams.empty()) draw_send(out, request, teams, typed);
                },
            .back = "/learning",
            .problems = &typed.problems});
}

std::optional<UpwardFeedback> find_shown(staff::Request const& request)
{
    auto const id = request.id<FeedbackId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_feedback(reader, request.person().id, *id, request.today());
}

bool may_answer(staff::Request const& request, UpwardFeedback const& one)
{
    if (!one.is_open() || request.person().is(one.sent_by)) return false;
    auto reader = request.database().read();
    return staff::store::is_in_sight(reader, request.person().id, verb::answer, one.team, request.today());
}

http::Response one_page(staff::Request const& request, UpwardFeedback const& one, Typed const& typed)
{
    return staff::show(request,
        {.title = std::string{title_of_kind(one.kind)} + " from " + one.team_name,
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}}, one.words);
                    govuk::SummaryList list{.rows = {{.key = "Sent by", .value = one.sent_by_name},
                                                {.key = "Sent", .value = one.sent_at.london_words()},
                                                {.key = "State", .value = state_words(one)}}};
                    if (one.answered_at) {
                        list.rows.push_back({.key = "Answered by", .value = one.answered_by_name});
                        list.rows.push_back(
                            {.key = "Answer", .value = one.answer, .value_classes = "goldenthread-their-words"});
                    }
                    govuk::draw(out, list);
                    if (!may_answer(request, one)) return;
                    staff::form(out, request, "/learning/feedback/" + one.id.text() + "/answer", [&] {
                        forms::draw_text(out, typed, "answer", "What have you decided, and why?");
                        govuk::draw(out, govuk::Button{.text = "Answer", .prevents_double_click = true});
                    });
                },
            .back = "/learning/feedback",
            .problems = &typed.problems});
}

} // namespace

http::Response show_feedback(staff::Request const& request) { return list_page(request, {}); }

http::Response send_feedback(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const teams = [&] {
        auto reader = request.database().read();
        return staff::store::teams_in_sight(reader, request.person().id, verb::feed_back, request.today());
    }();
    auto const team
        = std::ranges::find_if(teams, [&](staff::Team const& one) { return one.id.text() == typed.text("team"); });
    auto const kind = typed.text("kind");
    if (kind != "barrier" && kind != "suggestion") typed.problems.add("kind", "Select what it is");
    if (team == teams.end()) typed.problems.add("team", "Select one of your teams");
    if (typed.text("words").empty()) typed.problems.add("words", "Enter what stands in the way, or what you suggest");
    if (text::is_too_long(typed.text("words"))) typed.problems.add("words", text::too_long);
    if (typed.problems.any()) return list_page(request, typed);
    UpwardFeedback const feedback{.id = request.new_id<FeedbackId>(),
        .team = team->id,
        .team_name = team->name,
        .kind = kind,
        .words = typed.text("words"),
        .sent_by = request.person().id,
        .sent_at = request.now(),
        .answer_by = WorkingDays::england().after(request.today(), working_days_to_answer)};
    request.database().write([&](db::Transaction& tx) {
        store::send(tx, feedback, {request.person().id.number, request.now(), "sent it to senior managers"});
    });
    return staff::redirect_with_notice("/learning/feedback", "Sent");
}

http::Response show_one_feedback(staff::Request const& request)
{
    auto const one = find_shown(request);
    return one ? one_page(request, *one, {}) : staff::not_found(request);
}

http::Response answer_feedback(staff::Request const& request)
{
    auto const one = find_shown(request);
    if (!one) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const given = answered(*one, typed.text("answer"), request.person().id, request.now());
    if (!given && given.problem().field.empty()) return staff::refuse(request, given.problem());
    if (!given) {
        typed.problems.add(given.problem().field, given.problem().message);
        return one_page(request, *one, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_answer(tx, *given, {request.person().id.number, request.now(), "answered it"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice("/learning/feedback/" + one->id.text(), "Answered");
}

} // namespace gt::learning

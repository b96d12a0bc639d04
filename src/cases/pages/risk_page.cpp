#include "cases/pages/risk_page.hpp"

#include "cases/pages/child_header.hpp"
#include "cases/pages/risk_timeline.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/risks.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

/// A risk in sight, its case, and what this person may do about it.
struct Opened {
    Risk risk;
    Case record;
    bool may_answer;
    bool may_close;
};

/// What somebody typed into one of the two forms.
struct Typed {
    std::string answer = "";
    std::string satisfied = "";
    std::string satisfied_words = "";
    forms::Problems problems = {};
};

std::optional<Opened> open(db::Reader& reader, staff::Request const& request)
{
    auto const id = request.id<RiskId>();
    auto const& person = request.person();
    auto const risk = id ? store::find_visible_risk(reader, person, *id, request.today()) : std::nullopt;
    if (!risk) return std::nullopt;
    auto const may_there = store::may_answer_there(reader, risk->team, person.id, request.today());
    auto const raiser = staff::store::find_member(reader, risk->raised_by);
    auto const raiser_works_here = raiser && raiser->period.covers(request.today());
    return Opened{*risk, *store::find(reader, risk->of), may_answer(*risk, person.id, may_there),
        may_close(*risk, person.id, may_there, raiser_works_here)};
}

std::string path_of(Risk const& risk) { return "/risks/" + risk.id.text(); }

void draw_answer_form(html::Out& out, staff::Request const& request, Opened const& opened, Typed const& typed)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Answer");
    staff::long_form(out, request, path_of(opened.risk) + "/answer", [&] {
        govuk::draw(out,
            govuk::Textarea{.name = "answer",
                .label = {.text = "What have you done to keep the child safe?"},
                .value = typed.answer,
                .hint = "Record the decision and who is doing what, today",
                .error = typed.problems.message_for("answer")});
        govuk::draw(out, govuk::Button{.text = "Send the answer", .prevents_double_click = true});
    });
}

void draw_satisfied_form(html::Out& out, staff::Request const& request, Opened const& opened, Typed const& typed)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Are you satisfied?");
    staff::long_form(out, request, path_of(opened.risk) + "/satisfaction", [&] {
        govuk::draw(out,
            govuk::Radios{.name = "satisfied",
                .items = {{.value = "yes", .text = "I am satisfied that the child is safe: close this"},
                    {.value = "no", .text = "I am not satisfied: tell the head of service"}},
                .fieldset = govuk::Fieldset{.legend = {.text = "Are you satisfied with what has been done?"}},
                .value = typed.satisfied,
                .error = typed.problems.message_for("satisfied")});
        govuk::draw(out,
            govuk::Textarea{.name = "satisfied_words",
                .label = {.text = "Why?"},
                .value = typed.satisfied_words,
                .rows = 3,
                .hint = "You need to say why only if you are not satisfied",
                .error = typed.problems.message_for("satisfied_words")});
        govuk::draw(out, govuk::Button{.text = "Continue", .prevents_double_click = true});
    });
}

http::Response show_risk(staff::Request const& request, db::Reader& reader, Opened const& opened, Typed const& typed)
{
    bool const is_open = opened.risk.state != RiskState::closed;
    return staff::show(request,
        {.title = "This child may be at risk now",
            .body =
                [&](html::Out& out) {
                    draw_child_header(out, request, opened.record);
                    out.el("h1", {{"class", "govuk-heading-l"}}, [&] {
                        out.text("This child may be at risk now ");
                        draw_risk_state(out, opened.risk);
                    });
                    draw_risk_timeline(out, reader, opened.risk);
                    if (is_open && opened.may_answer) draw_answer_form(out, request, opened, typed);
                    if (is_open && opened.may_close) draw_satisfied_form(out, request, opened, typed);
                },
            .back = "/",
            .problems = &typed.problems,
            .heading = false});
}

/// GET /risks/{id}
http::Response show(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const opened = open(reader, request);
    if (!opened) return staff::not_found(request);
    store::record_opening(request.database(), request.person(), opened->record.id, request.now());
    return show_risk(request, reader, *opened, {});
}

http::Response save_and_go(staff::Request const& request, Opened const& opened, RiskChange const& change,
    std::string_view verb, std::string_view notice)
{
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(
            tx, opened.risk, change, opened.record.number, {request.person().id.number, request.now(), verb});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(path_of(opened.risk), notice);
}

/// POST /risks/{id}/answer
http::Response post_answer(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const opened = open(reader, request);
    if (!opened) return staff::not_found(request);
    if (!opened->may_answer) return staff::forbidden(request);
    Typed typed{.answer = request.form().text("answer")};
    auto const answered = answer(opened->risk, request.person().id, typed.answer, request.now());
    if (!answered) {
        typed.problems.add(answered.problem().field, answered.problem().message);
        return show_risk(request, reader, *opened, typed);
    }
    return save_and_go(request, *opened, *answered, "answered that the child may be at risk",
        "Answer sent. Who raised it now says whether they are satisfied.");
}

Result<RiskChange> decide(staff::Request const& request, Opened const& opened, Typed const& typed)
{
    auto const by = request.person().id;
    if (typed.satisfied == "yes") return close(opened.risk, by, typed.satisfied_words, request.now());
    if (typed.satisfied == "no")
        return not_satisfied(opened.risk, by, typed.satisfied_words, request.now(), WorkingDays::england());
    return Problem{"satisfied", "Select whether you are satisfied"};
}

/// POST /risks/{id}/satisfaction
http::Response post_satisfaction(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const opened = open(reader, request);
    if (!opened) return staff::not_found(request);
    if (!opened->may_close)
        return staff::forbidden(request, "Only the person who raised this can say that they are satisfied.");
    Typed typed{
        .satisfied = request.form().text("satisfied"), .satisfied_words = request.form().text("satisfied_words")};
    auto const decided = decide(request, *opened, typed);
    if (!decided) {
        typed.problems.add(decided.problem().field, decided.problem().message);
        return show_risk(request, reader, *opened, typed);
    }
    bool const closed = decided->risk.state == RiskState::closed;
    return save_and_go(request, *opened, *decided,
        closed ? "was satisfied that the child is safe" : "was not satisfied with the answer",
        closed ? "Closed." : "The head of service has been told.");
}

} // namespace

void add_risk_page(staff::House& house)
{
    house.common_page("GET", "/risks/{id}", show);
    house.common_page("POST", "/risks/{id}/answer", post_answer);
    house.common_page("POST", "/risks/{id}/satisfaction", post_satisfaction);
}

} // namespace gt::cases

#include "cases/pages/raise_risk.hpp"

#include "cases/pages/child_header.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/risks.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "staff/house/page.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view nobody_yet = "nobody_yet";

struct RiskForm {
    std::string told;
    std::string told_at;
    std::string concern;
    std::string done_so_far;
    forms::Problems problems;

    static RiskForm read(http::Fields const& fields, std::vector<staff::StaffMember> const& people)
    {
        RiskForm form{
            fields.text("told"), fields.text("told_at"), fields.text("concern"), fields.text("done_so_far"), {}};
        auto const chosen = staff::PersonId::parse(form.told);
        bool const is_one_of_them
            = chosen && std::ranges::find(people, *chosen, &staff::StaffMember::id) != people.end();
        if (!is_one_of_them && form.told != nobody_yet)
            form.problems.add("told", "Select who you told, or that you have not reached anybody yet");
        if (form.concern.empty()) form.problems.add("concern", "Enter what makes you think the child may be at risk");
        return form;
    }

    std::optional<staff::PersonId> told_person() const { return staff::PersonId::parse(told); }
};

/// Whom this person could have told: not themselves.
std::vector<staff::StaffMember> people_to_tell(db::Reader& reader, staff::Request const& request, Case const& record)
{
    auto people = store::who_may_answer(reader, record.team, request.today());
    std::erase_if(people, [&](staff::StaffMember const& one) { return request.person().is(one.id); });
    return people;
}

void draw_told(html::Out& out, RiskForm const& form, std::vector<staff::StaffMember> const& people)
{
    govuk::Select told{.name = "told",
        .label = {.text = "Who have you told, by voice?"},
        .items = {{.text = "Select a person", .value = ""}},
        .value = form.told,
        .error = form.problems.message_for("told")};
    for (auto const& one : people)
        told.items.push_back(
            {.text = one.job_title.empty() ? one.name : one.name + ", " + one.job_title, .value = one.id.text()});
    told.items.push_back({.text = "I have not reached anybody yet", .value = std::string{nobody_yet}});
    govuk::draw(out, told);
    govuk::draw(out,
        govuk::Input{.name = "told_at",
            .label = {.text = "When, today?"},
            .value = form.told_at,
            .hint = "For example, 10:30am",
            .classes = "govuk-input--width-5"});
}

void draw_form(html::Out& out, staff::Request const& request, Case const& record, RiskForm const& form,
    std::vector<staff::StaffMember> const& people)
{
    staff::form(out, request, html::path({"cases", record.id, "risk"}).text(), [&] {
        draw_told(out, form, people);
        govuk::draw(out,
            govuk::Textarea{.name = "concern",
                .label = {.text = "What makes you think the child may be at risk now?"},
                .value = form.concern,
                .rows = 3,
                .hint = "One sentence is enough",
                .error = form.problems.message_for("concern")});
        govuk::draw(out,
            govuk::Textarea{.name = "done_so_far",
                .label = {.text = "What has been done so far?"},
                .value = form.done_so_far,
                .rows = 3});
        govuk::draw(out, govuk::Button{.text = "Record this", .prevents_double_click = true});
    });
}

http::Response show_form(staff::Request const& request, db::Reader& reader, Case const& record, RiskForm const& form)
{
    auto const people = people_to_tell(reader, request, record);
    return staff::show(request,
        {.title = "This child may be at risk now",
            .body =
                [&](html::Out& out) {
                    draw_child_header(out, request, record);
                    out.el("h1", {{"class", "govuk-heading-l"}}, "This child may be at risk now");
                    govuk::draw(out,
                        govuk::WarningText{.text
                            = "Speak to the team manager now. Do not wait to finish this form. If the child is in "
                              "immediate danger, call 999."});
                    draw_form(out, request, record, form, people);
                },
            .back = "/cases/" + record.id.text(),
            .problems = &form.problems,
            .heading = false});
}

std::optional<Case> case_in_sight(db::Reader& reader, staff::Request const& request)
{
    auto const id = request.id<CaseId>();
    return id ? store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
}

/// GET /cases/{id}/risk
http::Response ask(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const record = case_in_sight(reader, request);
    if (!record) return staff::not_found(request);
    RiskForm form;
    form.told_at = request.now().london_time();
    return show_form(request, reader, *record, form);
}

/// POST /cases/{id}/risk
http::Response record_risk(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const record = case_in_sight(reader, request);
    if (!record) return staff::not_found(request);
    auto form = RiskForm::read(request.form(), people_to_tell(reader, request, *record));
    if (form.problems.any()) return show_form(request, reader, *record, form);

    auto const id = request.new_id<RiskId>();
    auto const raised = raise({id, record->id, record->team, request.person().id, form.told_person(),
                                  form.told_person() ? form.told_at : "", form.concern, form.done_so_far},
        request.now(), WorkingDays::england());
    if (!raised) {
        form.problems.add(raised.problem().field, raised.problem().message);
        return show_form(request, reader, *record, form);
    }
    request.database().write([&](db::Transaction& tx) {
        store::raise(tx, *raised, record->number,
            {request.person().id.number, request.now(), "said that the child may be at risk now"});
    });
    return staff::redirect_with_notice("/risks/" + id.text(), "Recorded. It stays open until you are satisfied.");
}

} // namespace

void add_raise_risk(staff::House& house)
{
    // Whoever sees the case may say so: nothing about roles may stand in the way of a child's safety.
    house.common_page("GET", "/cases/{id}/risk", ask);
    house.common_page("POST", "/cases/{id}/risk", record_risk);
}

} // namespace gt::cases

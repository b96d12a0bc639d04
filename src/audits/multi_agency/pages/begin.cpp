#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/store.hpp"
#include "cases/store/cases.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

/// Days that partners have when nobody says otherwise.
constexpr int usual_days_of_agencies = 21;
constexpr std::size_t longest_line = 200;

struct BeginForm {
    std::string case_number;
    std::string topic = {};
    std::string reference = {};
    std::string due_on;
    forms::Problems problems = {};
};

void draw_line(html::Out& out, BeginForm const& form, std::string const& name, std::string const& label,
    std::string const& value, std::string const& hint, std::string const& classes = "")
{
    govuk::draw(out,
        govuk::Input{.name = name,
            .label = {.text = label, .classes = "govuk-label--s"},
            .value = value,
            .hint = hint,
            .error = form.problems.message_for(name),
            .classes = classes});
}

http::Response begin_page(staff::Request const& request, BeginForm const& form)
{
    auto const body = [&](html::Out& out) {
        staff::form(out, request, "/multi-agency", [&] {
            draw_line(out, form, "case_number", "Case number", form.case_number, "As in the case system",
                "govuk-input--width-20");
            draw_line(out, form, "topic", "What is looked at together?", form.topic,
                "For example, neglect, or exploitation. Partners read this: nothing about the child");
            draw_line(out, form, "reference", "Reference that partners know the case by", form.reference,
                "Partners read this. Agree it with them by telephone or secure mail; no name and no date of birth",
                "govuk-input--width-20");
            draw_line(out, form, "due_on", "When are the returns due?", form.due_on, "For example, 15 December 2026",
                "govuk-input--width-20");
            govuk::draw(out, govuk::Button{.text = "Begin", .prevents_double_click = true});
        });
    };
    return staff::show(request,
        {.title = "Begin a multi-agency audit", .body = body, .back = "/multi-agency", .problems = &form.problems});
}

BeginForm read_form(http::Fields const& fields)
{
    BeginForm form{.case_number = fields.text("case_number"),
        .topic = fields.text("topic"),
        .reference = fields.text("reference"),
        .due_on = fields.text("due_on")};
    if (form.topic.empty()) form.problems.add("topic", "Enter what is looked at together");
    if (form.topic.size() > longest_line) form.problems.add("topic", "Shorten what is looked at to 200 characters");
    if (form.reference.empty()) form.problems.add("reference", "Enter the reference that partners know the case by");
    if (form.reference.size() > longest_line) form.problems.add("reference", "Shorten the reference");
    if (!Date::parse_typed(form.due_on))
        form.problems.add("due_on", "Enter the day the returns are due, like 15 December 2026");
    return form;
}

/// What begins, as far as the form and the framework tell; the domain's own rules follow in the write.
std::optional<JointAudit> audit_in(staff::Request const& request, BeginForm& form)
{
    auto reader = request.database().read();
    auto const found = cases::store::find_by_number(reader, form.case_number);
    auto const child
        = found ? cases::store::find_visible(reader, request.person(), found->id, request.today()) : std::nullopt;
    if (!child) form.problems.add("case_number", "Enter the number of a case that you may see");
    if (child && !child->team)
        form.problems.add("case_number", "The case's team in the case system is matched to none: match it first");
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const* tool = framework->tool_on(form_key, request.today());
    if (!tool) form.problems.add("topic", "The framework in force has no form for partner agencies");
    if (form.problems.any()) return std::nullopt;
    return JointAudit{request.new_id<JointAuditId>(), child->id, child->number, *child->team, "", form.topic,
        form.reference, request.person().id, "", tool->key, request.today(), *Date::parse_typed(form.due_on),
        request.now()};
}

} // namespace

http::Response show_new_joint_audit(staff::Request const& request)
{
    BeginForm form{.case_number = "", .due_on = request.today().plus_days(usual_days_of_agencies).words()};
    if (auto const id = cases::CaseId::parse(request.query().text("case"))) {
        auto reader = request.database().read();
        auto const child = cases::store::find_visible(reader, request.person(), *id, request.today());
        if (child) form.case_number = child->number;
    }
    return begin_page(request, form);
}

http::Response begin_joint_audit(staff::Request const& request)
{
    auto form = read_form(request.form());
    auto const audit = audit_in(request, form);
    if (!audit) return begin_page(request, form);
    auto const begun = request.database().write([&](db::Transaction& tx) {
        return begin(tx, *audit, {request.person().id.number, request.now(), "began a multi-agency audit"});
    });
    if (!begun) {
        auto const& problem = begun.problem();
        form.problems.add(problem.field.empty() ? "case_number" : problem.field, problem.message);
        return begin_page(request, form);
    }
    return http::redirect_to("/multi-agency/" + audit->id.text());
}

} // namespace gt::audits::multi_agency

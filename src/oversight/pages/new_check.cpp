#include "cases/pages/child_header.hpp"
#include "framework/shelf.hpp"
#include "improvement/due_words.hpp"
#include "improvement/verbs.hpp"
#include "oversight/pages/check_fields.hpp"
#include "oversight/pages/pages.hpp"
#include "oversight/store/checks.hpp"
#include "oversight/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/store/people.hpp"

#include <charconv>

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_objectives = 20;

/// What the form is made of: the case, the form of the framework, how many objectives the plan has.
struct Asked {
    cases::Case record;
    std::shared_ptr<framework::Framework const> framework;
    framework::CheckForm const* form; ///< null when none was chosen
    std::vector<staff::StaffMember> people = {};
    bool may = false; ///< this person may check it
    int objectives = 0;
    bool is_number_wrong = false;

    bool waits_for_number() const { return !form->objectives.empty() && objectives == 0; }
};

void read_number(Asked& asked, std::string const& text)
{
    if (asked.form->objectives.empty() || text.empty()) return;
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    asked.is_number_wrong
        = error != std::errc{} || end != text.data() + text.size() || number < 1 || number > most_objectives;
    if (!asked.is_number_wrong) asked.objectives = number;
}

/// Nothing when the case is out of sight; without a form when none was chosen, or none that is meant for this child.
std::optional<Asked> read_asked(db::Reader& reader, staff::Request const& request, http::Fields const& fields)
{
    auto record = case_in_sight(reader, request);
    if (!record) return std::nullopt;
    auto framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const* form = framework->check_form_on(fields.text("form"), request.today());
    if (form && !form->is_for(cases::key_of(record->group))) form = nullptr;
    bool const may = may_check(reader, request, *record);
    Asked asked{*std::move(record), std::move(framework), form, {}, may};
    if (!form) return asked;
    if (asked.record.team)
        asked.people = staff::store::who_may(reader, improvement::verb::do_, *asked.record.team, request.today());
    read_number(asked, fields.text("objectives"));
    return asked;
}

std::string path_of(Asked const& asked, std::string_view below)
{
    return "/cases/" + asked.record.id.text() + "/checks" + std::string{below};
}

void draw_number(html::Out& out, Asked const& asked, Typed const& typed)
{
    forms::query_form(out, html::Url::rooted(path_of(asked, "/new")), [&] {
        forms::hidden(out, "form", asked.form->key);
        forms::draw_line(out, typed, "objectives", "How many objectives does the plan have?");
        govuk::draw(out, govuk::Button{.text = "Continue"});
    });
}

void draw_form(html::Out& out, staff::Request const& request, Asked const& asked, Typed const& typed)
{
    staff::form(out, request, path_of(asked, ""), [&] {
        forms::hidden(out, "form", asked.form->key);
        forms::hidden(out, "objectives", std::to_string(asked.objectives));
        draw_document(out, *asked.form, typed);
        if (asked.form->signs_off()) draw_people(out, "author", "Who wrote it?", asked.people, typed);
        draw_questions(out, *asked.form, asked.objectives, typed);
        draw_outcome(out, *asked.form, typed);
        out.el("h2", {{"class", "govuk-heading-m"}}, "If there are gaps");
        draw_people(out, "owner", "Who sees to them?", asked.people, typed);
        forms::draw_line(out, typed, "due_on", "By when?", "For example, 22 December 2026, or within 2 weeks");
        govuk::draw(out, govuk::Button{.text = "Save this check", .prevents_double_click = true});
    });
}

http::Response check_form_page(staff::Request const& request, Asked const& asked, Typed const& typed)
{
    return staff::show(request,
        {.title = asked.form->title,
            .body =
                [&](html::Out& out) {
                    cases::draw_child_header(out, request, asked.record);
                    out.el("h1", {{"class", "govuk-heading-l"}}, asked.form->title);
                    if (!asked.form->intro.empty()) out.el("p", {{"class", "govuk-body"}}, asked.form->intro);
                    asked.waits_for_number() ? draw_number(out, asked, typed) : draw_form(out, request, asked, typed);
                },
            .back = path_of(asked, ""),
            .problems = &typed.problems,
            .heading = false});
}

/// Which of the forms that are meant for this child.
http::Response choice_page(staff::Request const& request, Asked const& asked, forms::Problems const& problems)
{
    auto const group = cases::key_of(asked.record.group);
    return staff::show(request,
        {.title = "Make a manager's check",
            .body =
                [&](html::Out& out) {
                    cases::draw_child_header(out, request, asked.record);
                    out.el("h1", {{"class", "govuk-heading-l"}}, "Make a manager's check");
                    out.el("ul", {{"class", "govuk-list"}}, [&] {
                        for (auto const* form : asked.framework->check_forms_for(group, request.today()))
                            out.el("li", [&] {
                                out.el("a",
                                    {{"class", "govuk-link"},
                                        {"href", html::Url::rooted(path_of(asked, "/new")).with("form", form->key)}},
                                    form->title);
                            });
                    });
                },
            .back = path_of(asked, ""),
            .problems = &problems,
            .heading = false});
}

/// With the child's own worker where nothing else was typed.
Typed begun(Asked const& asked, http::Fields const& query)
{
    Typed typed;
    typed.fields.add("objectives", query.text("objectives"));
    if (asked.record.worker)
        for (auto const* field : {"author", "owner"}) typed.fields.add(field, asked.record.worker->text());
    if (asked.is_number_wrong)
        typed.problems.add("objectives", "Enter a number from 1 to " + std::to_string(most_objectives));
    return typed;
}

std::optional<staff::PersonId> person_in(Asked const& asked, std::string const& typed)
{
    auto const found
        = std::ranges::find_if(asked.people, [&](staff::StaffMember const& one) { return one.id.text() == typed; });
    return found == asked.people.end() ? std::nullopt : std::optional{found->id};
}

std::optional<DocumentVersion> document_in(Asked const& asked, Typed const& typed)
{
    auto const* document = asked.form->document(typed.text("document"));
    if (!document) return std::nullopt;
    return DocumentVersion{
        document->key, document->title, Date::parse_typed(typed.text("dated")), typed.text("document_version")};
}

ManagersCheck check_in(staff::Request const& request, Asked const& asked, Typed const& typed)
{
    ManagersCheck check{.id = request.new_id<CheckId>(),
        .case_id = asked.record.id,
        .case_number = asked.record.number,
        .team = *asked.record.team,
        .form = asked.form->key,
        .title = asked.form->title,
        .document = document_in(asked, typed),
        .author = asked.form->signs_off() ? person_in(asked, typed.text("author")) : asked.record.worker,
        .answers = answers_in(*asked.form, asked.objectives, typed.fields),
        .outcome = asked.form->signs_off() ? outcome(typed.text("outcome")) : Outcome::looked_at,
        .note = typed.text("note"),
        .checked_by = request.person().id,
        .checked_at = request.now()};
    for (int number = 1; number <= asked.objectives; ++number)
        check.objectives.push_back(typed.text("objective-" + std::to_string(number)));
    auto const* document = asked.form->document(typed.text("document"));
    if (document && !document->agreed_by.empty() && check.outcome == Outcome::signed_off)
        check.agreement = Agreement::waiting;
    return check;
}

std::optional<store::GapPlan> gap_plan(
    staff::Request const& request, Asked const& asked, ManagersCheck const& check, Typed& typed)
{
    if (check.gaps().empty()) return std::nullopt;
    auto const owner = person_in(asked, typed.text("owner"));
    auto const words = typed.text("due_on");
    auto const due = improvement::date_meant(words, request.today(), WorkingDays::england());
    if (!owner) typed.problems.add("owner", "Select who sees to the gaps");
    if (!due)
        typed.problems.add("due_on", "Enter a date, like 22 December 2026, or a time, like within 2 weeks");
    else if (*due < request.today())
        typed.problems.add("due_on", "The date must be today or in the future");
    if (!owner || !due) return std::nullopt;
    return store::GapPlan{*owner, *due, Date::parse_typed(words) ? "" : words};
}

} // namespace

http::Response show_new_check(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const asked = read_asked(reader, request, request.query());
    if (!asked) return staff::not_found(request);
    if (!asked->may) return staff::forbidden(request, "A manager checks the work of others in their own teams.");
    return asked->form ? check_form_page(request, *asked, begun(*asked, request.query()))
                       : choice_page(request, *asked, {});
}

http::Response add_check(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const asked = [&] {
        auto reader = request.database().read();
        return read_asked(reader, request, request.form());
    }();
    if (!asked) return staff::not_found(request);
    if (!asked->may) return staff::forbidden(request, "A manager checks the work of others in their own teams.");
    if (!asked->form) return choice_page(request, *asked, forms::Problems{{"", "Select what you want to check"}});
    if (asked->waits_for_number()) {
        typed.problems.add("objectives", "Enter a number from 1 to " + std::to_string(most_objectives));
        return check_form_page(request, *asked, typed);
    }
    auto const check = check_in(request, *asked, typed);
    for (auto const& problem : what_is_wrong(check, *asked->form, request.today()))
        typed.problems.add(problem.field, problem.message);
    auto const plan = gap_plan(request, *asked, check, typed);
    if (typed.problems.any()) return check_form_page(request, *asked, typed);
    auto const* document = check.document ? asked->form->document(check.document->key) : nullptr;
    auto const agreed_by = document ? document->agreed_by : std::string{};
    auto const added = request.database().write([&](db::Transaction& tx) {
        return store::add(
            tx, check, plan, agreed_by, {request.person().id.number, request.now(), "made a manager's check"});
    });
    if (!added) return staff::refuse(request, added.problem());
    return staff::redirect_with_notice("/checks/" + check.id.text(), "Check saved");
}

} // namespace gt::oversight

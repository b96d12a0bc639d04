#include "audits/calibration/store.hpp"
#include "audits/pages/calibration_pages.hpp"
#include "audits/pages/graded_on.hpp"
#include "audits/store/auditors.hpp"
#include "audits/verbs.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using calibration::Exercise;

constexpr int most_exercises = 100;

struct ExerciseForm {
    std::string title = {};
    std::string case_text = {};
    std::string domain = {};
    std::string closes_on = {};
    std::vector<staff::PersonId> graders = {};
    forms::Problems problems = {};

    static ExerciseForm read(http::Fields const& fields)
    {
        ExerciseForm form{
            fields.text("title"), fields.text("case_text"), fields.text("domain"), fields.text("closes_on")};
        for (auto const& one : fields.all("grader"))
            if (auto const id = staff::PersonId::parse(one)) form.graders.push_back(*id);
        return form;
    }
};

bool oversees(staff::Person const& person) { return person.may(verb::keep_register) || person.may(verb::moderate); }

void draw_case_fields(html::Out& out, ExerciseForm const& form, std::vector<GradedOn> const& choices)
{
    auto const error = [&](std::string_view name) { return form.problems.message_for(name); };
    govuk::draw(
        out, govuk::Input{.name = "title", .label = {.text = "Title"}, .value = form.title, .error = error("title")});
    govuk::draw(out,
        govuk::Textarea{.name = "case_text",
            .label = {.text = "The case"},
            .value = form.case_text,
            .rows = 15,
            .hint = "Written for this exercise. Nothing that tells who it is about: no name, number, date of birth, "
                    "school or place. Somebody else checks that before it is graded.",
            .error = error("case_text")});
    govuk::Select domain{.name = "domain",
        .label = {.text = "What is graded?"},
        .items = {},
        .value = form.domain,
        .error = error("domain")};
    for (auto const& one : choices) domain.items.push_back({.text = one.title, .value = one.key});
    govuk::draw(out, domain);
    govuk::draw(out,
        govuk::Input{.name = "closes_on",
            .label = {.text = "Last day for grading"},
            .value = form.closes_on,
            .hint = "For example, 22 December 2026. Grades stay sealed until all have graded or this day has passed.",
            .error = error("closes_on"),
            .classes = "govuk-input--width-20"});
}

void draw_graders(html::Out& out, ExerciseForm const& form, std::vector<store::AuditorName> const& names)
{
    govuk::Checkboxes who{.name = "grader",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who grades it?"}},
        .error = form.problems.message_for("grader"),
        .classes = "govuk-checkboxes--small"};
    for (auto const& one : names)
        who.items.push_back({.value = one.person.text(),
            .text = one.name,
            .is_checked = std::ranges::find(form.graders, one.person) != form.graders.end()});
    govuk::draw(out, who);
}

http::Response new_page(staff::Request const& request, ExerciseForm const& form)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const choices = graded_on(*framework, request.today());
    auto names = store::auditor_names(reader, request.today());
    std::erase_if(names, [&](store::AuditorName const& one) { return request.person().is(one.person); });
    return staff::show(request,
        {.title = "Set a calibration exercise",
            .body =
                [&](html::Out& out) {
                    staff::form(out, request, "/audits/calibration", [&] {
                        draw_case_fields(out, form, choices);
                        draw_graders(out, form, names);
                        govuk::draw(out, govuk::Button{.text = "Send to be checked", .prevents_double_click = true});
                    });
                },
            .back = "/audits/calibration",
            .problems = &form.problems});
}

} // namespace

http::Response show_calibration(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const own = oversees(request.person()) ? std::nullopt : std::optional{request.person().id};
    auto const exercises = calibration::exercises(reader, own, most_exercises);
    govuk::Table table{.caption = "Exercises, the latest first",
        .head
        = {{.text = "Title"}, {.text = "Graded on"}, {.text = "Last day"}, {.text = "Graded by"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : exercises) {
        auto const link = [id = one.id, title = one.title](html::Out& out) {
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", "calibration", id})}}, title);
        };
        table.rows.push_back({{.text = link}, {.text = one.domain_title}, {.text = one.closes_on.words()},
            {.text = std::to_string(one.graded()) + " of " + std::to_string(one.graders.size())},
            {.text = title_of(one.stage_on(request.today()))}});
    }
    return staff::show(request,
        {.title = "Calibration exercises",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "One case that many grade, each unseen by the others, and then speak about.");
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/exemplars")}},
                            "Exemplars: what each grade looks like");
                    });
                    if (request.person().may(verb::keep_register))
                        govuk::draw(out,
                            govuk::Button{
                                .text = "Set an exercise", .href = html::Url::rooted("/audits/calibration/new")});
                    if (exercises.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There is no exercise to show.");
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

http::Response show_new_exercise(staff::Request const& request)
{
    return new_page(request, {.closes_on = request.today().plus_days(14).words()});
}

/// POST /audits/calibration
http::Response set_exercise(staff::Request const& request)
{
    auto form = ExerciseForm::read(request.form());
    auto const closes = Date::parse_typed(form.closes_on);
    if (!closes) {
        form.problems.add("closes_on", "Enter a real date, like 22 December 2026");
        return new_page(request, form);
    }
    auto reader = std::make_unique<db::Snapshot>(request.database().read());
    auto const framework = request.house().get<framework::Shelf>().on(*reader, request.today());
    auto const names = store::auditor_names(*reader, request.today());
    reader.reset();
    auto const choices = graded_on(*framework, request.today());
    auto const chosen = std::ranges::find(choices, form.domain, &GradedOn::key);
    auto const on = chosen == choices.end() ? GradedOn{} : *chosen;
    Exercise exercise{request.new_id<calibration::ExerciseId>(), form.title, form.case_text, on.key, on.title, on.scale,
        request.person().id, request.today(), *closes, {}};
    for (auto const& one : names)
        if (std::ranges::find(form.graders, one.person) != form.graders.end())
            exercise.graders.push_back({one.person, one.name});
    auto const fine = calibration::checked(exercise, request.today());
    if (!fine) {
        form.problems.add(fine.problem().field, fine.problem().message);
        return new_page(request, form);
    }
    request.database().write([&](db::Transaction& tx) {
        calibration::keep(tx, *fine, {request.person().id.number, request.now(), "set a calibration exercise"});
    });
    return staff::redirect_with_notice("/audits/calibration/" + fine->id.text(), "Somebody else checks it now");
}

} // namespace gt::audits

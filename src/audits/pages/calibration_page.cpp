#include "audits/calibration/store.hpp"
#include "audits/pages/calibration_pages.hpp"
#include "audits/pages/graded_on.hpp"
#include "audits/verbs.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using calibration::Exercise;
using calibration::Stage;

/// An exercise with what this person may do about it.
struct ExerciseAtHand {
    Exercise exercise;
    std::shared_ptr<framework::Framework const> framework;
    bool oversees = false; ///< checks, approves; sees it before it is graded
    bool keeps = false; ///< sets exercises and records what was agreed

    std::string path(std::string const& below = "") const
    {
        return "/audits/calibration/" + exercise.id.text() + below;
    }
    std::string title_of(std::string const& grade) const { return grade_title(*framework, exercise.scale, grade); }
};

struct GradeForm {
    std::string grade = {};
    std::string words = {};
    forms::Problems problems = {};
};

std::optional<ExerciseAtHand> find_exercise(staff::Request const& request)
{
    auto const id = request.id<calibration::ExerciseId>();
    if (!id) return std::nullopt;
    auto const& person = request.person();
    auto reader = request.database().read();
    auto exercise = calibration::find(reader, *id);
    if (!exercise) return std::nullopt;
    bool const keeps = person.may(verb::keep_register);
    bool const oversees = keeps || person.may(verb::moderate);
    bool const grades = exercise->grader(person.id) && exercise->stage_on(request.today()) != Stage::unchecked;
    if (!oversees && !grades) return std::nullopt;
    return ExerciseAtHand{
        std::move(*exercise), request.house().get<framework::Shelf>().on(reader, request.today()), oversees, keeps};
}

/// How many gave each grade, then who gave which and why. Only once it is revealed.
void draw_spread(html::Out& out, ExerciseAtHand const& at_hand)
{
    auto const* scale = scale_of(*at_hand.framework, at_hand.exercise.scale);
    govuk::Table counts{.caption = "How the grades spread",
        .head = {{.text = "Grade"}, {.text = "Given by", .is_numeric = true}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    if (scale)
        for (auto const& grade : scale->grades)
            counts.rows.push_back({{.text = grade.title},
                {.text = std::ranges::count(at_hand.exercise.graders, grade.key, &calibration::Grader::grade),
                    .is_numeric = true}});
    govuk::draw(out, counts);
    govuk::Table table{.caption = "Who gave which, and why",
        .head = {{.text = "Name"}, {.text = "Grade"}, {.text = "Reasons"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : at_hand.exercise.graders)
        table.rows.push_back(
            {{.text = one.name}, {.text = one.has_graded() ? at_hand.title_of(one.grade) : "Not graded"},
                {.text = one.reason, .classes = "goldenthread-their-words"}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_grade_form(html::Out& out, staff::Request const& request, ExerciseAtHand const& at_hand,
    std::string const& below, std::string_view question, GradeForm const& form)
{
    govuk::Radios grade{.name = "grade",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = question, .classes = "govuk-fieldset__legend--m"}},
        .value = form.grade,
        .error = form.problems.message_for("grade")};
    if (auto const* scale = scale_of(*at_hand.framework, at_hand.exercise.scale))
        for (auto const& one : scale->grades) grade.items.push_back({.value = one.key, .text = one.title});
    auto const name = below == "/grade" ? "reason" : "words";
    staff::long_form(out, request, at_hand.path(below), [&] {
        govuk::draw(out, grade);
        govuk::draw(out,
            govuk::Textarea{.name = name,
                .label = {.text = below == "/grade" ? "Your reasons" : "Why this grade fits, as you spoke about it"},
                .value = form.words,
                .error = form.problems.message_for(name)});
        govuk::draw(out, govuk::Button{.text = "Save the grade", .prevents_double_click = true});
    });
}

void draw_button(html::Out& out, staff::Request const& request, std::string const& path, std::string_view words)
{
    staff::form(out, request, path, [&] { govuk::draw(out, govuk::Button{.text = words}); });
}

/// What this person can do next.
void draw_next(html::Out& out, staff::Request const& request, ExerciseAtHand const& at_hand, GradeForm const& form)
{
    auto const& exercise = at_hand.exercise;
    auto const* own = exercise.grader(request.person().id);
    auto const stage = exercise.stage_on(request.today());
    if (stage == Stage::unchecked && at_hand.oversees && !request.person().is(exercise.set_by))
        draw_button(out, request, at_hand.path("/check"), "I have checked it: nothing tells who it is about");
    if (stage == Stage::sealed && own && !own->has_graded())
        draw_grade_form(out, request, at_hand, "/grade", "Your grade: " + exercise.domain_title, form);
    if (stage == Stage::revealed && at_hand.keeps)
        draw_grade_form(out, request, at_hand, "/agreement", "The agreed grade", form);
    if (stage == Stage::agreed && at_hand.oversees && exercise.agreed_by != request.person().id)
        draw_button(out, request, at_hand.path("/approval"), "Keep it as an exemplar");
}

std::string standing_words(ExerciseAtHand const& at_hand, staff::Person const& person, Date today)
{
    auto const& exercise = at_hand.exercise;
    auto words = std::string{title_of(exercise.stage_on(today))} + ". " + std::to_string(exercise.graded()) + " of "
        + std::to_string(exercise.graders.size()) + " have graded, last day " + exercise.closes_on.words() + ".";
    auto const* own = exercise.grader(person.id);
    if (own && own->has_graded()) words += " Your grade: " + at_hand.title_of(own->grade) + ".";
    return words;
}

http::Response exercise_page(staff::Request const& request, ExerciseAtHand const& at_hand, GradeForm const& form)
{
    auto const& exercise = at_hand.exercise;
    bool const is_revealed = exercise.stage_on(request.today()) >= Stage::revealed;
    return staff::show(request,
        {.title = exercise.title,
            .body =
                [&](html::Out& out) {
                    govuk::draw(
                        out, govuk::InsetText{.text = standing_words(at_hand, request.person(), request.today())});
                    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, exercise.case_text);
                    if (!exercise.agreed_grade.empty()) {
                        out.el(
                            "h2", {{"class", "govuk-heading-m"}}, "Agreed: " + at_hand.title_of(exercise.agreed_grade));
                        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, exercise.agreed_words);
                    }
                    if (is_revealed) draw_spread(out, at_hand);
                    draw_next(out, request, at_hand, form);
                },
            .back = "/audits/calibration",
            .problems = &form.problems,
            .caption = "Calibration: " + exercise.domain_title});
}

using Change = std::function<Result<Exercise>(Exercise)>;

/// Changes the exercise as it stands in the transaction, so that two who grade at once do not meet.
http::Response change(staff::Request const& request, std::string_view verb, GradeForm form, Change const& change_it)
{
    auto const at_hand = find_exercise(request);
    if (!at_hand) return staff::not_found(request);
    auto const done = request.database().write([&](db::Transaction& tx) -> Result<void> {
        auto const before = *calibration::find(tx, at_hand->exercise.id);
        auto const after = change_it(before);
        if (!after) return after.problem();
        return calibration::save(tx, before, *after, {request.person().id.number, request.now(), verb});
    });
    if (done) return staff::redirect_with_notice(at_hand->path(), "Saved");
    if (done.problem().kind != Problem::Kind::invalid) return staff::refuse(request, done.problem());
    form.problems.add(done.problem().field, done.problem().message);
    return exercise_page(request, *at_hand, form);
}

} // namespace

http::Response show_exercise(staff::Request const& request)
{
    auto const at_hand = find_exercise(request);
    return at_hand ? exercise_page(request, *at_hand, {}) : staff::not_found(request);
}

/// POST /audits/calibration/{id}/check
http::Response check_exercise(staff::Request const& request)
{
    return change(request, "checked that a case is anonymous", {}, [&](Exercise exercise) {
        return calibration::found_anonymous(std::move(exercise), request.person().id, request.today());
    });
}

/// POST /audits/calibration/{id}/grade
http::Response grade_exercise(staff::Request const& request)
{
    GradeForm const form{request.form().text("grade"), request.form().text("reason")};
    return change(request, "graded a calibration case", form, [&](Exercise exercise) {
        return calibration::graded(std::move(exercise), request.person().id, form.grade, form.words, request.today());
    });
}

/// POST /audits/calibration/{id}/agreement
http::Response agree_exercise(staff::Request const& request)
{
    GradeForm const form{request.form().text("grade"), request.form().text("words")};
    return change(request, "recorded the agreed grade of a calibration case", form, [&](Exercise exercise) {
        return calibration::agreed(std::move(exercise), request.person().id, form.grade, form.words, request.today());
    });
}

/// POST /audits/calibration/{id}/approval
http::Response approve_exercise(staff::Request const& request)
{
    return change(request, "approved an exemplar", {}, [&](Exercise exercise) {
        return calibration::approved(std::move(exercise), request.person().id, request.today());
    });
}

} // namespace gt::audits

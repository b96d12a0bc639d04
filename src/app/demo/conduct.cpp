#include "app/demo/conduct.hpp"

#include "app/demo/moment.hpp"
#include "app/demo/texts.hpp"
#include "audits/contradictions.hpp"
#include "audits/store/audits.hpp"
#include "staff/store/people.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;
using framework::Section;

constexpr std::string_view grades[] = {"inadequate", "requires_improvement", "good", "outstanding"};

int order_of(std::string_view grade) { return static_cast<int>(std::ranges::find(grades, grade) - std::begin(grades)); }

audits::Audit audit_in(Setting const& setting, audits::AuditId id)
{
    if (setting.within) return *store::find(*setting.within, id);
    auto reader = setting.database.read();
    return *store::find(reader, id);
}

} // namespace

Conduct::Conduct(Setting const& setting, audits::AuditId id, Course course)
    : database_{setting.database}, within_{setting.within}, framework_{setting.framework}, tool_{setting.tool},
      chance_{setting.chance}, audit_{audit_in(setting, id)}, course_{std::move(course)}
{
}

void Conduct::run()
{
    auto const& course = course_;
    if (course.reached == Reached::not_started) return;
    bool const is_whole = audit_.extent() == audits::Extent::whole;
    bool const grades_own = course.reached == Reached::own_grades || chance_.in_hundred(85);
    if (is_whole && audit_.worker && grades_own) grade_own_practice(at_work(course.begun, 3, 15, chance_.below(60)));
    if (course.reached == Reached::own_grades) return;

    auto const day = std::min(course.days_to_submission - 1, 8);
    now_ = at_work(course.begun, day, 9, chance_.below(50));
    if (course.reached == Reached::in_progress) return answer_sections(static_cast<std::size_t>(chance_.between(3, 7)));
    answer_sections(tool_.sections.size());
    if (is_whole) {
        converse();
        hear(audits::Voice::child);
        hear(audits::Voice::family);
        record_findings();
    }
    give_overall_grade();
    submit(at_work(course.begun, course.days_to_submission, 14, chance_.below(60)));
}

Instant Conduct::next_moment() { return now_ = now_.plus_seconds(chance_.between(240, 900)); }

void Conduct::save(std::map<std::string, std::string> answers, std::map<std::string, audits::Grading> grades)
{
    for (auto const& [question, value] : answers) given_[question] = value;
    history::Act const act{audit_.auditor.number, next_moment(), "worked on the audit"};
    write([&](db::Transaction& tx) {
        must(store::save(tx, *store::find(tx, audit_.id), {answers, grades}, act));
        if (audits::all_graded(tool_, store::load_record(tx, audit_.id))) store::mark_graded(tx, audit_.id, act.when);
    });
}

void Conduct::grade_own_practice(Instant when)
{
    store::Change change;
    for (auto const& section : tool_.sections) {
        if (section.part != Section::Part::practitioner) continue;
        for (auto const& question : section.questions)
            change.answers[question.key] = chance_.deal(texts::answers(question.key));
    }
    auto const give = [&](std::string_view domain) {
        auto const kinder = std::min(order_of(grade_for(domain)) + chance_.below(2), 3);
        auto const grade = grades[static_cast<std::size_t>(std::max(kinder, 1))];
        change.grades[std::string{domain}] = {std::string{grade}, std::string{chance_.deal(texts::own_reasons(grade))}};
    };
    for (auto const* domain : tool_.domains()) give(domain->key);
    give(audits::overall);
    write([&](db::Transaction& tx) {
        must(store::save_own_view(tx, audit_, change, {audit_.worker->number, when, "graded their own practice"}));
    });
}

void Conduct::answer_sections(std::size_t how_many)
{
    std::size_t done = 0;
    for (auto const& section : tool_.sections) {
        if (section.part == Section::Part::practitioner || done++ >= how_many) continue;
        answer(section);
    }
}

void Conduct::answer(Section const& section)
{
    auto const grade = section.is_domain() ? grade_for(section.key) : course_.overall;
    std::map<std::string, std::string> answers;
    for (auto const& question : section.questions) {
        auto const known = [&](std::string const& key) -> std::optional<std::string> {
            auto const here = answers.find(key);
            if (here != answers.end()) return here->second;
            auto const found = given_.find(key);
            return found == given_.end() ? std::nullopt : std::optional{found->second};
        };
        if (question.when.holds(known)) answers[question.key] = answer_to(question, grade);
    }
    if (!section.is_domain()) return save(answers);
    save(answers, {{section.key, {grade, std::string{chance_.deal(texts::reasons(section.key, grade))}}}});
}

std::string Conduct::answer_to(framework::Question const& question, std::string const& grade)
{
    auto const order = order_of(grade);
    if (question.key == "safety_now") return course_.is_limited_by_safety ? "no" : "yes";
    if (question.key == "best_moment") return std::string{chance_.deal(texts::best_moments())};
    if (question.key == "strengths_of_family") return std::string{chance_.deal(texts::family_strengths())};
    if (question.key == "impact_better") {
        constexpr std::string_view by_grade[] = {"same", "same", "better", "much_better"};
        return std::string{order == 1 && chance_.in_hundred(30) ? "too_early" : by_grade[order]};
    }
    if (question.key == "resilience_seen") return order >= 2 ? "throughout" : order == 1 ? "in_parts" : "hardly";
    if (question.key == "signs_of_safety") return chance_.in_hundred(40) ? "yes" : "na";
    if (question.key == "share_good_practice") return order >= 2 && chance_.in_hundred(50) ? "yes" : "no";
    if (question.kind == framework::Question::Kind::yes_no_na) {
        constexpr int yes_in_hundred[] = {20, 60, 92, 98};
        return chance_.in_hundred(yes_in_hundred[order]) ? "yes" : order >= 2 ? "na" : "no";
    }
    auto const variants = texts::answers(question.key);
    return variants.empty() ? std::string{} : std::string{chance_.deal(variants)};
}

/// Most domains are graded as the whole is; danger is graded lowest only where the whole is limited by it.
std::string Conduct::grade_for(std::string_view domain)
{
    if (domain == audits::overall) return course_.overall;
    auto const order = order_of(course_.overall);
    if (domain == "risk_and_safety") {
        if (course_.is_limited_by_safety) return "inadequate";
        return std::string{grades[std::max(order, 1)]};
    }
    auto const turn = chance_.below(100);
    auto const shifted = turn < 66 ? order : turn < 85 ? order - 1 : order + 1;
    auto const lowest = order <= 1 && turn < 75 ? 0 : 1;
    return std::string{grades[std::clamp(shifted, lowest, 3)]};
}

void Conduct::give_overall_grade()
{
    std::string reason{chance_.deal(texts::overall_reasons(course_.overall))};
    if (course_.is_limited_by_safety)
        reason = "Much of this work is good, and the child knows and likes the worker. The grade is limited because "
                 "the child was not safe at the weekend, and the safety plan rested on one person.";
    audits::Grading const overall{course_.overall, reason};
    save(explanations(overall), {{std::string{audits::overall}, overall}});
}

/// What does not fit together at first sight stands with a reason.
std::map<std::string, std::string> Conduct::explanations(audits::Grading const& overall)
{
    auto record = store::load_record(*std::make_unique<db::Snapshot>(database_.read()), audit_.id);
    record.grades[std::string{audits::overall}] = overall;
    auto const* scale = framework_.scale(tool_.scale, audit_.tool_day);
    std::map<std::string, std::string> answers;
    for (auto const& one :
        audits::contradictions(tool_, *scale, framework_.rules, record, {now_.london_date()}, audit_.extent()))
        answers[one.key] = one.key.find("voice") != std::string::npos
            ? "The record holds the child's own words from three visits, and what was done about them."
            : "I weighed what has changed for the child since the summer more than what came late in the spring.";
    return answers;
}

void Conduct::submit(Instant when)
{
    auto const until = audit_.is_second_read()
        ? when.london_date()
        : WorkingDays::england().after(when.london_date(), framework_.rules.provisional_working_days);
    history::Act const act{audit_.auditor.number, when, "submitted the audit"};
    write([&](db::Transaction& tx) {
        auto const record = store::load_record(tx, audit_.id);
        auto const* scale = framework_.scale(tool_.scale, audit_.tool_day);
        auto const missing = audits::what_is_missing(tool_, *scale, framework_.rules, record, audit_.extent());
        if (!missing.empty()) throw std::logic_error{"demonstration: " + missing.front().sentence};
        must(store::submit(tx, *store::find(tx, audit_.id),
            {course_.overall, audits::is_limited(tool_, framework_.rules, record), until}, act));
    });
}

} // namespace gt::app::demo

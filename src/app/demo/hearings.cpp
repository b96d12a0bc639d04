#include "app/demo/hearings.hpp"

#include "app/demo/moment.hpp"
#include "audits/calibration/store.hpp"
#include "audits/hearing/store.hpp"
#include "audits/moderation/store.hpp"
#include "audits/register/store.hpp"
#include "audits/store/audits.hpp"

namespace gt::app::demo {

namespace {

namespace hearing = audits::hearing;
namespace moderation = audits::moderation;

constexpr int days_to_moderate = 4;

/// Goes through the submitted audits in their order.
class Hearings {
public:
    Hearings(Setting const& setting, Instant now) : setting_{setting}, now_{now} { }

    void run()
    {
        int place = 0;
        for (auto const& audit : submitted()) {
            setting_.database.write([&](db::Transaction& tx) {
                moderation::follow(tx, setting_.framework.rules, audit.id,
                    {audit.auditor.number, *audit.submitted_at, "submitted the audit"});
            });
            if (audit.is_provisional() && audit.worker && ++place % 2 == 1) ask(audit, place > 1);
            moderate(audit);
            if (audit.worker && setting_.chance.in_hundred(35)) give_feedback(audit);
        }
    }

private:
    std::vector<audits::Audit> submitted()
    {
        std::vector<audits::Audit> found;
        auto reader = setting_.database.read();
        for (auto const& row : reader.all(R"sql(
                 SELECT id FROM audits WHERE state IN ('submitted', 'final') AND second_read_of IS NULL
                  ORDER BY submitted_on NULLS FIRST, id)sql"))
            found.push_back(*audits::store::find(reader, row.get<audits::AuditId>("id")));
        return found;
    }

    void moderate(audits::Audit const& audit)
    {
        auto const when = at_work(audit.submitted_at->london_date(), days_to_moderate, 10, setting_.chance.below(60));
        setting_.database.write([&](db::Transaction& tx) {
            auto const open = moderation::open_moderation_of(tx, audit.id);
            if (!open || when >= now_) return;
            auto const moderators = moderation::moderators_for(tx, audit, when.london_date());
            if (moderators.empty()) return;
            auto const record = audits::store::load_record(tx, audit.id);
            auto const finding = finding_on(audit, *open);
            must(moderation::moderate(tx, audit, *open, finding, moderation::agreed_by(finding, record),
                {moderators.front().id.number, when, "moderated the audit"}));
        });
    }

    /// Mostly the grade stands; a quarter of the outstanding ones are good.
    moderation::Finding finding_on(audits::Audit const& audit, moderation::Moderation const& open)
    {
        moderation::Finding finding{.judgements = {}, .changed = {}, .reasons = {}, .to_auditor = {}};
        for (auto const& question : moderation::questions())
            finding.judgements[std::string{question.key}] = {"yes", ""};
        if (audit.overall_grade == "outstanding" && setting_.chance.in_hundred(25)) {
            finding.judgements["childs_voice"]
                = {"in_part", "The child's words are there, but not what changed for them."};
            finding.reasons = "The work is good and warm. What it changed for the child is not yet seen.";
            finding.changed[std::string{audits::overall}] = {"good", "child_not_weighed", finding.reasons};
        } else if (open.has(moderation::CauseKind::disagreement)) {
            finding.reasons = "Both views are well argued. The record bears the auditor's grade.";
        }
        finding.to_auditor = "Clear and kind. Tie each area for improvement to what it means for the child.";
        return finding;
    }

    void ask(audits::Audit const& audit, bool disagrees)
    {
        auto const when = at_work(audit.submitted_at->london_date(), 1, 11);
        if (when >= now_) return;
        history::Act const act{audit.worker->number, when, "asked for a correction"};
        setting_.database.write([&](db::Transaction& tx) {
            must(hearing::ask(tx,
                {hearing::CorrectionId::make(), audit.id, *audit.worker, "", when, "", "Two visits in the month",
                    "There were four visits", "Case notes of the month, under visits"},
                WorkingDays::england().after(when.london_date(), 5), act));
            if (!disagrees) return;
            must(moderation::disagree(tx, setting_.framework.rules, audit,
                {moderation::CauseKind::disagreement, *audit.worker, "", "",
                    "The family says that things are safer now, and the plan shows why."},
                {audit.worker->number, when, "disagreed with the grade"}));
        });
    }

    void give_feedback(audits::Audit const& audit)
    {
        auto const when = audit.submitted_at->plus_seconds(26 * 3600);
        if (when >= now_) return;
        auto const useful = setting_.chance.in_hundred(75) ? "yes" : "in_part";
        setting_.database.write([&](db::Transaction& tx) {
            must(hearing::give(tx,
                {hearing::FeedbackId::make(), audit.id, *audit.worker, "", when, useful, "yes",
                    "It helped to talk about what went well first."},
                {audit.worker->number, when, "told the auditor how the audit was"}));
        });
    }

    Setting const& setting_;
    Instant now_;
};

void keep_register(Setting const& setting, People const& people, Date from, Date today)
{
    namespace auditors = audits::auditors;
    auto const manager = people.auditors.back().id;
    auto const act = [&](Date day, std::string_view verb) {
        return history::Act{manager.number, at_work(day, 0, 9), verb};
    };
    setting.database.write([&](db::Transaction& tx) {
        for (auto const& one : people.auditors)
            must(auditors::save(tx, {one.id, from.plus_months(-6), "Auditors' course: what good looks like"},
                act(from, "recorded an auditor's training")));
        auto const support = [&](auditors::SupportKind kind, Date day, std::string summary, std::size_t count) {
            auditors::Support one{
                auditors::SupportId::make(), kind, day, std::move(summary), {}, manager, at_work(day, 0, 16)};
            for (std::size_t i = 0; i < std::min(count, people.auditors.size()); ++i)
                one.attended.push_back(people.auditors[i].id);
            auditors::keep(tx, one, act(day, "recorded support for auditors"));
        };
        support(auditors::SupportKind::surgery, today.plus_days(-40), "Reading for impact, not for tasks done.", 4);
        support(auditors::SupportKind::one_to_one, today.plus_days(-25),
            "Where requires improvement ends and good begins.", 1);
        support(auditors::SupportKind::event, today.plus_days(-12),
            "A morning of shared auditing on the child's voice.", 5);
    });
}

audits::calibration::Exercise exercise_of(
    Setting const& setting, People const& people, std::string title, std::string text, Date set_on, Date closes_on)
{
    audits::calibration::Exercise exercise{audits::calibration::ExerciseId::make(), std::move(title), std::move(text),
        "risk_and_safety", setting.tool.section("risk_and_safety")->title, setting.tool.scale,
        people.auditors.back().id, set_on, closes_on, {}};
    for (std::size_t i = 0; i + 1 < people.auditors.size() && i < 4; ++i)
        exercise.graders.push_back({people.auditors[i].id, people.auditors[i].name});
    return exercise;
}

/// Somebody who moderates, else an IRO: never whoever sets the exercise.
staff::PersonId checker_among(People const& people)
{
    for (auto const& one : people.sign_ins)
        if (one.role.find("afeguarding manager") != std::string::npos) return one.person;
    return people.iros.front().id;
}

/// One that became an exemplar, and one that two have graded so far.
void calibrate(Setting const& setting, People const& people, Date today)
{
    namespace calibration = audits::calibration;
    if (!setting.tool.section("risk_and_safety")) return;
    auto const checker = checker_among(people);
    auto const run = [&](calibration::Exercise const& planned, std::size_t graded_by, bool to_the_end) {
        auto const when = at_work(planned.set_on, 2, 10);
        setting.database.write([&](db::Transaction& tx) {
            auto one = planned;
            auto const act = [&](staff::PersonId who, std::string_view verb) {
                return history::Act{who.number, when, verb};
            };
            auto const step
                = [&](Result<calibration::Exercise> const& next, staff::PersonId who, std::string_view verb) {
                      must(next);
                      must(calibration::save(tx, one, *next, act(who, verb)));
                      one = *calibration::find(tx, one.id);
                  };
            calibration::keep(tx, one, act(one.set_by, "set a calibration exercise"));
            step(calibration::found_anonymous(one, checker, one.set_on), checker, "checked that a case is anonymous");
            auto const graders = one.graders;
            for (std::size_t i = 0; i < std::min(graded_by, graders.size()); ++i)
                step(calibration::graded(one, graders[i].person, i == 1 ? "requires_improvement" : "good",
                         "The danger is named, and the plan says who does what when.", one.set_on),
                    graders[i].person, "graded a calibration case");
            if (!to_the_end) return;
            step(calibration::agreed(one, one.set_by, "good",
                     "The danger was named with the family, the plan rests on more than one person, and the child can "
                     "say who comes when.",
                     one.set_on),
                one.set_by, "recorded the agreed grade of a calibration case");
            step(calibration::approved(one, checker, one.set_on), checker, "approved an exemplar");
        });
    };
    run(exercise_of(setting, people, "Weekends with a grandparent",
            "A child of primary school age stays with a grandparent at weekends, because a parent drinks then. The "
            "plan says who is called on a Friday evening, and the child has drawn it. Two weekends in the last three "
            "months went otherwise, and both were talked about within two days.",
            today.plus_days(-50), today.plus_days(-36)),
        9, true);
    run(exercise_of(setting, people, "A move that nobody planned",
            "A teenager in care moved at a day's notice after an argument. The worker saw them that evening and twice "
            "in the week after. The risk assessment is the one of the old home.",
            today.plus_days(-6), today.plus_days(8)),
        2, false);
}

} // namespace

void hear(Setting const& setting, People const& people, Date from, Instant now)
{
    auto const today = now.london_date();
    keep_register(setting, people, from, today);
    Hearings{setting, now}.run();
    calibrate(setting, people, today);
}

} // namespace gt::app::demo

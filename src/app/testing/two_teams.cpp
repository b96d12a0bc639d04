#include "app/testing/two_teams.hpp"

#include "app/testing/agencies.hpp"
#include "app/testing/attached_file.hpp"
#include "app/testing/doubted_fact.hpp"
#include "app/testing/heard_audit.hpp"
#include "app/testing/overseen_case.hpp"
#include "audits/cycle/store.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "audits/store/second_reads.hpp"
#include "cases/risk.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/risks.hpp"
#include "framework/shelf.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/progress.hpp"
#include "platform/time/working_days.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

using audits::Audit;
using audits::AuditId;
using improvement::Action;
using improvement::Finding;

template <class Result> void must_do(Result const& result, std::string_view what)
{
    if (!result) throw std::logic_error{std::string{what} + ": " + result.problem().message};
}

/// Fills one team's records, one kind after the other.
class Filling {
public:
    Filling(TestApp& app, std::string team, TeamCast const& cast) : app_{app}, cast_{cast}
    {
        prefix_ = std::string{text_of_team(team)} + "canary";
        records_.team = std::move(team);
        records_.worker = app.person(cast.worker);
        records_.auditor = cast.auditor;
        auto reader = app.database().read();
        auto const number = std::string{text_of_team(records_.team)} + "7041";
        child_ = cases::store::find_by_number(reader, number).value();
        records_.child = child_.id;
        records_.canaries = {number, *child_.initials};
        auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
        tool_ = *framework->tools_on(framework::Tool::Kind::audit, app.today()).front();
    }

    TeamRecords fill()
    {
        choose_sample();
        records_.submitted = AuditId::make();
        conduct(records_.submitted, "submitted");
        submit();
        records_.exercise = set_exercise(app_, records_.auditor, app_.person(cast_.drawer));
        records_.correction
            = hear(app_, records_, app_.person(cast_.manager), [this](std::string const& what) { return plant(what); });
        read_again();
        records_.draft = AuditId::make();
        records_.draft_finding = conduct(records_.draft, "draft");
        raise_risk();
        oversee(app_, child_, app_.person(cast_.manager), records_,
            [this](std::string const& what) { return plant(what); });
        bring_agencies_together(app_, child_, cast_.auditor, records_,
            {.topic = plant("topic"), .reference = plant("reference"), .said = plant("agencydid")});
        records_.data_query = doubt_fact(app_, child_, cast_.auditor, records_.draft, plant("found"));
        return std::move(records_);
    }

private:
    static std::string_view text_of_team(std::string_view team) { return team == "Alder" ? "alder" : "birch"; }

    /// A word of this team's that stands nowhere else.
    std::string plant(std::string const& what)
    {
        records_.canaries.push_back(prefix_ + what);
        return records_.canaries.back();
    }

    history::Act act(std::string_view verb) const { return {cast_.auditor.number, app_.now(), verb}; }

    template <class Work> auto write(Work work) { return app_.database().write(work); }

    void choose_sample()
    {
        records_.sample = audits::SampleId::make();
        auto const team = *child_.team;
        write([&](db::Transaction& tx) {
            audits::SampleRules const rules{records_.team, {}, 1};
            auto const candidates = audits::store::candidates_of(tx, team, cast_.auditor, app_.today());
            auto const sample = audits::choose(rules, candidates, "a seed", app_.today());
            audits::store::keep(
                tx, {records_.sample, team, "", cast_.auditor, "", app_.now(), rules, sample}, act("chose a sample"));
        });
    }

    Audit planned(AuditId id) const
    {
        return {.id = id,
            .case_id = child_.id,
            .case_number = child_.number,
            .team = *child_.team,
            .team_name = {},
            .worker = child_.worker,
            .worker_name = {},
            .auditor = cast_.auditor,
            .auditor_name = {},
            .sample = records_.sample,
            .kind = audits::Kind::routine,
            .chosen_at_random = true,
            .tool_key = tool_.key,
            .tool_day = app_.today(),
            .state = audits::State::allocated,
            .independence_declared = false,
            .allocated_at = app_.now(),
            .due_on = app_.today().plus_days(28),
            .graded_at = {},
            .submitted_at = {},
            .provisional_until = {},
            .overall_grade = {},
            .limited_by_safety = false,
            .version = 1};
    }

    /// Everything that is typed on an audit, up to its last page.
    improvement::FindingId conduct(AuditId id, std::string const& which)
    {
        write([&](db::Transaction& tx) {
            must_do(audits::store::allocate(tx, planned(id), act("allocated the audit")), "allocate");
            auto const audit = *audits::store::find(tx, id);
            must_do(audits::store::save_own_view(tx, audit, own_view(which), act("graded their own practice")), "own");
            must_do(audits::store::save(tx, audit, auditors_view(which), act("saved the audit")), "save");
        });
        auto const strength = finding(id, improvement::FindingKind::strength, which);
        auto const weakness = finding(id, improvement::FindingKind::improvement, which);
        auto const proposed = action(weakness, which + "action");
        write([&](db::Transaction& tx) {
            auto const audit = *audits::store::find(tx, id);
            must_do(audits::store::add_finding(tx, audit, strength, {}, act("recorded a strength")), "strength");
            must_do(audits::store::add_finding(tx, audit, weakness, proposed, act("recorded a finding")), "finding");
        });
        records_.open_action = which == "submitted" ? proposed.id : records_.open_action;
        return weakness.id;
    }

    audits::store::Change own_view(std::string const& which)
    {
        audits::store::Change change;
        for (auto const* domain : tool_.domains())
            change.grades[domain->key] = {"good", plant(which + "own" + domain->key)};
        change.grades[std::string{audits::overall}] = {"good", plant(which + "ownoverall")};
        return change;
    }

    audits::store::Change auditors_view(std::string const& which)
    {
        audits::store::Change change;
        for (auto const* domain : tool_.domains())
            change.grades[domain->key] = {"good", plant(which + "reason" + domain->key)};
        change.grades[std::string{audits::overall}] = {"good", plant(which + "reasonoverall")};
        for (auto const& section : tool_.sections)
            for (auto const& question : section.questions)
                if (question.kind == framework::Question::Kind::long_text)
                    change.answers[question.key] = plant(which + "answer" + question.key);
        change.answers[std::string{audits::asked::conversation_on}] = "2026-11-20";
        change.answers[std::string{audits::asked::conversation_notes}] = plant(which + "conversation");
        for (auto const voice : {audits::Voice::child, audits::Voice::family}) {
            audits::VoiceRecord view;
            view.asked = view.safe = "yes";
            view.words = plant(which + "voice" + std::string{key_of(voice)});
            for (auto const& [key, words] : audits::answers_of(voice, view)) change.answers[key] = words;
        }
        return change;
    }

    Finding finding(AuditId id, improvement::FindingKind kind, std::string const& which)
    {
        return {improvement::FindingId::make(), {"audit", id.number}, child_.id, *child_.team, kind,
            tool_.domains().front()->key, plant(which + std::string{key_of(kind)}), cast_.auditor, app_.now()};
    }

    Action action(Finding const& from, std::string const& words)
    {
        return {.id = improvement::ActionId::make(),
            .finding = from.id,
            .case_id = child_.id,
            .label = child_.number,
            .team = *child_.team,
            .owner = records_.worker,
            .owner_name = {},
            .raised_by = cast_.auditor,
            .raised_at = app_.now(),
            .what = plant(words),
            .due_on = app_.today().plus_days(14)};
    }

    /// The audit, and beside the action that was proposed in it a second one that its owner has done.
    void submit()
    {
        auto const weakness = finding(records_.submitted, improvement::FindingKind::improvement, "second");
        auto const second = action(weakness, "secondaction");
        auto const owner = app_.loaded(cast_.worker);
        write([&](db::Transaction& tx) {
            auto audit = *audits::store::find(tx, records_.submitted);
            must_do(audits::store::add_finding(tx, audit, weakness, second, act("recorded a finding")), "finding");
            audit = *audits::store::find(tx, records_.submitted);
            audits::store::mark_graded(tx, audit.id, app_.now());
            must_do(audits::store::submit(
                        tx, audit, {"good", false, app_.today().plus_days(7)}, act("submitted the audit")),
                "submit");
            audits::cycle::follow(tx, app_.house().get<framework::Shelf>(), audit.id, act("submitted the audit"));
            auto const open = *improvement::store::find_visible(tx, owner, second.id, app_.today());
            auto const done = improvement::do_action(open, owner, plant("evidence"), app_.now());
            must_do(done, "do");
            must_do(improvement::store::save(tx, open, *done, act("said that the action is done")), "done");
        });
        records_.done_action = second.id;
        records_.milestone = improvement::MilestoneId::make();
        write([&](db::Transaction& tx) {
            improvement::store::add(tx,
                improvement::Milestone{.id = records_.milestone,
                    .action = records_.open_action,
                    .words = plant("milestone"),
                    .due_on = app_.today().plus_days(7)},
                act("set a milestone"));
        });
        records_.file = attach_file(app_, records_.open_action, records_.worker, plant("file"));
    }

    /// Drawn, handed out and submitted: both readings can be compared.
    void read_again()
    {
        auto const drawer = app_.person(cast_.drawer);
        history::Act const handed_out{drawer.number, app_.now(), "allocated the audit"};
        history::Act const by_reader{app_.person(cast_.second_reader).number, app_.now(), "worked on the audit"};
        records_.draw = audits::DrawId::make();
        auto reading = planned(AuditId::make());
        reading.auditor = app_.person(cast_.second_reader);
        reading.sample = std::nullopt;
        reading.second_read_of = records_.submitted;
        audits::store::Change change;
        for (auto const* domain : tool_.domains()) change.grades[domain->key] = {"good", plant("again" + domain->key)};
        change.grades[std::string{audits::overall}] = {"requires_improvement", plant("againoverall")};
        write([&](db::Transaction& tx) {
            auto list = audits::store::drawable(tx, drawer, app_.today(), app_.today(), app_.today());
            std::erase_if(list, [&](auto const& one) { return one.id != records_.submitted; });
            must_do(audits::store::keep(tx,
                        {records_.draw, drawer, "", app_.now(), app_.today(), app_.today(), 1, 1,
                            audits::draw(list, 1, "a seed")},
                        handed_out),
                "draw");
            must_do(audits::store::allocate_second_read(tx, reading, handed_out), "second read");
            must_do(audits::store::save(tx, reading, change, by_reader), "read again");
            must_do(audits::store::submit(tx, *audits::store::find(tx, reading.id),
                        {"requires_improvement", false, app_.today()}, by_reader),
                "submit the second read");
        });
    }

    void raise_risk()
    {
        records_.risk = cases::RiskId::make();
        auto const raised = cases::raise({records_.risk, child_.id, child_.team, cast_.auditor,
                                             app_.person(cast_.manager), "9am", plant("concern"), plant("donesofar")},
            app_.now(), WorkingDays::england());
        must_do(raised, "raise");
        write([&](db::Transaction& tx) { cases::store::raise(tx, *raised, child_.number, act("raised a risk")); });
    }

    TestApp& app_;
    TeamCast const& cast_;
    cases::Case child_;
    framework::Tool tool_;
    std::string prefix_;
    TeamRecords records_;
};

} // namespace

TeamRecords fill_team(TestApp& app, std::string const& team, TeamCast const& cast)
{
    return Filling{app, team, cast}.fill();
}

} // namespace gt::testing

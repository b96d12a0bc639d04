#include "app/demo/oversight.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/moment.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/findings.hpp"
#include "oversight/store/alerts.hpp"
#include "oversight/store/checks.hpp"
#include "oversight/store/quarters.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::app::demo {

namespace {

using oversight::ManagersCheck;

/// Fills one team's oversight, by what its own people do.
class Overseeing {
public:
    Overseeing(db::Transaction& tx, framework::Framework const& framework, People const& people, Instant now)
        : tx_{tx}, framework_{framework}, team_{people.teams.front()}, today_{now.london_date()}
    {
        for (auto& one : cases::store::open_cases_of(tx_, team_.id))
            if (one.worker && one.worker != team_.manager) children_.push_back(std::move(one));
    }

    void run()
    {
        check_quarter();
        if (children_.size() < 3) return;
        auto information = check_of(children_[0], "information", 0, at(-12));
        gap(information, 4, "Ask the school nurse what she knows of the summer");
        information.outcome = oversight::Outcome::looked_at;
        keep(information, "");

        auto agreed = signed_plan(children_[1], at(-9));
        keep(agreed, "service_manager");
        settle(agreed, at(-7));

        auto waiting = signed_plan(children_[2], at(-2));
        gap(waiting, 4, "Say in the plan how we will know that he sleeps at night");
        keep(waiting, "service_manager");

        alert(children_[0], oversight::AlertKind::plan, "The nursery has no place before Easter.", at(-10),
            "I have asked the early years team; they answer by Friday.");
        alert(children_[1], oversight::AlertKind::problem, "Mum has changed her number and does not open the door.",
            at(-1), "");
    }

private:
    Instant at(int days) const { return std::min(at_work(today_, days, 10), Instant::in_london(today_, 8)); }

    ManagersCheck check_of(cases::Case const& child, std::string const& key, int objectives, Instant when) const
    {
        auto const& form = *framework_.check_form_on(key, today_);
        ManagersCheck check{.id = oversight::CheckId::make(),
            .case_id = child.id,
            .case_number = child.number,
            .team = team_.id,
            .form = form.key,
            .title = form.title,
            .author = child.worker,
            .answers = oversight::questions_of(form, objectives),
            .checked_by = team_.manager,
            .checked_at = when};
        for (auto& answer : check.answers) answer.verdict = oversight::Verdict::held;
        return check;
    }

    ManagersCheck signed_plan(cases::Case const& child, Instant when) const
    {
        auto check = check_of(child, "plan", 2, when);
        check.document = oversight::DocumentVersion{"care_plan", "Care plan", when.london_date().plus_days(-1), "2"};
        check.objectives = {"Sees his father every week", "Sleeps through, in his own bed"};
        check.outcome = oversight::Outcome::signed_off;
        check.note = "Clear, and in words that the family uses.";
        check.agreement = oversight::Agreement::waiting;
        return check;
    }

    static void gap(ManagersCheck& check, std::size_t place, std::string missing)
    {
        check.answers.at(place).verdict = oversight::Verdict::gap;
        check.answers.at(place).missing = std::move(missing);
    }

    void keep(ManagersCheck const& check, std::string_view agreed_by)
    {
        auto const due = std::max(check.checked_at.london_date().plus_days(14), today_.plus_days(3));
        must(oversight::store::add(tx_, check, oversight::store::GapPlan{*check.author, due, ""}, agreed_by,
            {team_.manager.number, check.checked_at, "made a manager's check"}));
    }

    /// Agreed by whoever was asked for it first.
    void settle(ManagersCheck const& check, Instant when)
    {
        auto const asked = staff::store::who_may(tx_, "oversight.agree", team_.id, when.london_date());
        if (asked.empty()) return;
        auto const person = *staff::store::load_person(tx_, asked.front().id, when.london_date());
        auto const agreed = oversight::agree(check, person, "agreed", "", when);
        must(agreed);
        must(oversight::store::save_agreement(tx_, check, *agreed, {person.id.number, when, "agreed to the document"}));
    }

    /// The last full quarter of the team's service, still being written.
    void check_quarter()
    {
        auto const team = staff::store::find_team(tx_, team_.id);
        auto const area = staff::store::find_team(tx_, team->parent.value_or(team->id));
        auto const heads = staff::store::who_may(tx_, "oversight.quarter", area->id, today_);
        if (heads.empty()) return;
        auto const when = at(-4);
        oversight::QuarterCheck const check{.id = oversight::QuarterCheckId::make(),
            .area = area->id,
            .area_name = area->name,
            .from = oversight::last_full_quarter(today_),
            .due_on = today_.plus_days(7),
            .begun_by = heads.front().id,
            .begun_at = when};
        history::Act const act{check.begun_by.number, when, "began the quarter's check"};
        must(oversight::store::begin(tx_, check, act));
        improvement::Finding finding{.id = improvement::FindingId::make(),
            .source = {"quarter_check", check.id.number},
            .case_id = {},
            .team = team_.id,
            .kind = improvement::FindingKind::strength,
            .theme = "",
            .words = "Families say that they know who comes, and why.",
            .recorded_by = check.begun_by,
            .recorded_at = when};
        finding.themes = {"voice"};
        improvement::store::record(tx_, finding, {check.begun_by.number, when, "recorded a finding"});
    }

    void alert(cases::Case const& child, oversight::AlertKind kind, std::string words, Instant when, std::string answer)
    {
        oversight::Alert const raised{.id = oversight::AlertId::make(),
            .case_id = child.id,
            .case_number = child.number,
            .team = team_.id,
            .kind = kind,
            .words = std::move(words),
            .raised_by = *child.worker,
            .raised_at = when,
            .answer_by = WorkingDays::england().after(when.london_date(), framework_.rules.alert_answer_working_days)};
        oversight::store::raise(tx_, raised, {child.worker->number, when, "alerted the manager"});
        if (answer.empty()) return;
        auto const later = at_work(when.london_date(), 1, 9);
        auto const manager = *staff::store::load_person(tx_, team_.manager, later.london_date());
        auto const answered = oversight::answered(raised, manager, std::move(answer), later);
        must(answered);
        must(oversight::store::save_answer(tx_, *answered, {team_.manager.number, later, "answered the alert"}));
    }

    db::Transaction& tx_;
    framework::Framework const& framework_;
    TeamOfPeople const& team_;
    Date today_;
    std::vector<cases::Case> children_;
};

} // namespace

void oversee(db::Database& database, framework::Framework const& framework, People const& people, Instant now)
{
    database.write([&](db::Transaction& tx) { Overseeing{tx, framework, people, now}.run(); });
}

} // namespace gt::app::demo

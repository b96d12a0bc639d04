#include "app/demo/learning_needs.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/moment.hpp"
#include "learning/store/activities.hpp"
#include "learning/store/needs.hpp"
#include "staff/store/teams.hpp"

namespace gt::app::demo {

namespace {

using learning::LearningActivity;
using learning::LearningNeed;

/// What was said on the days of an activity that are over, in turn.
struct SaidOnDay {
    int came;
    std::string words;
};

class Needs {
public:
    Needs(db::Transaction& tx, framework::Framework const& framework, People const& people, Instant now)
        : tx_{tx}, framework_{framework}, people_{people}, team_{people.teams.front()}, today_{now.london_date()},
          officer_{people.auditors.front().id}
    {
    }

    void run()
    {
        auto const fathers = raise_for_area();
        auto const workshop = plan("workshop", "Drawing the family with the family", fathers, officer_, -18);
        hold(workshop, {{11, "We want to try it with a real genogram next time."}});
        lunches(fathers);
        raise_and_meet();
        raise({.what = "Saying in a plan how one will know that it worked",
                  .theme = "smart_plans",
                  .aim = "purposeful",
                  .source = "Managers' checks of plans came back with the same gap three times."},
            -6);
        set_aside();
        feed_back();
        consult();
    }

private:
    Instant at(int days) const { return std::min(at_work(today_, days, 10), Instant::in_london(today_, 8)); }

    struct What {
        std::string what;
        std::string theme;
        std::string aim;
        std::string source;
        std::string works = {};
        std::string wanted = {};
        std::optional<staff::TeamId> place = {};
    };

    LearningNeed raise(What const& said, int days)
    {
        LearningNeed const need{.id = learning::NeedId::make(),
            .what = said.what,
            .place = said.place.value_or(team_.id),
            .theme = said.theme,
            .aim = said.aim,
            .source = said.source,
            .works = said.works,
            .wanted = said.wanted,
            .raised_by = said.place ? officer_ : team_.manager,
            .raised_at = at(days)};
        auto const kept = learning::checked(need, "");
        must(kept);
        learning::store::raise(tx_, *kept, {kept->raised_by.number, kept->raised_at, "raised a learning need"});
        return *kept;
    }

    LearningNeed raise_for_area()
    {
        return raise({.what = "Finding fathers, and speaking with them",
                         .theme = "fathers",
                         .aim = "involvement",
                         .source = "In most audits of this autumn dad was not in the plan.",
                         .works = "Where the first visit asks who else loves this child, he is found.",
                         .wanted = "Each plan names him, and he knows what it says.",
                         .place = staff::store::find_team(tx_, team_.id)->parent.value_or(team_.id)},
            -35);
    }

    void end(LearningNeed const& need, learning::NeedState how, std::string outcome, int days)
    {
        auto const ended = learning::ended(need, how, std::move(outcome), need.raised_by, at(days));
        must(ended);
        must(learning::store::save_end(tx_, *ended,
            {need.raised_by.number, at(days),
                how == learning::NeedState::met ? "said that a learning need is met" : "set a learning need aside"}));
    }

    void raise_and_meet()
    {
        auto const need = raise({.what = "Reading a chronology before the visit",
                                    .theme = "chronology",
                                    .aim = "purposeful",
                                    .source = "Supervision: they were written and nobody used them.",
                                    .works = "Two of us read them aloud to one another."},
            -60);
        hold(
            plan("workshop", "One chronology, read aloud", need, team_.manager, -45), {{6, "Half an hour is enough."}});
        end(need, learning::NeedState::met, "Each allocation begins with it now, and visits ask after what it says.",
            -5);
    }

    void set_aside()
    {
        auto const need = raise(
            {.what = "Using the new telephones", .theme = "", .aim = "", .source = "Asked for at the service day."},
            -30);
        end(need, learning::NeedState::set_aside, "It was a setting, and it is put right.", -28);
    }

    /// From `days` on, every so many weeks for half a year; once when it is not repeated.
    LearningActivity plan(std::string const& kind, std::string const& title, std::optional<LearningNeed> const& need,
        staff::PersonId leader, int days, int every_weeks = 0)
    {
        auto const first = at_work(today_, days, 9).london_date();
        LearningActivity activity{.id = learning::ActivityId::make(),
            .kind = kind,
            .kind_title = {},
            .title = title,
            .place = need ? need->place : team_.id,
            .need = need ? std::optional{need->id} : std::nullopt,
            .theme = need ? need->theme : "",
            .leader = leader,
            .first_on = first,
            .every_weeks = every_weeks,
            .last_on = every_weeks > 0 ? first.plus_months(6) : first,
            .planned_by = leader,
            .planned_at = at(days - 7)};
        auto const place = staff::store::find_team(tx_, activity.place);
        auto const kept = learning::checked(activity, *framework_.activity_kind_on(kind, today_), place->kind);
        must(kept);
        learning::store::plan(tx_, *kept, {leader.number, kept->planned_at, "planned a learning activity"});
        return *kept;
    }

    /// Records the first days of the activity that are over.
    void hold(LearningActivity const& activity, std::vector<SaidOnDay> const& said)
    {
        auto const days = learning::planned_days(activity);
        for (std::size_t i = 0; i < std::min(said.size(), days.size()) && days[i] < today_; ++i) {
            auto const when = std::min(Instant::in_london(days[i], 16), Instant::in_london(today_, 8));
            auto const day = learning::checked({.day = days[i],
                                                   .came = said[i].came,
                                                   .words = said[i].words,
                                                   .recorded_by = activity.leader,
                                                   .recorded_at = when},
                activity, learning::store::days_of(tx_, activity.id), true, today_);
            must(day);
            must(learning::store::record_day(tx_, activity, *day,
                {activity.leader.number, when, "said what happened on a day of a learning activity"}));
        }
    }

    void lunches(LearningNeed const& need)
    {
        hold(plan("training", "Lunch and learn: one family, one drawing", need, officer_, -21, 1),
            {{9, "Bring the next case of each team."}, {14, "Somebody's uncle was found."}});
    }

    void feed_back()
    {
        hold(plan("team_meeting", "What this month's audits say", std::nullopt, officer_, -42, 4),
            {{8, "Plans are clearer. Fathers are still missing."}, {7, "The drawings help."}});
        plan("service_day", "What we learnt this year", std::nullopt, officer_, 12);
    }

    void consult()
    {
        if (people_.iros.empty()) return;
        hold(plan("consultation", "When is it right to ask for the review early?", std::nullopt,
                 people_.iros.front().id, -10),
            {{2, "As soon as the plan cannot be carried out, and not at its date."}});
    }

    db::Transaction& tx_;
    framework::Framework const& framework_;
    People const& people_;
    TeamOfPeople const& team_;
    Date today_;
    staff::PersonId officer_;
};

} // namespace

void add_learning_needs(
    db::Database& database, framework::Framework const& framework, People const& people, Instant now)
{
    database.write([&](db::Transaction& tx) { Needs{tx, framework, people, now}.run(); });
}

} // namespace gt::app::demo

#include "app/demo/learning.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/moment.hpp"
#include "improvement/store/findings.hpp"
#include "learning/store/feedback.hpp"
#include "learning/store/points.hpp"
#include "learning/store/reviews.hpp"
#include "learning/store/supervision.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::app::demo {

namespace {

/// Puts learning into the house, day by day.
class Learning {
public:
    Learning(db::Transaction& tx, People const& people, Instant now)
        : tx_{tx}, people_{people}, today_{now.london_date()}, author_{people.auditors.back().id}
    {
    }

    void run()
    {
        auto const point = publish("Fathers are found by asking, not by reading",
            "In most of the audits of this autumn dad was not in the plan, and in most of those he could be named.",
            "Ask in each first visit who else loves this child, and write the name down.", "fathers", -40);
        for (std::size_t i = 0; i < std::min<std::size_t>(2, people_.teams.size()); ++i)
            must(learning::store::acknowledge(tx_, point, people_.teams[i].id,
                "We begin each allocation with the family tree.",
                {people_.teams[i].manager.number, at(-30), "took up a learning point"}));
        publish("A safety plan is tried before it is needed",
            "Where the plan was walked through with the family, it held at the weekend.",
            "Try each new safety plan at the time of day that worries you most.", "safety_planning", -8);
        put_on_agendas(point);
        send_up();
        record_review();
    }

private:
    Instant at(int days) const { return std::min(at_work(today_, days, 11), Instant::in_london(today_, 8)); }

    learning::LearningPoint publish(std::string const& title, std::string const& words, std::string const& asked,
        std::string const& theme, int days)
    {
        auto const when = at(days);
        auto const team = staff::store::find_team(tx_, people_.teams.front().id);
        learning::LearningPoint const draft{.id = learning::PointId::make(),
            .title = title,
            .words = words,
            .asked = asked,
            .theme = theme,
            .audience = team->parent.value_or(team->id),
            .drafted_by = author_,
            .drafted_at = when};
        learning::store::add(tx_, draft, {author_.number, when, "drafted a learning point"});
        auto const published = learning::publish(draft, when.london_date().plus_days(20), when);
        must(published);
        must(learning::store::save(tx_, draft, *published, {author_.number, when, "published a learning point"}));
        return *learning::store::find(tx_, draft.id);
    }

    void put_on_agendas(learning::LearningPoint const& point)
    {
        auto const& team = people_.teams.front();
        auto const when = at(-25);
        for (auto const& worker : team.workers) {
            learning::SupervisionItem const item{.id = learning::ItemId::make(),
                .worker = worker.id,
                .team = team.id,
                .point = point.id,
                .words = point.title,
                .put_by = team.manager,
                .put_at = when};
            learning::store::add(tx_, item, {team.manager.number, when, "put it on a supervision agenda"});
            if (worker.id != team.workers.front().id) continue;
            auto const ticked = learning::tick(
                item, "We drew the family of each child and found two uncles to ring.", at(-12).london_date(), today_);
            must(ticked);
            must(learning::store::save_tick(
                tx_, *ticked, {team.manager.number, at(-12), "talked about it in supervision"}));
        }
    }

    void send(std::string const& kind, std::string const& words, int days, std::string const& answer)
    {
        auto const& team = people_.teams.front();
        auto const when = at(days);
        learning::UpwardFeedback const sent{.id = learning::FeedbackId::make(),
            .team = team.id,
            .team_name = staff::store::find_team(tx_, team.id)->name,
            .kind = kind,
            .words = words,
            .sent_by = team.manager,
            .sent_at = when,
            .answer_by = WorkingDays::england().after(when.london_date(), 20)};
        learning::store::send(tx_, sent, {team.manager.number, when, "sent it to senior managers"});
        auto const heads = staff::store::holders(tx_, "head_of_service", team.id, today_);
        if (answer.empty() || heads.empty()) return;
        auto const given = learning::answered(sent, answer, heads.front().id, at(days + 9));
        must(given);
        must(learning::store::save_answer(tx_, *given, {heads.front().id.number, at(days + 9), "answered it"}));
    }

    void send_up()
    {
        send("barrier", "On Fridays there is no car for visits after school.", -15,
            "Two more pool cars from next month. Until then taxis, without asking first.");
        send("suggestion", "Let families choose the place of the core group.", -3, "");
    }

    void record_review()
    {
        auto const when = at(-20);
        learning::LearningReview const review{learning::ReviewId::make(), learning::ReviewKind::national,
            "Babies and safe sleep", "Looked at how families under strain are helped to keep a baby safe at night.",
            when.london_date(), author_, when};
        history::Act const act{author_.number, when, "recorded a learning review"};
        learning::store::add(tx_, review, act);
        auto const id = improvement::FindingId::make();
        auto const team = staff::store::find_team(tx_, people_.teams.front().id);
        improvement::Finding finding{id, {"learning_review", review.id.number}, {}, team->parent.value_or(team->id),
            improvement::FindingKind::improvement, "", "Advice is given once, before birth, and to mothers alone.",
            author_, when};
        finding.themes = {"fathers"};
        improvement::store::record(tx_, finding, act);
        learning::store::add(tx_,
            {.id = learning::PointId::make(),
                .title = "Talk about nights with both parents, more than once",
                .words
                = "Where families are under strain, advice on sleep is lived only when it is talked through again.",
                .asked = "",
                .origin = {"finding", id.number},
                .audience = finding.team,
                .drafted_by = author_,
                .drafted_at = when},
            {author_.number, when, "drafted a learning point"});
    }

    db::Transaction& tx_;
    People const& people_;
    Date today_;
    staff::PersonId author_;
};

} // namespace

void add_learning(db::Database& database, People const& people, Instant now)
{
    database.write([&](db::Transaction& tx) { Learning{tx, people, now}.run(); });
}

} // namespace gt::app::demo

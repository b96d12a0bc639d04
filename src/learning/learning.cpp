#include "learning/learning.hpp"

#include "improvement/improvement.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/pages.hpp"
#include "learning/store/activities.hpp"
#include "learning/store/feedback.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/needs.hpp"
#include "learning/store/points.hpp"
#include "learning/store/reviews.hpp"
#include "learning/store/supervision.hpp"
#include "learning/thread/learning_threads.hpp"
#include "learning/thread/need_threads.hpp"
#include "learning/verbs.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

void add_verbs(staff::House& house)
{
    house.verb(verb::see, "See learning points, the bulletin and learning reviews");
    house.verb(verb::write, "Write and publish learning points, record learning reviews");
    house.verb(verb::acknowledge, "Say that a team has taken up a learning point");
    house.verb(verb::supervise, "Put matters on supervision agendas and tick them");
    house.verb(verb::feed_back, "Send barriers and suggestions to senior managers");
    house.verb(verb::answer, "Answer what managers send");
    house.verb(verb::raise_need, "Raise learning needs, and say that they are met or set aside");
    house.verb(verb::lead, "Plan and lead learning activities, and say who came");
    house.verb(verb::see_workers, "See what comes again in the work of a team's workers");
}

void add_due_kinds(staff::House& house)
{
    house.due_kind({"acknowledge_learning", "Take up the learning point with your team", "/learning/"});
    house.due_kind({"tick_supervision", "Talk about it in supervision", "/learning/supervision#item-"});
    house.due_kind({"say_who_came", "Say who came", "/learning/activities/"});
    house.due_kind({"answer_feedback", "Answer what a manager sent", "/learning/feedback/"});
}

void add_points(staff::House& house)
{
    house.page("GET", "/learning", show_learning, {verb::see});
    house.page("GET", "/learning/new", show_new_point, {verb::write});
    house.page("POST", "/learning", add_point, {verb::write});
    house.page("GET", "/learning/bulletin", show_bulletin, {verb::see});
    house.page("GET", "/learning/recurring", show_recurring, {verb::see});
    house.page("GET", "/learning/{id}", show_point, {verb::see});
    house.page("POST", "/learning/{id}/words", save_words, {verb::write});
    house.page("POST", "/learning/{id}/publication", publish_point, {verb::write});
    house.page("POST", "/learning/{id}/withdrawal", withdraw_point, {verb::write});
    house.page("POST", "/learning/{id}/acknowledgement", acknowledge_point, {verb::acknowledge});
    house.page("POST", "/learning/{id}/agenda", put_on_agenda, {verb::supervise});
    house.page("POST", "/learning/{id}/measurement", measure_point, {verb::write});
}

void add_the_rest(staff::House& house)
{
    house.page("GET", "/learning/supervision", show_supervision, {verb::see});
    house.page("POST", "/learning/supervision/{id}/tick", tick_supervision, {verb::supervise});
    house.page("GET", "/learning/feedback", show_feedback, {verb::feed_back, verb::answer});
    house.page("POST", "/learning/feedback", send_feedback, {verb::feed_back});
    house.page("GET", "/learning/feedback/{id}", show_one_feedback, {verb::feed_back, verb::answer});
    house.page("POST", "/learning/feedback/{id}/answer", answer_feedback, {verb::answer});
    house.page("GET", "/learning/reviews", show_reviews, {verb::see});
    house.page("POST", "/learning/reviews", add_review, {verb::write});
    house.page("GET", "/learning/reviews/{id}", show_review, {verb::see});
    house.page("POST", "/learning/reviews/{id}/findings", add_review_finding, {verb::write});
}

void add_needs(staff::House& house)
{
    house.page("GET", "/learning/needs", show_needs, {verb::see});
    house.page("GET", "/learning/needs/new", show_new_need, {verb::raise_need});
    house.page("GET", "/learning/needs/quarter", show_quarters_needs, {verb::see});
    house.page("POST", "/learning/needs", raise_need, {verb::raise_need});
    house.page("GET", "/learning/needs/{id}", show_need, {verb::see});
    house.page("POST", "/learning/needs/{id}/words", save_words_of_need, {verb::raise_need});
    house.page("POST", "/learning/needs/{id}/outcome", end_need, {verb::raise_need});
    house.page("GET", "/learning/activities", show_activities, {verb::see});
    house.page("GET", "/learning/activities/new", show_new_activity, {verb::lead});
    house.page("POST", "/learning/activities", plan_activity, {verb::lead});
    house.page("GET", "/learning/activities/{id}", show_activity, {verb::see});
    house.page("POST", "/learning/activities/{id}/days", record_activity_day, {verb::lead});
    house.page("POST", "/learning/activities/{id}/calling-off", call_off_activity, {verb::lead});
}

void add_history(staff::House& house)
{
    house.history_of("learning point", store::present_points);
    house.history_of("supervision item", store::present_items);
    house.history_of("upward feedback", store::present_feedback);
    house.history_of("learning review", store::present_reviews);
    house.history_of("learning measurement", store::present_measurements);
    house.history_of("learning need", store::present_needs);
    house.history_of("learning activity", store::present_activities);
}

std::string title_of_best_practice(std::string const& words)
{
    auto const end = words.find_first_of(".\n");
    auto const first = words.substr(0, std::min(end, std::size_t{80}));
    return "Best practice: " + (first.empty() ? std::string{"from an audit"} : first);
}

} // namespace

void add_learning(staff::House& house)
{
    house.keep(std::make_shared<CountFound>([](auto&&...) { return Found{}; }));
    add_verbs(house);
    add_due_kinds(house);
    add_points(house);
    add_the_rest(house);
    add_needs(house);
    add_history(house);
    house.menu("Learning", "/learning", {verb::see});
    add_learning_threads(house);
    add_need_threads(house);
    improvement::add_source_kind(house, {"learning_review", "Learning review", "/learning/reviews/"});
}

void measure_with(staff::House& house, CountFound count) { house.get<CountFound>() = std::move(count); }

void draft_best_practice(
    db::Transaction& tx, std::int64_t audit, staff::TeamId team, std::string const& words, history::Act const& act)
{
    if (!store::of_origin(tx, "audit", audit).empty()) return;
    auto const own = staff::store::find_team(tx, team);
    store::add(tx,
        {.id = PointId::make(),
            .title = title_of_best_practice(words),
            .words = words,
            .asked = "",
            .origin = {"audit", audit},
            .audience = own && own->parent ? *own->parent : team,
            .drafted_by = {act.who},
            .drafted_at = act.when},
        act);
}

} // namespace gt::learning

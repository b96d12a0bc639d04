#include "audits/testing/looked_up.hpp"
#include "improvement/testing/raised.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::improvement {

using testing::do_and_close;
using testing::holds;
using testing::owes;
using testing::post_with_version;
using testing::raised_action;
using testing::reloaded;
using testing::run_jobs_on;
using testing::TestApp;

TEST_CASE("after three months somebody else than the owner says what is different for the child, and that counts")
{
    TestApp app;
    auto const action = raised_action(app);
    auto const path = "/actions/" + action.id.text();
    do_and_close(app, path); // on 23 November
    run_jobs_on(app, *Date::of(2027, 2, 8));
    CHECK_FALSE(owes(app, "manager", "answer_impact"));
    run_jobs_on(app, *Date::of(2027, 2, 9));
    CHECK(owes(app, "manager", "answer_impact"));
    CHECK_FALSE(owes(app, "worker", "answer_impact"));
    CHECK(holds(app.as("manager").get(path + "/impact"), "He sees his father"));
    CHECK(app.as("worker").post(path + "/impact", {{"difference", "better"}}).status == 403);
    auto manager = app.as("manager");
    CHECK(holds(manager.post(path + "/impact", {{"difference", "no_difference"}, {"words", "Nothing changed"}}),
        "Enter what the child or family said, or why they were not asked"));
    CHECK(manager
              .post(path + "/impact",
                  {{"difference", "no_difference"}, {"words", "Nothing changed"},
                      {"not_asked_because", "The family has moved abroad"}})
              .redirects_to(path));
    CHECK_FALSE(owes(app, "manager", "answer_impact"));
    CHECK(holds(app.as("manager").get("/actions?state=no_difference"), "Invite father"));
    CHECK(holds(app.as("manager").get("/actions.csv?state=no_difference"), "No difference"));

    CHECK(post_with_version(app, "manager", path, "/reopening", {{"reason", ""}}).status == 422);
    CHECK(
        post_with_version(app, "manager", path, "/reopening", {{"reason", "He still does not see him"}}).status == 303);
    auto const again = reloaded(app, action.id);
    CHECK(again.state == ActionState::open);
    CHECK(again.reopened == 1);
    CHECK(owes(app, "worker", "do_action"));
    CHECK_FALSE(holds(app.as("manager").get("/actions?state=no_difference"), "Invite father"));
    run_jobs_on(app, *Date::of(2027, 6, 1));
    CHECK_FALSE(owes(app, "manager", "answer_impact")); // the question at six months is asked no more
}

TEST_CASE("who was to say what is different and may no longer is replaced by those who may, at three and at six months")
{
    TestApp app;
    auto const action = raised_action(app);
    do_and_close(app, "/actions/" + action.id.text()); // on 23 November, by the manager
    auto const asked_on = [&] {
        auto reader = app.database().read();
        std::vector<std::pair<staff::PersonId, Date>> asked;
        for (auto const& row :
            reader.all("SELECT owner_id, due_on FROM due WHERE kind = 'answer_impact' ORDER BY due_on, owner_id"))
            asked.emplace_back(row.get<staff::PersonId>("owner_id"), row.get<Date>("due_on"));
        return asked;
    };
    auto const in_three_months = *Date::of(2027, 2, 23);
    run_jobs_on(app, *Date::of(2027, 2, 9));
    auto const only_the_manager = std::vector{std::pair{app.person("manager"), in_three_months}};
    CHECK(asked_on() == only_the_manager);
    run_jobs_on(app, *Date::of(2027, 5, 20)); // the question at six months is near too: the first one waits first
    CHECK(asked_on() == only_the_manager);

    app.database().write([&](db::Transaction& tx) {
        for (auto const& grant : staff::store::grants_of(tx, app.person("manager")))
            staff::store::end_on(tx, grant, *Date::of(2027, 5, 20), {0, app.now(), "left"});
    });
    run_jobs_on(app, *Date::of(2027, 5, 21));
    CHECK(asked_on().size() > 1);
    for (auto const& [person, day] : asked_on()) CHECK(day == in_three_months);
    CHECK(owes(app, "head", "answer_impact"));
    CHECK_FALSE(owes(app, "worker", "answer_impact"));
}

} // namespace gt::improvement

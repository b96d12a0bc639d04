#include "app/testing/overseen_case.hpp"

#include "oversight/store/alerts.hpp"
#include "oversight/store/checks.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

oversight::ManagersCheck signed_plan(TestApp& app, cases::Case const& child, staff::PersonId manager,
    staff::PersonId worker, std::function<std::string(std::string const&)> const& plant)
{
    oversight::ManagersCheck check{.id = oversight::CheckId::make(),
        .case_id = child.id,
        .case_number = child.number,
        .team = *child.team,
        .form = "plan",
        .title = "Is the plan good enough to sign off?",
        .document = oversight::DocumentVersion{"care_plan", "Care plan", app.today(), "2"},
        .author = worker,
        .objectives = {plant("objective")},
        .answers = {},
        .outcome = oversight::Outcome::signed_off,
        .note = plant("checknote"),
        .checked_by = manager,
        .checked_at = app.now(),
        .agreement = oversight::Agreement::waiting};
    check.answers.push_back({.objective = 1,
        .item = "who",
        .text = "It says who does what",
        .verdict = oversight::Verdict::gap,
        .missing = plant("missing")});
    return check;
}

} // namespace

void oversee(TestApp& app, cases::Case const& child, staff::PersonId manager, TeamRecords& records,
    std::function<std::string(std::string const&)> const& plant)
{
    auto const check = signed_plan(app, child, manager, records.worker, plant);
    oversight::Alert const alert{.id = oversight::AlertId::make(),
        .case_id = child.id,
        .case_number = child.number,
        .team = *child.team,
        .words = plant("alert"),
        .raised_by = records.worker,
        .raised_at = app.now(),
        .answer_by = app.today().plus_days(2)};
    app.database().write([&](db::Transaction& tx) {
        auto const added
            = oversight::store::add(tx, check, oversight::store::GapPlan{records.worker, app.today().plus_days(14), ""},
                "service_manager", {manager.number, app.now(), "made a manager's check"});
        if (!added) throw std::logic_error{"check: " + added.problem().message};
        oversight::store::raise(tx, alert, {records.worker.number, app.now(), "alerted the manager"});
    });
    records.managers_check = check.id;
    records.alert = alert.id;
}

} // namespace gt::testing

#include "oversight/oversight.hpp"

#include "improvement/improvement.hpp"
#include "improvement/thread/thread.hpp"
#include "oversight/jobs/climb_alerts.hpp"
#include "oversight/pages/pages.hpp"
#include "oversight/pages/quarter_pages.hpp"
#include "oversight/steering.hpp"
#include "oversight/store/alerts.hpp"
#include "oversight/store/checks.hpp"
#include "oversight/store/quarters.hpp"
#include "oversight/verbs.hpp"

namespace gt::oversight {

namespace {

void add_verbs(staff::House& house)
{
    house.verb(verb::see, "See managers' checks and alerts of a team");
    house.verb(verb::see_own, "See managers' checks of one's own work, and one's own alerts");
    house.verb(verb::check, "Check records and sign off plans");
    house.verb(verb::agree, "Agree to plans that a manager signed off");
    house.verb(verb::alert, "Alert the manager to a problem");
    house.verb(verb::answer, "Answer workers' alerts");
    house.verb(verb::quarter, "Check a quarter of a part of the service and report on it");
    house.verb(verb::receive, "Receive group managers' reports on their quarters");
}

void add_pages(staff::House& house)
{
    house.page("GET", "/cases/{id}/checks", show_case_checks, {verb::see, verb::see_own});
    house.page("GET", "/cases/{id}/checks/new", show_new_check, {verb::check});
    house.page("POST", "/cases/{id}/checks", add_check, {verb::check});
    house.page("GET", "/checks/{id}", show_check, {verb::see, verb::see_own});
    house.page("POST", "/checks/{id}/agreement", save_agreement, {verb::agree});
    house.page("GET", "/cases/{id}/alerts/new", show_new_alert, {verb::alert});
    house.page("POST", "/cases/{id}/alerts", add_alert, {verb::alert});
    house.page("GET", "/alerts/{id}", show_alert, {verb::see, verb::see_own});
    house.page("POST", "/alerts/{id}/answer", save_answer, {verb::answer});
}

void add_quarters(staff::House& house)
{
    house.page("GET", "/quarters", show_quarters, {verb::quarter, verb::receive});
    house.page("POST", "/quarters", begin_quarter, {verb::quarter});
    house.page("GET", "/quarters/{id}", show_quarter, {verb::quarter, verb::receive});
    house.page("POST", "/quarters/{id}/findings", add_quarter_finding, {verb::quarter});
    house.page("POST", "/quarters/{id}/submission", submit_quarter, {verb::quarter});
    house.page("POST", "/quarters/{id}/receipt", receive_quarter, {verb::receive});
    house.due_kind({"submit_quarter", "Submit the quarter's report", "/quarters/"});
    house.due_kind({"receive_quarter", "Receive the quarter's report", "/quarters/"});
    house.menu("Quarters", "/quarters", {verb::quarter, verb::receive}, "Audits");
    house.history_of("quarter_check", store::present_quarters);
    improvement::add_source_kind(house, {"quarter_check", "Group manager's quarter", "/quarters/"});
}

std::optional<improvement::ThreadRecord> show_in_thread(improvement::Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<CheckId>(key);
    auto const check = id ? store::find_visible(walker.reader, walker.person, *id, walker.today) : std::nullopt;
    if (!check) return std::nullopt;
    return improvement::ThreadRecord{.title = "Manager's check",
        .words = check->about(),
        .path = "/checks/" + key,
        .standing = std::string{title_of(*check->outcome)}};
}

std::optional<improvement::ThreadRecord> show_quarter_in_thread(
    improvement::Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<QuarterCheckId>(key);
    auto const check = id ? store::find_visible(walker.reader, walker.person, *id, walker.today) : std::nullopt;
    if (!check) return std::nullopt;
    return improvement::ThreadRecord{.title = "Group manager's quarter",
        .words = check->area_name + ", " + check->quarter_words(),
        .path = "/quarters/" + key,
        .standing = std::string{title_of(check->state)}};
}

} // namespace

void add_oversight(staff::House& house)
{
    add_verbs(house);
    add_pages(house);
    add_quarters(house);
    house.due_kind({"agree_document", "Agree to the document", "/checks/"});
    house.due_kind({"check_again", "Not agreed: check the document again", "/checks/"});
    house.due_kind({"answer_alert", "Answer the worker's alert", "/alerts/"});
    house.due_kind({"answer_climbed_alert", "Not answered on its day: the worker's alert", "/alerts/"});
    house.daily("oversight.climb_alerts", climb_alerts);
    add_steering(house);
    house.get<cases::CasePanels>().add(case_panel());
    improvement::add_source_kind(house, {"managers_check", "Manager's check", "/checks/"});
    house.get<improvement::Threads>().add_kind("managers_check", show_in_thread);
    house.get<improvement::Threads>().add_kind("quarter_check", show_quarter_in_thread);
    house.history_of("managers_check", store::present_checks);
    house.history_of("worker_alert", store::present_alerts);
}

} // namespace gt::oversight

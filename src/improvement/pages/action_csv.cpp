#include "improvement/impact.hpp"
#include "improvement/pages/asked_actions.hpp"
#include "improvement/pages/pages.hpp"
#include "platform/csv/csv.hpp"

namespace gt::improvement {

namespace {

constexpr int most_sent = 200'000;

std::string csv_of(std::vector<Action> const& actions, Date today)
{
    std::string bytes;
    csv::Writer writer{bytes, csv::ByteOrderMark::written};
    writer.row({"Action", "Case", "Team", "Owners", "Due", "Due as written", "State", "Overdue", "At risk", "Waits for",
        "What was done", "Last check", "Meant to change", "Different for the child", "Opened again",
        "Stopped because"});
    for (auto const& action : actions) {
        auto const difference = difference_of(action.difference);
        std::vector<std::string> const fields{action.what, action.label, action.team_name, action.owner_names(),
            action.due_on.iso(), action.due_words, std::string{action.state_title()},
            action.is_overdue(today) ? "yes" : "no", action.is_at_risk(today) ? "yes" : "no",
            action.waits_for ? action.waits_for->what : "", action.evidence, action.check_note, action.meant_to_change,
            difference ? std::string{title_of(*difference)} : "", std::to_string(action.reopened),
            action.stopped_because};
        writer.row(fields);
    }
    return bytes;
}

} // namespace

http::Response send_actions_csv(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const actions
        = store::list_visible(reader, request.person(), request.today(), asked_filter(request.query()), most_sent);
    http::Response response;
    response.type = "text/csv; charset=utf-8";
    response.body = csv_of(actions, request.today());
    response.with_header("Content-Disposition", "attachment; filename=\"actions-" + request.today().iso() + ".csv\"");
    return response;
}

} // namespace gt::improvement

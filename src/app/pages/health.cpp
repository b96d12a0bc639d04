#include "app/pages/health.hpp"

#include "platform/auth/sessions.hpp"
#include "platform/db/error.hpp"
#include "platform/metrics/metrics.hpp"

namespace gt::app {

namespace {

http::Response show_health(http::Request const&, staff::House& house)
{
    try {
        auto reader = house.database().read();
        if (reader.one("SELECT 1 AS one")) return http::text(200, "ok\n");
    } catch (db::Error const&) {
        return http::text(503, "The database cannot be reached.\n");
    }
    return http::text(503, "The database does not answer.\n");
}

} // namespace

void add_health(staff::House& house, std::string const& metrics_token)
{
    house.keep(std::make_shared<metrics::Answered>());
    house.open_page("GET", "/health", show_health);
    if (metrics_token.empty()) return;
    auto const show_metrics = [wanted = "Bearer " + metrics_token](http::Request const& request, staff::House& asked) {
        if (!auth::same(request.header("authorization"), wanted)) return http::text(403, "");
        return http::text(200, asked.get<metrics::Answered>().text());
    };
    house.open_page("GET", "/metrics", show_metrics);
}

} // namespace gt::app

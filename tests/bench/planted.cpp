#include "planted.hpp"

#include "app/demo/demonstration.hpp"
#include "platform/auth/sessions.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace gt::bench {

namespace {

/// Who asks, by the name before the @ of their address.
constexpr std::array<std::string_view, 5> askers{
    "qa.officer", "team.manager", "qa.manager", "head.of.service", "system.administrator"};

void choose_records(db::Reader& reader, Planted& planted)
{
    auto const audit = reader.one(R"sql(
        SELECT a.id, a.case_id, max(n.id) AS action_id
          FROM audits a
          JOIN findings f ON f.source_kind = 'audit' AND f.source_id = a.id
          JOIN actions n ON n.finding_id = f.id
         WHERE a.state = 'final'
         GROUP BY a.id, a.case_id
         ORDER BY a.id DESC LIMIT 1)sql");
    planted.finished = std::to_string(audit->number("id"));
    planted.child = std::to_string(audit->number("case_id"));
    planted.action = std::to_string(audit->number("action_id"));
}

} // namespace

Size tenth() { return {"tenth", {.teams = 14, .cases = 6'000, .audits = 4'000}}; }
Size large() { return {"large", {}}; }
Size followed() { return {"followed", {.improvements_an_audit = 1, .routine_days = 3'660}}; }

Instant moment() { return Instant::in_london(*Date::of(2026, 11, 23), 9); }

Planted plant(std::filesystem::path const& folder, Size const& size, Instant now)
{
    auto const began = std::chrono::steady_clock::now();
    app::demo::must(app::demo::make({.data = folder, .database_url = {}, .now = now}, {.growth = size.growth}));
    auto const took = std::chrono::duration<double>{std::chrono::steady_clock::now() - began};
    auto planted = found_in(folder, now);
    planted.seconds_to_make = took.count();
    return planted;
}

Planted found_in(std::filesystem::path const& folder, Instant now)
{
    Planted planted{.database = folder / "goldenthread.sqlite"};
    app::Authority authority{{.data = folder, .database_url = {}, .now = now}};
    authority.database().write([&](db::Transaction& tx) {
        for (auto const& row : tx.all("SELECT id, email FROM people ORDER BY id")) {
            auto const name = row.text("email").substr(0, row.text("email").find('@'));
            if (std::ranges::find(askers, name) != askers.end())
                planted.sessions[name] = auth::open_session(tx, row.number("id"), now);
        }
    });
    auto reader = authority.database().read();
    choose_records(reader, planted);
    return planted;
}

} // namespace gt::bench

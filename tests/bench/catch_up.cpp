#include "catch_up.hpp"

#include "app/authority.hpp"
#include "app/jobs.hpp"

#include <chrono>

namespace gt::bench {

namespace {

double ticked(app::Authority& authority, int& runs)
{
    auto const began = std::chrono::steady_clock::now();
    auto const done = app::tick(authority.house());
    runs = done.runs;
    if (done.failed > 0) throw std::runtime_error{"a job failed: the log says which"};
    return std::chrono::duration<double>{std::chrono::steady_clock::now() - began}.count();
}

long counted(app::Authority& authority, db::Sql sql)
{
    return static_cast<long>(authority.database().read().one(sql)->number("n"));
}

} // namespace

CatchUp measure_catch_up(std::filesystem::path const& folder)
{
    auto const place = folder / followed().name;
    std::filesystem::remove_all(place);
    plant(place, followed(), moment());
    CatchUp found{};
    {
        app::Authority up_to_date{{.data = place, .database_url = {}, .now = moment()}};
        int runs = 0;
        ticked(up_to_date, runs);
    }
    app::Authority late{{.data = place, .database_url = {}, .now = moment().plus_seconds(10 * 24 * 3600)}};
    found.cycles = counted(late, "SELECT count(audit_id) AS n FROM cycles WHERE state = 'tracking'");
    found.owed_before = counted(late, "SELECT count(owner_id) AS n FROM due");
    found.seconds = ticked(late, found.runs);
    found.owed_after = counted(late, "SELECT count(owner_id) AS n FROM due");
    int none = 0;
    found.again_seconds = ticked(late, none);
    return found;
}

} // namespace gt::bench

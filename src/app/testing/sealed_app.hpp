#pragma once

#include "app/testing/two_teams.hpp"
#include "platform/history/seal.hpp"
#include "platform/history/verification.hpp"

#include <doctest/doctest.h>

namespace gt::testing {

/// The invented authority with two cases, audits, findings and actions, all of its history sealed.
class SealedApp {
public:
    SealedApp()
    {
        import_two_cases(app);
        records = fill_team(app, "Birch", {"other_worker", "other_manager", app.person("qa_officer")});
        seal();
    }

    void seal() { history::seal(app.database(), keys(), app.now()); }

    /// Past the program, as somebody with the database's password would.
    void tamper(db::Sql sql, std::int64_t id)
    {
        app.database().write([&](db::Transaction& tx) { CHECK(tx.run(sql, {{"id", id}}) > 0); });
    }

    history::Verification verified()
    {
        auto reader = app.database().read();
        auto result = history::verify(reader, keys(), app.house().kinds_with_history());
        CHECK(result.records > 0);
        return result;
    }

    std::vector<std::string> faults()
    {
        std::vector<std::string> lines;
        for (auto const& fault : verified().broken) lines.push_back(fault.text());
        return lines;
    }

    static std::string differs(std::string_view kind, std::int64_t id, std::string_view field)
    {
        return std::string{kind} + ' ' + std::to_string(id) + ": the record differs from its history in \""
            + std::string{field} + "\"";
    }

    TestApp app;
    TeamRecords records;

private:
    static history::Keys const& keys()
    {
        static history::Keys const keys{{history::new_key(Instant{1})}};
        return keys;
    }
};

} // namespace gt::testing

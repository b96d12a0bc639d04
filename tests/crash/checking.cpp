#include "checking.hpp"

#include "platform/db/sqlite_copy.hpp"
#include "platform/history/verification.hpp"

namespace gt::crash {

namespace {

using Faults = std::vector<std::string>;

/// How many of the parts of a change are there, of how many.
struct Parts {
    std::int64_t there = 0;
    std::int64_t all = 0;
};

Parts parts_of_risk(db::Reader& reader, Change const& change)
{
    auto const row = reader.one(R"sql(
        SELECT (SELECT count(*) FROM risks WHERE id = :id) AS risks,
               (SELECT count(*) FROM risk_steps WHERE risk_id = :id AND words = :words AND done_so_far = :words) AS steps,
               (SELECT count(*) FROM history WHERE subject_kind = 'risk' AND subject_id = :id) AS acts,
               (SELECT count(DISTINCT subject_id) FROM due WHERE subject_kind = 'risk' AND subject_id = :id) AS owed)sql",
        {{"id", change.id}, {"words", change.words}});
    return {row->number("risks") + row->number("steps") + row->number("acts") + row->number("owed"), 4};
}

/// The states of the audit's history, each as one text.
using States = std::map<std::int64_t, std::vector<std::string>>;

Parts parts_of_page(db::Reader& reader, Change const& change, States& states)
{
    auto const row = reader.one("SELECT count(*) AS answers FROM audit_answers WHERE audit_id = :id AND value = :words",
        {{"id", change.id}, {"words", change.words}});
    auto& known = states[change.id];
    if (known.empty())
        for (auto const& entry : history::of(reader, {"audit", change.id})) known.push_back(entry.after.value_or(""));
    auto const recorded = std::ranges::any_of(
        known, [&](std::string const& after) { return after.find(change.words) != std::string::npos; });
    return {row->number("answers") + (recorded ? 1 : 0), 3};
}

void check_change(Change const& change, Parts const& parts, Faults& faults)
{
    auto const name = (change.kind == Change::Kind::risk ? "risk " : "page of audit ") + std::to_string(change.id)
        + " (" + change.words + ")";
    if (parts.there != 0 && parts.there != parts.all)
        faults.push_back(name + ": " + std::to_string(parts.there) + " of " + std::to_string(parts.all) + " parts");
    if (change.acknowledged && parts.there == 0) faults.push_back(name + ": acknowledged, and missing");
}

} // namespace

std::vector<std::string> faults_after(app::Place const& place, Ledger const& ledger)
try {
    Faults faults;
    if (place.database_url.empty()) db::check_and_count_sqlite((place.data / "goldenthread.sqlite").string());
    app::Authority authority{place};
    auto reader = authority.database().read();
    States states;
    for (auto const& change : ledger.changes())
        check_change(change,
            change.kind == Change::Kind::risk ? parts_of_risk(reader, change) : parts_of_page(reader, change, states),
            faults);
    auto const keys = history::Keys::in_folder(authority.keys_folder());
    for (auto const& fault : history::verify(reader, keys, authority.house().kinds_with_history()).broken)
        faults.push_back("history: " + fault.text());
    return faults;
} catch (db::Error const& error) {
    return {std::string{unreadable} + error.what()};
}

} // namespace gt::crash

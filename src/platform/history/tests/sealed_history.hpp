#pragma once

#include "platform/history/seal.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/test_database.hpp"

namespace gt::history::testing {

using gt::testing::TestDatabase;
using Lines = std::vector<std::string>;

inline constexpr Subject audit{"audit", 12};
inline constexpr Subject other{"audit", 13};
inline constexpr Instant noon{1'000'000};

inline Act act(std::string_view verb) { return {7, noon, verb}; }

inline State grade(int grade) { return State{}.with("grade", grade); }

inline Keys const& keys()
{
    static Keys const keys{{new_key(Instant{1})}};
    return keys;
}

/// Three rows under seal 1 and two under seal 2.
inline TestDatabase with_seals()
{
    return TestDatabase::prepared("seals", [](db::Database& database) {
        database.write([](db::Transaction& tx) {
            record(tx, act("started the audit"), audit, {}, grade(1));
            record(tx, act("changed the grade"), audit, grade(1), grade(2));
            record(tx, act("started the audit"), other, {}, grade(1));
        });
        seal(database, keys(), noon);
        database.write([](db::Transaction& tx) {
            record(tx, act("changed the grade"), audit, grade(2), grade(3));
            record_opening(tx, act("opened the record"), other);
        });
        seal(database, keys(), noon);
    });
}

/// Changes the database past the program.
inline void tamper(TestDatabase const& database, db::Sql sql)
{
    database->write([&](db::Transaction& tx) {
        if (tx.run(sql) == 0) throw std::logic_error{"nothing was tampered with"};
    });
}

inline Verification verified(TestDatabase const& database, Keys const& with = keys())
{
    auto snapshot = database->read();
    return verify(snapshot, with, {});
}

inline Lines faults(TestDatabase const& database, Keys const& with = keys())
{
    Lines lines;
    for (auto const& fault : verified(database, with).broken) lines.push_back(fault.text());
    return lines;
}

} // namespace gt::history::testing

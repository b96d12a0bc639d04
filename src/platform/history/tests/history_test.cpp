#include "platform/history/verification.hpp"
#include "platform/testing/test_database.hpp"

using namespace gt;
using namespace gt::history;

namespace {

constexpr Subject graded_audit{"audit", 12};
constexpr Subject other_audit{"audit", 13};

Act plain_act(std::string_view verb) { return {7, Instant{1'000'000}, verb}; }

State plain_grade(int grade) { return State{}.with("grade", grade).with("reason", "Reason " + std::to_string(grade)); }

/// Two chains: one of four changes and an opening, and another to be found whole.
testing::TestDatabase with_history()
{
    return testing::TestDatabase::prepared("history", [](db::Database& database) {
        database.write([](db::Transaction& tx) {
            record(tx, plain_act("started the audit"), graded_audit, {}, plain_grade(1));
            record(tx, plain_act("changed the grade"), graded_audit, plain_grade(1), plain_grade(2));
            record_opening(tx, plain_act("opened the record"), graded_audit);
            record(tx, plain_act("changed the grade"), graded_audit, plain_grade(2), plain_grade(3));
            record(tx, plain_act("submitted the audit"), graded_audit, plain_grade(3), plain_grade(3));
            record(tx, plain_act("started the audit"), other_audit, {}, plain_grade(1));
        });
    });
}

void tamper_unsealed(testing::TestDatabase const& database, db::Sql sql)
{
    database->write([&](db::Transaction& tx) { CHECK(tx.run(sql) > 0); });
}

Verification verified(testing::TestDatabase const& database)
{
    auto snapshot = database->read();
    return verify_chains(snapshot);
}

/// The one fault that there is; every other chain holds.
std::string fault(testing::TestDatabase const& database)
{
    auto const result = verified(database);
    REQUIRE(result.broken.size() == 1);
    return result.broken.front().text();
}

} // namespace

TEST_CASE("what was done comes back, oldest first, with before and after")
{
    auto const database = with_history();
    auto snapshot = database->read();

    auto const entries = of(snapshot, graded_audit);

    REQUIRE(entries.size() == 5);
    CHECK(entries[1].sequence == 2);
    CHECK(entries[1].who == 7);
    CHECK(entries[1].when == Instant{1'000'000});
    CHECK(entries[1].verb == "changed the grade");
    CHECK(entries[1].before == plain_grade(1).text());
    CHECK(entries[1].after == plain_grade(2).text());
    CHECK(entries[2].verb == "opened the record");
    CHECK_FALSE(entries[2].after);
    CHECK(of(snapshot, other_audit).size() == 1);
    CHECK(of(snapshot, {"case", 12}).empty());
}

TEST_CASE("chains that were only added to hold")
{
    auto const database = with_history();

    auto const result = verified(database);

    CHECK(result.broken.empty());
    CHECK(result.erased.empty());
    CHECK(result.chains == 2);
    CHECK(result.rows == 6);
}

TEST_CASE("a change that is undone leaves no history")
{
    auto const database = with_history();

    CHECK_FALSE(database->write([](db::Transaction& tx) -> Result<void> {
        record(tx, plain_act("changed the grade"), graded_audit, plain_grade(3), plain_grade(4));
        return conflict();
    }));

    CHECK(verified(database).rows == 6);
}

TEST_CASE("equal states have different digests, so that none can be guessed")
{
    auto const database = with_history();

    auto const digests = database->read().one(R"sql(
        SELECT count(DISTINCT digest) AS n FROM history WHERE sequence = 1)sql");

    CHECK(digests->count("n") == 2);
}

TEST_CASE("a row that was changed is named, whichever field it was")
{
    auto const changed
        = std::array{db::Sql{R"sql(UPDATE history SET who = 8 WHERE subject_id = 12 AND sequence = 2)sql"},
            db::Sql{R"sql(UPDATE history SET happened_at = 1 WHERE subject_id = 12 AND sequence = 2)sql"},
            db::Sql{R"sql(UPDATE history SET verb = 'looked' WHERE subject_id = 12 AND sequence = 2)sql"},
            db::Sql{R"sql(UPDATE history SET erased_through = 1 WHERE subject_id = 12 AND sequence = 2)sql"},
            db::Sql{R"sql(UPDATE history SET erased_under = 'r' WHERE subject_id = 12 AND sequence = 2)sql"},
            db::Sql{R"sql(UPDATE history SET hash = previous_hash WHERE subject_id = 12 AND sequence = 2)sql"}};
    for (auto const sql : changed) {
        auto const database = with_history();
        tamper_unsealed(database, sql);
        CHECK(fault(database) == "audit 12: row 2 was changed");
    }
}

TEST_CASE("a before or after that was changed is named")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(UPDATE history_payload SET state_after = 'grade' WHERE history_id =
                           (SELECT id FROM history WHERE subject_id = 12 AND sequence = 4))sql");

    CHECK(fault(database) == "audit 12: row 4 has a before or after that was changed");
}

TEST_CASE("a row taken out is named, at the start, within or at the end of its chain")
{
    auto const database = with_history();

    tamper_unsealed(database, R"sql(DELETE FROM history WHERE subject_id = 12 AND sequence = 3)sql");
    CHECK(fault(database) == "audit 12: row 3 is missing");

    tamper_unsealed(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 12 AND sequence = 1))sql");
    tamper_unsealed(database, R"sql(DELETE FROM history WHERE subject_id = 12 AND sequence = 1)sql");
    CHECK(fault(database) == "audit 12: row 1 is missing");
}

TEST_CASE("the newest row taken away is missed")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 12 AND sequence = 5))sql");
    tamper_unsealed(database, R"sql(DELETE FROM history WHERE subject_id = 12 AND sequence = 5)sql");

    CHECK(fault(database) == "audit 12: row 5 is missing");
}

TEST_CASE("a whole chain taken away is missed")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 13))sql");
    tamper_unsealed(database, R"sql(DELETE FROM history WHERE subject_id = 13)sql");

    CHECK(fault(database) == "audit 13: all of its 1 rows are missing");
}

TEST_CASE("a row put in by hand is named")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(
        INSERT INTO history (id, subject_kind, subject_id, sequence, previous_hash, who, happened_at, verb,
                             digest, erased_through, erased_under, hash)
        SELECT 1, subject_kind, subject_id, 6, hash, who, happened_at, verb, digest, 0, '', hash
          FROM history WHERE subject_id = 12 AND sequence = 5)sql");

    CHECK(fault(database) == "audit 12: row 6 was changed");
}

TEST_CASE("a row moved to another record is named")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(UPDATE history SET subject_id = 99 WHERE subject_id = 13)sql");

    auto const broken = verified(database).broken;

    REQUIRE(broken.size() == 2);
    CHECK(broken[0].text() == "audit 99: row 1 was changed");
    CHECK(broken[1].text() == "audit 13: all of its 1 rows are missing");
}

TEST_CASE("an end that was changed is named")
{
    auto const database = with_history();
    tamper_unsealed(database, R"sql(UPDATE history_heads SET sequence = 4 WHERE subject_id = 12)sql");
    CHECK(fault(database) == "audit 12: row 5 is not the end that the record knows of");

    tamper_unsealed(database, R"sql(DELETE FROM history_heads WHERE subject_id = 12)sql");
    CHECK(fault(database) == "audit 12: row 5 is not the end that the record knows of");
}

TEST_CASE("before and after erased under a rule are told as erased, not as broken")
{
    auto const database = with_history();
    database->write([](db::Transaction& tx) {
        erase_payload(tx, plain_act("erased the details"), graded_audit, "retention schedule, 75 years");
        record(tx, plain_act("noted the request"), graded_audit, {}, plain_grade(1));
    });

    auto const result = verified(database);
    CHECK(result.broken.empty());
    CHECK(result.erased
        == std::vector<std::string>{
            "audit 12: before and after erased up to row 5 under retention schedule, 75 years"});

    auto snapshot = database->read();
    auto const entries = of(snapshot, graded_audit);
    REQUIRE(entries.size() == 7);
    CHECK(entries[1].verb == "changed the grade");
    CHECK_FALSE(entries[1].before);
    CHECK(entries[6].after == plain_grade(1).text());
    CHECK(of(snapshot, other_audit).front().after == plain_grade(1).text());
}

TEST_CASE("before and after that vanished under no rule break the chain, even when an earlier erasure had one")
{
    auto const database = with_history();
    database->write([](db::Transaction& tx) {
        erase_payload(tx, plain_act("erased the details"), graded_audit, "court order 1");
        record(tx, plain_act("changed the grade"), graded_audit, plain_grade(3), plain_grade(4));
    });
    tamper_unsealed(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 12))sql");

    CHECK(fault(database) == "audit 12: row 7 has lost its before and after, under no rule");
}

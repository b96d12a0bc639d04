#include "platform/history/row_hash.hpp"
#include "platform/history/tests/sealed_history.hpp"

using namespace gt;
using namespace gt::history;
using namespace gt::history::testing;

namespace {

/// The chain of audit 12 made anew from its second row on, as somebody could who knows the program and writes to the
/// database, but has no key.
void forge_chain(TestDatabase const& database)
{
    database->write([](db::Transaction& tx) {
        db::Bytes previous;
        for (auto const& row : tx.all(R"sql(
                 SELECT h.id, h.sequence, h.verb, p.salt, p.state_before, p.state_after
                   FROM history h JOIN history_payload p ON p.history_id = h.id
                  WHERE h.subject_kind = 'audit' AND h.subject_id = 12 ORDER BY h.sequence)sql")) {
            auto const verb = row.text("verb");
            auto const salt = row.get<db::Bytes>("salt");
            std::int64_t const who = row.number("sequence") == 1 ? 7 : 8;
            auto const digest = digest_of(salt, row.text("state_before"), row.text("state_after"));
            auto const hash = hash_of({"audit", 12, row.number("sequence"), previous, who, noon, verb, digest, 0, ""});
            tx.run("UPDATE history SET who = :who, previous_hash = :previous, hash = :hash WHERE id = :id",
                {{"who", who}, {"previous", previous}, {"hash", hash}, {"id", row.number("id")}});
            tx.run("UPDATE history_heads SET hash = :hash WHERE subject_kind = 'audit' AND subject_id = 12",
                {{"hash", hash}});
            previous = hash;
        }
    });
}

} // namespace

TEST_CASE("a chain made anew without the key is named by the seal that covered it")
{
    auto const database = with_seals();

    forge_chain(database);

    auto snapshot = database->read();
    CHECK(verify_chains(snapshot).broken.empty());
    CHECK(faults(database) == Lines{"audit 12: row 2 was changed after seal 1"});
}

TEST_CASE("a chain made anew, with the seals' list to match, breaks the seals")
{
    auto const database = with_seals();
    forge_chain(database);
    tamper(database, R"sql(
        UPDATE history_sealed SET hash = (SELECT h.hash FROM history h
            WHERE h.subject_kind = history_sealed.subject_kind AND h.subject_id = history_sealed.subject_id
              AND h.sequence = history_sealed.sequence))sql");

    CHECK(faults(database)
        == Lines{
            "seal 1 was changed, or the list of what it covers", "seal 2 was changed, or the list of what it covers"});
}

TEST_CASE("seals made anew without the key are named as not made with it")
{
    auto const database = with_seals();
    forge_chain(database);
    tamper(database, "INSERT INTO history_unsealed (history_id) SELECT id FROM history");
    tamper(database, "DELETE FROM history_sealed");
    tamper(database, "DELETE FROM history_seals");
    Keys const forged{{new_key(Instant{2})}};
    seal(*database, forged, noon);
    CHECK(faults(database) == Lines{"1 seal cannot be checked: the key " + forged.newest()->id + " is not here"});

    database->write([&](db::Transaction& tx) {
        tx.run("UPDATE history_seals SET key_id = :id", {{"id", keys().newest()->id}});
    });
    CHECK(faults(database) == Lines{"seal 1 was not made with the key " + keys().newest()->id});
}

TEST_CASE("a record's last row dropped, and its end set back, is named")
{
    auto const database = with_seals();
    tamper(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 12 AND sequence = 3))sql");
    tamper(database, "DELETE FROM history WHERE subject_id = 12 AND sequence = 3");
    tamper(database, R"sql(UPDATE history_heads SET sequence = 2, hash =
                           (SELECT hash FROM history WHERE subject_id = 12 AND sequence = 2) WHERE subject_id = 12)sql");

    auto snapshot = database->read();
    CHECK(verify_chains(snapshot).broken.empty());
    CHECK(faults(database) == Lines{"audit 12: row 3 is missing, and stood under seal 2"});

    // Whoever takes it off the seal's list too breaks the seal.
    tamper(database, "DELETE FROM history_sealed WHERE subject_id = 12 AND sequence = 3");
    CHECK(faults(database) == Lines{"seal 2 covers 2 rows, and 1 row is missing"});
}

TEST_CASE("a whole record dropped, with its end, is named")
{
    auto const database = with_seals();
    tamper(database, R"sql(DELETE FROM history_payload WHERE history_id IN
                           (SELECT id FROM history WHERE subject_id = 13))sql");
    tamper(database, "DELETE FROM history WHERE subject_id = 13");
    tamper(database, "DELETE FROM history_heads WHERE subject_id = 13");

    CHECK(faults(database) == Lines{"audit 13: row 1 is missing, and stood under seal 1"});
}

TEST_CASE("a row that takes the place of a sealed one is sealed, and both are named")
{
    auto const database = with_seals();
    tamper(database, "DELETE FROM history WHERE subject_id = 13 AND sequence = 2");
    tamper(database, R"sql(UPDATE history_heads SET sequence = 1, hash =
                           (SELECT hash FROM history WHERE subject_id = 13 AND sequence = 1) WHERE subject_id = 13)sql");
    database->write([](db::Transaction& tx) { record_opening(tx, act("looked"), other); });

    CHECK(seal(*database, keys(), noon).rows == 1);

    CHECK(faults(database) == Lines{"audit 13: row 2 was changed after seal 2"});
}

TEST_CASE("two rows that were swapped are named")
{
    auto const database = with_seals();
    tamper(database, "UPDATE history SET sequence = 9 WHERE subject_id = 12 AND sequence = 1");
    tamper(database, "UPDATE history SET sequence = 1 WHERE subject_id = 12 AND sequence = 2");
    tamper(database, "UPDATE history SET sequence = 2 WHERE subject_id = 12 AND sequence = 9");

    CHECK(faults(database) == Lines{"audit 12: row 1 was changed"});
}

TEST_CASE("a row put in beside the program is under no seal")
{
    auto const database = with_seals();
    tamper(database, "DELETE FROM history_sealed WHERE subject_id = 12 AND sequence = 3");

    CHECK(faults(database)
        == Lines{"seal 2 covers 2 rows, and 1 row is missing",
            "audit 12: row 3 is under no seal, and does not wait for one"});
}

TEST_CASE("a seal taken away is named, at the start or at the end")
{
    auto const database = with_seals();
    tamper(database, "DELETE FROM history_seals WHERE number = 1");
    CHECK(faults(database) == Lines{"seal 1 is missing"});

    auto const second = with_seals();
    tamper(second, "DELETE FROM history_seals WHERE number = 2");
    CHECK(faults(second) == Lines{"seal 2 is missing, and covered 2 rows"});
}

TEST_CASE("a row that vanished while it waited is missed")
{
    auto const database = with_seals();
    database->write([](db::Transaction& tx) { record_opening(tx, act("opened the record"), {"case", 1}); });
    tamper(database, "DELETE FROM history WHERE subject_kind = 'case'");
    tamper(database, "DELETE FROM history_heads WHERE subject_kind = 'case'");

    CHECK(faults(database) == Lines{"1 row that waited for a seal is missing"});
}

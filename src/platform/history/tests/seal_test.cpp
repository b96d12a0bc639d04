#include "platform/history/tests/sealed_history.hpp"

#include <thread>

using namespace gt;
using namespace gt::history;
using namespace gt::history::testing;

TEST_CASE("every row comes under one seal, and what is sealed holds")
{
    auto const database = with_seals();

    auto const result = verified(database, keys());

    CHECK(result.broken.empty());
    CHECK(result.remarks.empty());
    CHECK(result.seals == 2);
    CHECK(result.waiting == 0);
    auto const again = seal(*database, keys(), noon);
    CHECK(again.rows == 0);
    CHECK(again.newest == 2);
    CHECK(again.root.size() == 64);
}

TEST_CASE("rows wait for the next seal, which is no fault")
{
    auto const database = with_seals();
    database->write([](db::Transaction& tx) { record_opening(tx, act("opened the record"), audit); });

    CHECK(verified(database, keys()).broken.empty());
    CHECK(verified(database, keys()).waiting == 1);
    CHECK(seal(*database, keys(), noon).newest == 3);
    CHECK(verified(database, keys()).waiting == 0);
}

TEST_CASE("more rows than one seal takes come under several, each row once")
{
    auto const database = with_seals();
    database->write([](db::Transaction& tx) {
        for (int i = 0; i < 2001; ++i) record_opening(tx, act("opened the record"), {"case", i + 1});
    });

    auto const sealed = seal(*database, keys(), noon);

    CHECK(sealed.rows == 2001);
    CHECK(sealed.newest == 4);
    CHECK(verified(database, keys()).broken.empty());
}

TEST_CASE("without a key nothing is sealed, and what waits keeps waiting")
{
    auto const database = with_seals();
    CHECK(seal(*database, Keys{}, noon).newest == 2);
    database->write([](db::Transaction& tx) { record_opening(tx, act("opened the record"), audit); });

    CHECK_THROWS_AS(seal(*database, Keys{}, noon), std::runtime_error);

    CHECK(verified(database, keys()).waiting == 1);
}

TEST_CASE("two processes that write and seal at once leave every row under one seal")
{
    auto const database = with_seals();
    auto const work = [&](std::int64_t first) {
        db::Database own{database.options()};
        for (std::int64_t i = 0; i < 40; ++i) {
            own.write([&](db::Transaction& tx) { record(tx, act("noted"), {"note", first + i}, {}, grade(1)); });
            if (i % 4 == 0) seal(own, keys(), noon);
        }
    };
    std::thread one{work, 100};
    std::thread two{work, 200};
    one.join();
    two.join();
    seal(*database, keys(), noon);

    auto const result = verified(database, keys());
    CHECK(faults(database) == Lines{});
    CHECK(result.waiting == 0);
    CHECK(result.rows == 85);
    auto const covered = database->read().one("SELECT count(*) AS n FROM history_sealed");
    CHECK(covered->count("n") == 85);
}

TEST_CASE("a row with a smaller id that is committed after a seal comes under the next one")
{
    auto const database = with_seals();
    // As if its transaction had begun before all others and ended after them.
    database->write([](db::Transaction& tx) { record_opening(tx, act("opened the record"), {"case", 1}); });
    tamper(database, "UPDATE history_unsealed SET history_id = 1");
    tamper(database, "UPDATE history SET id = 1 WHERE subject_kind = 'case'");

    CHECK(seal(*database, keys(), noon).rows == 1);

    CHECK(faults(database) == Lines{});
}

TEST_CASE("a lawful erasure leaves the seals whole")
{
    auto const database = with_seals();
    database->write([](db::Transaction& tx) {
        erase_payload(tx, act("erased the details"), audit, "retention schedule, 75 years");
    });
    seal(*database, keys(), noon);

    auto const result = verified(database, keys());

    CHECK(result.broken.empty());
    CHECK(result.erased == Lines{"audit 12: before and after erased up to row 3 under retention schedule, 75 years"});
}

TEST_CASE("seals of an older key are checked with it; when it is given up, a later seal vouches for them")
{
    auto const database = with_seals();
    auto const next = new_key(Instant{2});
    Keys const both{{*keys().newest(), next}};

    CHECK(faults(database, Keys{{next}})
        == Lines{"2 seals cannot be checked: the key " + keys().newest()->id + " is not here"});

    database->write([](db::Transaction& tx) { record_opening(tx, act("opened the record"), audit); });
    seal(*database, both, noon);
    CHECK(faults(database, both) == Lines{});
    CHECK(verified(database, both).remarks.empty());
    Keys without{{next}};
    auto const words = "2 seals cannot be checked: the key " + keys().newest()->id
        + " is not here; seal 3 vouches for how they stood then";
    CHECK(faults(database, without) == Lines{words});
    without.give_up(keys().newest()->id);
    CHECK(faults(database, without) == Lines{});
    CHECK(verified(database, without).remarks == Lines{words});
}

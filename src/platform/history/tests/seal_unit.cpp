#include "platform/history/seal_hash.hpp"

using namespace gt;
using namespace gt::history;

namespace {

SealedRow const row{"audit", 12, 3, db::Bytes{1, 2}};

Seal seal_of(std::vector<db::Bytes> const& leaves, Key const& key)
{
    Seal seal{2, Instant{17}, static_cast<std::int64_t>(leaves.size()), db::Bytes{9}, {}, key.id, {}};
    seal.root = root_of(seal, leaves);
    seal.mac = mac_of(seal, key);
    return seal;
}

} // namespace

TEST_CASE("a leaf changes with everything that it covers")
{
    auto const leaf = leaf_of(row);
    auto other = row;

    other.subject_kind = "action";
    CHECK(leaf_of(other) != leaf);
    other = row;
    other.subject_id = 13;
    CHECK(leaf_of(other) != leaf);
    other = row;
    other.sequence = 4;
    CHECK(leaf_of(other) != leaf);
    other = row;
    other.hash = {1, 3};
    CHECK(leaf_of(other) != leaf);
    CHECK(leaf_of(row) == leaf);
}

TEST_CASE("a root does not depend on the order that rows came in, and on all else")
{
    Seal const seal{2, Instant{17}, 2, db::Bytes{9}, {}, "", {}};
    auto const root = root_of(seal, {{1}, {2}});

    CHECK(root_of(seal, {{2}, {1}}) == root);
    CHECK(root_of(seal, {{1}}) != root);
    CHECK(root_of(seal, {{1}, {3}}) != root);
    auto other = seal;
    other.number = 3;
    CHECK(root_of(other, {{1}, {2}}) != root);
    other = seal;
    other.sealed_at = Instant{18};
    CHECK(root_of(other, {{1}, {2}}) != root);
    other = seal;
    other.previous_root = {8};
    CHECK(root_of(other, {{1}, {2}}) != root);
}

TEST_CASE("a seal holds with its own key only, and only as it was made")
{
    auto const key = new_key(Instant{1});
    auto const seal = seal_of({leaf_of(row)}, key);

    CHECK(mac_holds(seal, key));
    CHECK_FALSE(mac_holds(seal, new_key(Instant{1})));
    auto other = seal;
    other.root.front() ^= 1;
    CHECK_FALSE(mac_holds(other, key));
    other = seal;
    other.mac.pop_back();
    CHECK_FALSE(mac_holds(other, key));
    other = seal;
    other.mac.clear();
    CHECK_FALSE(mac_holds(other, key));
}

TEST_CASE("the newest key is in use, and every one is found by its id")
{
    auto const old = new_key(Instant{1});
    auto const young = new_key(Instant{2});
    Keys const keys{{young, old}};

    CHECK(keys.newest()->id == young.id);
    CHECK(keys.all().front().id == old.id);
    CHECK(keys.find(old.id)->secret == old.secret);
    CHECK(keys.find("nothing") == nullptr);
    CHECK(Keys{}.newest() == nullptr);
}

#include "framework/difference.hpp"
#include "framework/shelf.hpp"
#include "framework/store/versions.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/test_database.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::framework::store {

namespace {

auto const noon = Instant::in_london(*Date::of(2026, 11, 22), 12);
history::Act const act{7, noon, "loaded a framework"};
auto const today = noon.london_date();

std::string england() { return std::string{*embedded_file("packs/england.toml")}; }

std::string with(std::string text, std::string const& from, std::string const& to)
{
    return text.replace(text.find(from), from.size(), to);
}

Result<Loaded> load_text(gt::testing::TestDatabase const& database, std::string const& text)
{
    auto reader = database->read();
    auto const checked = check_draft(reader, text, "pack.toml", framework::testing::known_verbs());
    REQUIRE(stands(checked.faults));
    return database->write([&](db::Transaction& tx) { return load(tx, checked.draft, act); });
}

std::string next_england()
{
    auto const text = with(england(), "version = \"2026.1\"", "version = \"2026.2\"\nbased_on = \"2026.1\"");
    auto const later = with(text, "effective_from = 2025-04-01", "effective_from = 2027-04-01");
    return with(later, "provisional_working_days = 5", "provisional_working_days = 7");
}

std::size_t versions_in(gt::testing::TestDatabase const& database)
{
    auto reader = database->read();
    return all_versions(reader).size();
}

} // namespace

TEST_CASE("a loaded pack is stored whole, with its history, and can be shown again")
{
    gt::testing::TestDatabase database;
    auto const loaded = load_text(database, england());
    REQUIRE(loaded);
    CHECK(loaded->is_new);

    auto reader = database->read();
    auto const version = newest(reader, "england");
    REQUIRE(version);
    CHECK(version->text == england());
    CHECK(version->sha256.size() == 64);
    CHECK(version->loaded_by == 7);
    auto const entries = history::of(reader, {"framework", loaded->id.number});
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].verb == "loaded a framework");
    CHECK(history::verify_chains(reader).broken.empty());
}

TEST_CASE("the same text again changes nothing, however its lines end")
{
    gt::testing::TestDatabase database;
    auto const first = load_text(database, england());
    auto windows = "\xef\xbb\xbf" + england();
    for (std::size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2)
        windows.replace(at, 1, "\r\n");
    auto const second = load_text(database, windows);
    REQUIRE(second);
    CHECK_FALSE(second->is_new);
    CHECK(second->id == first->id);
    CHECK(versions_in(database) == 1);
}

TEST_CASE("a pack that is not based on the newest is refused with the difference")
{
    gt::testing::TestDatabase database;
    REQUIRE(load_text(database, england()));
    auto const stale
        = with(with(england(), "2026.1", "2026.9"), "provisional_working_days = 5", "provisional_working_days = 6");
    auto const refused = load_text(database, stale);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().kind == Problem::Kind::conflict);
    CHECK(refused.problem().message.find("newest of \"england\" is version 2026.1") != std::string::npos);
    CHECK(refused.problem().message.find("- provisional_working_days = 5\n+ provisional_working_days = 6\n")
        != std::string::npos);
    CHECK(versions_in(database) == 1);
}

TEST_CASE("a version text is used once")
{
    gt::testing::TestDatabase database;
    REQUIRE(load_text(database, england()));
    auto const again = with(england(), "version = \"2026.1\"", "version = \"2026.1\"\nbased_on = \"2026.1\"");
    auto const refused = load_text(database, again);
    REQUIRE_FALSE(refused);
    CHECK(refused.problem().field == "version");
}

TEST_CASE("[SWI-39] each day has the framework that was in force then")
{
    gt::testing::TestDatabase database;
    REQUIRE(load_text(database, england()));
    REQUIRE(load_text(database, next_england()));
    auto reader = database->read();
    CHECK(in_force(reader, today)->rules.provisional_working_days == 5);
    CHECK(in_force(reader, *Date::of(2027, 3, 31))->rules.provisional_working_days == 5);
    CHECK(in_force(reader, *Date::of(2027, 4, 1))->rules.provisional_working_days == 7);
    CHECK(in_force(reader, today)->layers.front().version == "2026.1");
    CHECK_THROWS_AS(in_force(reader, *Date::of(2024, 1, 1)), std::runtime_error);
}

TEST_CASE("the shelf makes a framework once for all the days that it holds, and anew when a version comes in")
{
    gt::testing::TestDatabase database;
    REQUIRE(load_text(database, england()));
    Shelf shelf;
    auto const on = [&](Date day) {
        auto reader = database->read();
        return shelf.on(reader, day);
    };
    auto const last_old = *Date::of(2027, 3, 31);
    auto const before = on(today);
    CHECK(on(today.plus_days(1)) == before);
    CHECK(on(last_old.plus_days(1)) == before);

    REQUIRE(load_text(database, next_england()));
    CHECK(on(today)->rules.provisional_working_days == 5);
    CHECK(on(last_old) == on(today));
    CHECK(on(last_old.plus_days(1))->rules.provisional_working_days == 7);
    CHECK_THROWS_AS(on(*Date::of(2024, 1, 1)), std::runtime_error);

    auto reader = database->read();
    CHECK(shelf.nearest_day(reader, *Date::of(2024, 1, 1), today) == *Date::of(2025, 4, 1));
    CHECK(shelf.nearest_day(reader, last_old, today) == today);
    CHECK(shelf.nearest_day(reader, today.plus_days(-1), today) == today.plus_days(-1));
}

TEST_CASE("[BAR-09] the shipped packs load, and give the roles their verbs")
{
    gt::testing::TestDatabase database;
    REQUIRE(load_shipped(*database, "packs/england.toml", act));
    REQUIRE(load_shipped(*database, "packs/barnet.toml", act));
    auto reader = database->read();
    auto const framework = in_force(reader, today);
    CHECK(framework->layers.size() == 2);
    REQUIRE(framework->tool_on("barnet_ai_2026", today));
    CHECK(framework->tool_on("barnet_ai_2026", today)->domains().size() == 11);

    auto const titles = staff::store::role_titles(reader);
    CHECK(std::ranges::find(titles, std::pair<std::string, std::string>{"qa_officer", "Quality assurance officer"})
        != titles.end());
    auto const verbs = reader.all(R"sql(SELECT verb FROM role_verbs WHERE role = 'lead_member')sql");
    REQUIRE(verbs.size() == 1);
    CHECK(verbs[0].text("verb") == "framework.see");
}

TEST_CASE("a draft is checked together with the layers that are loaded")
{
    gt::testing::TestDatabase database;
    auto const barnet = *embedded_file("packs/barnet.toml");
    {
        auto reader = database->read();
        CHECK_FALSE(stands(check_draft(reader, barnet, "b.toml", framework::testing::known_verbs()).faults));
    }
    REQUIRE(load_text(database, england()));
    auto reader = database->read();
    CHECK(check_draft(reader, barnet, "b.toml", framework::testing::known_verbs()).faults.empty());
}

} // namespace gt::framework::store

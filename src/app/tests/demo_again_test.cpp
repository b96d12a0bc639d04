#include "app/demo/demonstration.hpp"
#include "platform/db/sqlite_copy.hpp"
#include "platform/files/durable.hpp"
#include "platform/history/verification.hpp"

#include <doctest/doctest.h>

namespace demo = gt::app::demo;
namespace fs = std::filesystem;

namespace {

auto const afternoon = gt::Instant::in_london(*gt::Date::of(2026, 11, 23), 15);
/// Beside the ten teams, in small what `--scale large` has.
constexpr demo::Growth growth{.teams = 7, .workers_a_team = 2, .cases = 120, .audits = 40};
demo::Scale const scale{.children = 120, .rounds = 2, .growth = growth};

class Folder {
public:
    Folder() : path_{fs::temp_directory_path() / ("goldenthread-demo-" + std::to_string(gt::new_id_number()))}
    {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(Folder const&) = delete;

    fs::path operator/(std::string const& name) const { return path_ / name; }

private:
    fs::path path_;
};

/// The bytes of the database, without what only the way there left in the file.
std::string made_in(fs::path const& data)
{
    demo::must(demo::make({.data = data, .database_url = {}, .now = afternoon}, scale));
    auto const copy = data / "copy.sqlite";
    gt::db::copy_sqlite((data / "goldenthread.sqlite").string(), copy.string());
    return gt::files::read_whole(copy);
}

std::int64_t count_of(gt::db::Reader& reader, gt::db::Sql sql) { return reader.one(sql)->number("n"); }

} // namespace

TEST_CASE("the demonstration is the same to the last byte when it is made again, but for its key")
{
    Folder const folder;
    auto const once = made_in(folder / "once");
    auto const again = made_in(folder / "again");
    CHECK(once.size() > 1'000'000);
    CHECK(once == again);

    auto const key_of
        = [&](std::string const& name) { return gt::history::Keys::in_folder(folder / name / "keys").newest()->id; };
    CHECK(key_of("once") != key_of("again"));
}

TEST_CASE("what a large authority has more of is written by the domain's verbs: its history holds")
{
    Folder const folder;
    made_in(folder / "grown");
    gt::app::Authority authority{{.data = folder / "grown", .database_url = {}, .now = afternoon}};
    auto reader = authority.database().read();

    CHECK(count_of(reader, "SELECT count(*) AS n FROM teams WHERE kind = 'team'") == 10 + growth.teams);
    CHECK(count_of(reader, "SELECT count(*) AS n FROM cases WHERE number >= '9200000'") == growth.cases);
    CHECK(count_of(reader, "SELECT count(*) AS n FROM audits WHERE case_number >= '9200000'") == growth.audits);
    CHECK(count_of(reader, "SELECT count(*) AS n FROM caseload_entries WHERE source = 'caseload' AND missing_since > 0")
        == 0);
    CHECK(count_of(reader, "SELECT count(*) AS n FROM actions WHERE state = 'closed'") > growth.audits);
    auto const verified = gt::history::verify(reader, {}, authority.house().kinds_with_history());
    CHECK(verified.broken.empty());
    CHECK(verified.records > growth.audits * 3);
}

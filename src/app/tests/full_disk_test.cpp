#include "app/testing/test_app.hpp"
#include "audits/testing/audit_line.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/sqlite_disk.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <sqlite3.h>

using namespace gt;

namespace {

/// Has room for some more writes, and then for none.
class FullDisk : public testing::SqliteDisk {
public:
    std::unique_ptr<testing::DiskFile> open(std::string const&, sqlite3_file* real) override
    {
        return std::make_unique<File>(real, *this);
    }

    void leave_room_for(int writes) { room_ = writes; }
    void make_room() { room_ = unlimited; }

private:
    static constexpr int unlimited = 1'000'000'000;

    class File : public testing::DiskFile {
    public:
        File(sqlite3_file* real, FullDisk& disk) : DiskFile{real}, disk_{disk} { }
        int write(std::span<unsigned char const> bytes, std::int64_t at) override
        {
            return disk_.room_-- > 0 ? DiskFile::write(bytes, at) : SQLITE_FULL;
        }

    private:
        FullDisk& disk_;
    };

    std::atomic<int> room_ = unlimited;
};

/// The tests' authority on such a disk, and a case that the QA officer sees.
struct OnFullDisk {
    std::int64_t count(db::Sql sql, std::int64_t id)
    {
        auto reader = app.database().read();
        return reader.one(sql, {{"id", id}})->number("n");
    }

    std::int64_t parts_of(std::int64_t risk)
    {
        return count("SELECT count(*) AS n FROM risks WHERE id = :id", risk)
            + count("SELECT count(*) AS n FROM risk_steps WHERE risk_id = :id", risk)
            + count("SELECT count(*) AS n FROM history WHERE subject_kind = 'risk' AND subject_id = :id", risk);
    }

    FullDisk disk;
    testing::TestApp app;
    cases::CaseId child = testing::add_case(app, {"C100"});
};

} // namespace

TEST_CASE("a disk that is full at any write loses nothing, says so, and works again once there is room")
{
    if (testing::engine() != db::Engine::sqlite) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    OnFullDisk full;
    auto officer = full.app.as("qa_officer");
    auto const page = "/cases/" + full.child.text() + "/risk";

    int writes = 0;
    for (bool filled_up = true; filled_up; ++writes) {
        auto const risk = new_id_number();
        http::Fields const form{{"new_id", std::to_string(risk)}, {"told", "nobody_yet"}, {"concern", "Left alone"}};
        full.disk.leave_room_for(writes);
        auto const refused = officer.post(page, form);
        full.disk.make_room();
        filled_up = refused.status != 303;
        if (filled_up) {
            CHECK(refused.status == 503);
            CHECK(refused.body.find("The service has run out of room") != std::string::npos);
            CHECK(full.parts_of(risk) == 0);
            CHECK(officer.post(page, form).status == 303);
        }
        CHECK(full.parts_of(risk) == 3);
    }
    CHECK(writes > 10);
    auto reader = full.app.database().read();
    CHECK(history::verify(reader, {}, full.app.house().kinds_with_history()).broken.empty());
}

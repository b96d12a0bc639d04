#include "app/testing/test_app.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::TestApp;

namespace {

/// How SQLite answers whether one person may see one record.
std::string plan_of(db::Reader& reader, db::Sql const& sql)
{
    std::string plan;
    for (auto const& row : reader.all(sql, {{"id", 1}, {"person", 1}, {"today", "2026-11-23"}}))
        plan += row.text("detail") + "\n";
    return plan;
}

} // namespace

// A column whose type differs between the arms of a view makes SQLite gather all that a person may see, for each row.
TEST_CASE("whether somebody may see a record is asked of that record, not gathered from all they may see")
{
    TestApp app;
    auto reader = app.database().read();
    if (app.database().engine() != db::Engine::sqlite) {
        MESSAGE("speaks of the other engine alone");
        return;
    }
    for (db::Sql const& sql : {db::Sql{R"sql(EXPLAIN QUERY PLAN SELECT 1 FROM case_sight
              WHERE case_id = :id AND person_id = :person AND valid_from <= :today AND valid_to >= :today)sql"},
             db::Sql{R"sql(EXPLAIN QUERY PLAN SELECT 1 FROM audit_sight
              WHERE audit_id = :id AND person_id = :person AND valid_from <= :today AND valid_to >= :today)sql"},
             db::Sql{R"sql(EXPLAIN QUERY PLAN SELECT 1 FROM action_sight
              WHERE action_id = :id AND person_id = :person AND valid_from <= :today AND valid_to >= :today)sql"}}) {
        auto const plan = plan_of(reader, sql);
        CHECK_MESSAGE(plan.find("CO-ROUTINE") == std::string::npos, plan);
        CHECK_MESSAGE(plan.find("AUTOMATIC") == std::string::npos, plan);
        CHECK_MESSAGE(plan.find("SCAN") == std::string::npos, plan);
    }
}

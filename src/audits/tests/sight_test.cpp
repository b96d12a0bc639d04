#include "audits/independence.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::AuditLine;
using testing::TestApp;

history::Act act_of(TestApp& app) { return {0, app.now(), "prepared for tests"}; }

void end_roles(TestApp& app, std::string_view person)
{
    app.database().write([&](db::Transaction& tx) {
        for (auto const& grant : staff::store::grants_of(tx, app.person(person)))
            staff::store::end_on(tx, grant, app.today().plus_days(-1), act_of(app));
    });
}

staff::PersonId hire(TestApp& app, std::string const& role, std::string_view team)
{
    staff::StaffMember const member{
        staff::PersonId::make(), "Noor Newcomer", "noor@northvale.example", role, {*Date::of(2020, 1, 1)}};
    app.database().write([&](db::Transaction& tx) {
        REQUIRE(staff::store::add_person(tx, member, act_of(app)));
        REQUIRE(staff::store::grant(
            tx, {staff::GrantId::make(), member.id, role, "", app.team(team), "", member.period}, act_of(app)));
    });
    return member.id;
}

} // namespace

TEST_CASE("an auditor, a worker and an action's owner see what was theirs while their role lasts")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const auditor = app.loaded("qa_officer");
    auto const worker = app.loaded("worker");
    auto const audit_is_seen_by = [&](staff::Person const& person) {
        auto reader = app.database().read();
        return store::find_visible(reader, person, id, app.today()).has_value();
    };
    auto const actions_seen_by = [&](staff::Person const& person) {
        auto reader = app.database().read();
        return improvement::store::list_visible(reader, person, app.today(), {}, 10).size();
    };
    CHECK(audit_is_seen_by(auditor));
    CHECK(audit_is_seen_by(worker));
    CHECK(actions_seen_by(worker) == 1);

    end_roles(app, "qa_officer");
    end_roles(app, "worker");
    CHECK_FALSE(audit_is_seen_by(auditor));
    CHECK_FALSE(audit_is_seen_by(worker));
    CHECK(actions_seen_by(worker) == 0);
}

TEST_CASE("whoever audited a case reads the child's record until their audit is final")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const audit = [&] {
        auto reader = app.database().read();
        return *store::find(reader, id);
    }();
    auto const reads = [&](Date day) {
        auto reader = app.database().read();
        return reader
            .one("SELECT 1 AS found FROM case_readers WHERE person_id = :person AND valid_to >= :day",
                {{"person", audit.auditor}, {"day", day}})
            .has_value();
    };
    auto const final_day = audit.provisional_until->plus_days(1);
    CHECK(reads(final_day));
    app.database().write([&](db::Transaction& tx) { store::make_final(tx, final_day, app.now()); });
    CHECK(reads(final_day));
    CHECK_FALSE(reads(final_day.plus_days(1)));
}

TEST_CASE("a QA officer of one team may audit there; who answers for the team's practice may not")
{
    TestApp app;
    auto const child = testing::add_case(app, {"C100"});
    auto const officer = hire(app, "qa_officer", "Alder");
    auto reader = app.database().read();
    auto const of_team = *cases::store::find(reader, child);
    auto const stands_against = [&](staff::PersonId person) {
        return conflict_of(person, store::own_teams(reader, person, app.today()), of_team);
    };
    CHECK(stands_against(officer) == "");
    CHECK(stands_against(app.person("manager")) != "");
}

} // namespace gt::audits

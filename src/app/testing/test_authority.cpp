#include "app/testing/test_authority.hpp"

#include "framework/store/versions.hpp"
#include "platform/testing/must.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::testing {

namespace {

using staff::LinkKind;
using staff::Team;
using staff::TeamId;
using staff::TeamKind;

constexpr std::int64_t nobody = 0;

struct Planned {
    std::string_view key;
    std::string_view name;
    std::string_view role;
    std::string_view team;
};

/// Before every day that a test tells of.
staff::Period always() { return {*Date::of(2015, 1, 1)}; }

constexpr std::string_view authority_name = "Northvale Council";
constexpr std::pair<std::string_view, std::string_view> team_names[]
    = {{"Help", "Family help and protection"}, {"Care", "Children in care"}, {"Alder", "Alder Team"},
        {"Birch", "Birch Team"}, {"Cedar", "Cedar Team"}, {"Damson", "Damson Team"}};

constexpr Planned planned[] = {
    {"worker", "Wanda Worker", "practitioner", "Alder"},
    {"colleague", "Colin Colleague", "practitioner", "Alder"},
    {"manager", "Maya Manager", "team_manager", "Alder"},
    {"other_worker", "Omar Otherworker", "practitioner", "Birch"},
    {"other_manager", "Opal Othermanager", "team_manager", "Birch"},
    {"head", "Hana Head", "head_of_service", "Help"},
    {"other_head", "Otto Otherhead", "head_of_service", "Care"},
    {"qa_officer", "Quentin Auditor", "qa_officer", ""},
    {"qa_manager", "Querida Manages", "qa_manager", ""},
    {"iro", "Ivor Reviews", "iro", ""},
    {"director", "Dora Directs", "director", ""},
    {"analyst", "Anil Counts", "performance_analyst", ""},
    {"administrator", "Adele Sysadmin", "system_administrator", ""},
    {"lead_member", "Lena Elected", "lead_member", ""},
};

std::string email_of(std::string_view key) { return std::string{key} + "@northvale.example"; }

TeamId team_of(TestAuthority const& authority, std::string_view key)
{
    return key.empty() ? authority.teams.at("Northvale") : authority.teams.at(std::string{key});
}

void add_tree(db::Transaction& tx, history::Act const& act)
{
    Team const root{TeamId::make(), {}, TeamKind::authority, std::string{authority_name}, always()};
    must(staff::store::add_team(tx, root, act));
    std::map<std::string_view, TeamId> made;
    for (auto const& [key, name] : team_names) {
        bool const area = key == "Help" || key == "Care";
        auto const parent = area ? root.id : key == "Alder" || key == "Birch" ? made["Help"] : made["Care"];
        Team const team{TeamId::make(), parent, area ? TeamKind::area : TeamKind::team, std::string{name}, always()};
        must(staff::store::add_team(tx, team, act));
        made[key] = team.id;
    }
}

void add_people(db::Transaction& tx, TestAuthority const& authority, history::Act const& act)
{
    for (auto const& plan : planned) {
        staff::StaffMember const member{
            staff::PersonId::make(), std::string{plan.name}, email_of(plan.key), std::string{plan.role}, always()};
        must(staff::store::add_person(tx, member, act));
        must(staff::store::grant(tx,
            {staff::GrantId::make(), member.id, std::string{plan.role}, "", team_of(authority, plan.team), "",
                always()},
            act));
    }
}

void add_links(db::Transaction& tx, TestAuthority const& authority, history::Act const& act)
{
    auto const link = [&](LinkKind kind, std::string_view person) {
        must(staff::store::link(tx,
            {staff::LinkId::make(), authority.teams.at("Alder"), kind, authority.people.find(person)->second, "",
                always()},
            act));
    };
    link(LinkKind::qa_officer, "qa_officer");
    link(LinkKind::iro, "iro");
    link(LinkKind::cp_chair, "iro");
    link(LinkKind::practice_development_worker, "qa_manager");
}

} // namespace

void fill_test_authority(db::Database& database)
{
    history::Act const act{nobody, *Instant::parse_iso("2026-11-20T09:00:00Z"), "prepared for tests"};
    for (auto const* pack : {"packs/england.toml", "packs/barnet.toml"})
        must(framework::store::load_shipped(database, pack, act));
    database.write([&](db::Transaction& tx) { add_tree(tx, act); });
    database.write([&](db::Transaction& tx) {
        TestAuthority authority;
        for (auto const& team : staff::store::all_teams(tx)) authority.teams[team.name] = team.id;
        for (auto const& [key, name] : team_names)
            authority.teams[std::string{key}] = authority.teams.at(std::string{name});
        authority.teams["Northvale"] = authority.teams.at(std::string{authority_name});
        add_people(tx, authority, act);
    });
    auto const authority = read_test_authority(database);
    database.write([&](db::Transaction& tx) { add_links(tx, authority, act); });
}

TestAuthority read_test_authority(db::Database& database)
{
    TestAuthority authority;
    auto reader = database.read();
    for (auto const& [key, name] : team_names)
        authority.teams[std::string{key}] = staff::store::find_team_by_name(reader, name)->id;
    authority.teams["Northvale"] = staff::store::find_team_by_name(reader, authority_name)->id;
    for (auto const& plan : planned) {
        if (auto const member = staff::store::find_member_by_email(reader, email_of(plan.key)))
            authority.people[std::string{plan.key}] = member->id;
    }
    return authority;
}

} // namespace gt::testing

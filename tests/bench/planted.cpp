#include "planted.hpp"

#include "app/authority.hpp"
#include "app/testing/test_authority.hpp"
#include "audit_record.hpp"
#include "audits/store/audits.hpp"
#include "cases/imports/imports.hpp"
#include "cases/store/cases.hpp"
#include "framework/shelf.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/db/migrations.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::bench {

namespace {

constexpr int workers_a_team = 6;
constexpr std::string_view kinds[] = {"marac", "exploitation", "youth_justice", "early_help", "private_fostering"};

std::string team_name(int team) { return "Team " + std::to_string(100 + team); }
std::string worker_name(int team, int worker) { return "Robin T" + std::to_string(1000 + team * 10 + worker); }

class Planting {
public:
    Planting(db::Database& database, framework::Tool tool, Size const& size)
        : database_{database}, tool_{std::move(tool)}, size_{size}, known_{testing::read_test_authority(database)}
    {
    }

    void add_staff()
    {
        database_.write([&](db::Transaction& tx) {
            for (int team = 0; team < size_.teams; ++team) add_team(tx, team);
            auditors_ = {known_.people.at("qa_officer")};
            for (int i = 1; i < size_.auditors; ++i)
                auditors_.push_back(
                    add_person(tx, "Quin A" + std::to_string(i), "qa_officer", known_.teams.at("Northvale")));
        });
    }

    void add_cases()
    {
        std::string csv = "child_id,kind,opened,closed,team,worker,iro,cp_chair,initials\n";
        for (int i = 0; i < size_.cases; ++i) {
            auto const team = i % size_.teams;
            auto const place = i / size_.teams; // within the team's caseload
            csv += std::to_string(9'200'000 + i) + "," + std::string{kinds[place % 5]} + ",02/03/2026,"
                + (place % 10 == 9 ? "01/11/2026" : "") + "," + team_name(team) + ","
                + worker_name(team, place % workers_a_team) + ",,,AB\n";
        }
        must(cases::imports::import_caseload(database_, csv, {0, moment()}));
    }

    void add_audits(Planted& planted)
    {
        std::vector<std::vector<cases::Case>> caseloads;
        for (auto const team : teams_) {
            auto reader = database_.read();
            caseloads.push_back(cases::store::open_cases_of(reader, team));
        }
        for (int i = 0; i < size_.audits; ++i) {
            auto const& child
                = caseloads[static_cast<std::size_t>(i % size_.teams)].at(static_cast<std::size_t>(i / size_.teams));
            add_audit(i, child, planted);
        }
        database_.write([&](db::Transaction& tx) { audits::store::make_final(tx, moment().london_date(), moment()); });
    }

    void sign_in(Planted& planted)
    {
        for (auto const* person : {"qa_officer", "head"})
            planted.sessions[person] = database_.write([&](db::Transaction& tx) {
                return auth::open_session(tx, known_.people.find(person)->second.number, moment());
            });
    }

private:
    void add_team(db::Transaction& tx, int number)
    {
        auto const area = known_.teams.at(number % 2 == 0 ? "Help" : "Care");
        staff::Team const team{staff::TeamId::make(), area, staff::TeamKind::team, team_name(number), always_};
        must(staff::store::add_team(tx, team, act_));
        teams_.push_back(team.id);
        add_person(tx, "Morgan T" + std::to_string(number), "team_manager", team.id);
        for (int i = 0; i < workers_a_team; ++i) add_person(tx, worker_name(number, i), "practitioner", team.id);
    }

    staff::PersonId add_person(
        db::Transaction& tx, std::string const& name, std::string const& role, staff::TeamId team)
    {
        auto const id = staff::PersonId::make();
        must(staff::store::add_person(tx, {id, name, id.text() + "@northvale.example", role, always_}, act_));
        must(staff::store::grant(tx, {staff::GrantId::make(), id, role, "", team, "", always_}, act_));
        return id;
    }

    void add_audit(int number, cases::Case const& child, Planted& planted)
    {
        bool const open = number >= size_.audits * 9 / 10;
        auto const day = moment().london_date().plus_days(-365 + number * 365 / size_.audits);
        auto const auditor = auditors_[static_cast<std::size_t>(number) % auditors_.size()];
        AuditRecord const record{tool_, child, auditor, Instant::in_london(day, 9)};
        auto const id = database_.write([&](db::Transaction& tx) { return record.write(tx, open); });
        if (auditor == auditors_.front() && !open) planted.finished = id;
    }

    db::Database& database_;
    framework::Tool tool_;
    Size size_;
    testing::TestAuthority known_;
    std::vector<staff::TeamId> teams_;
    std::vector<staff::PersonId> auditors_;
    staff::Period always_{*Date::of(2020, 1, 1)};
    history::Act act_{0, *Instant::parse_iso("2025-11-01T09:00:00Z"), "prepared for measuring"};
};

} // namespace

Instant moment() { return Instant::in_london(*Date::of(2026, 11, 23), 9); }

Planted plant(std::filesystem::path const& folder, Size const& size)
{
    Planted planted{.database = folder / "goldenthread.sqlite", .sessions = {}, .finished = {}};
    db::Database::Options const options{.sqlite_file = planted.database.string(), .postgres_url = "", .fsync = false};
    {
        db::Database database{options};
        db::migrate(database, db::embedded_migrations());
        testing::fill_test_authority(database);
    }
    app::Authority authority{options, {}, moment(), folder / "files"};
    auto& database = authority.database();
    auto const tool = [&] {
        auto reader = database.read();
        auto const today = moment().london_date();
        auto const framework = authority.house().get<framework::Shelf>().on(reader, today);
        return *framework->tools_on(framework::Tool::Kind::audit, today).front();
    }();
    Planting planting{database, tool, size};
    planting.add_staff();
    planting.add_cases();
    planting.add_audits(planted);
    planting.sign_in(planted);
    return planted;
}

} // namespace gt::bench

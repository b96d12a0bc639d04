#include "app/demo/growth.hpp"

#include "app/demo/growing_audits.hpp"
#include "app/demo/growth_names.hpp"
#include "cases/imports/imports.hpp"
#include "platform/counted_ids.hpp"
#include "platform/text/text.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::app::demo {

namespace {

constexpr int first_number = 9'200'000;
constexpr int shortest_days = 60; ///< that a case is open
constexpr int longest_days = 900;
constexpr int officers = 24;
constexpr int reviewers = 30;

class Growing {
public:
    Growing(Setting const& setting, Growth const& growth, Instant now)
        : setting_{setting}, database_{setting.database}, growth_{growth}, now_{now}, today_{now.london_date()},
          since_{today_.plus_months(-12 * growth.years)}
    {
    }

    void run(std::string const& caseload)
    {
        add_staff();
        import_cases(caseload);
        audit_cases();
    }

private:
    history::Act act() const { return {0, Instant::in_london(since_, 9), "joined the staff"}; }

    void add_staff()
    {
        database_.write([&](db::Transaction& tx) {
            auto const nodes = staff::store::all_teams(tx);
            for (auto const& node : nodes) areas_[node.name] = node.id;
            for (auto& [role, title] : staff::store::role_titles(tx)) titles_[role] = title;
            auto const root = nodes.front().id;
            for (int i = 0; i < officers; ++i) officers_.push_back(add_person(tx, "qa_officer", root));
            for (int i = 0; i < reviewers; ++i)
                reviewers_.push_back(add_person(tx, i % 2 == 0 ? "iro" : "cp_chair", root));
        });
        for (int team = 0; team < growth_.teams; ++team)
            database_.write([&](db::Transaction& tx) { add_team(tx, team); });
    }

    void add_team(db::Transaction& tx, int number)
    {
        auto const area = areas_.find(area_of(work_of_many(number)))->second;
        staff::Team const team{staff::TeamId::make(), area, staff::TeamKind::team, team_of_many(number), {since_}};
        must(staff::store::add_team(tx, team, act()));
        TeamOfPeople people{team.id, add_person(tx, "team_manager", team.id).id, {}};
        for (int i = 0; i < growth_.workers_a_team; ++i)
            people.workers.push_back(add_person(tx, "practitioner", team.id));
        auto const place = static_cast<std::size_t>(number);
        link(tx, team.id, staff::LinkKind::qa_officer, officers_[place % officers_.size()]);
        link(tx, team.id, staff::LinkKind::iro, reviewers_[2 * place % reviewers_.size()]);
        link(tx, team.id, staff::LinkKind::cp_chair, reviewers_[(2 * place + 1) % reviewers_.size()]);
        teams_.push_back(std::move(people));
    }

    staff::StaffMember add_person(db::Transaction& tx, std::string const& role, staff::TeamId team)
    {
        auto const name = name_of_many(people_++);
        auto local = text::fold(name);
        std::ranges::replace(local, ' ', '.');
        staff::StaffMember const person{
            staff::PersonId::make(), name, local + "@northvale.example", titles_.at(role), {since_}};
        must(staff::store::add_person(tx, person, act()));
        must(staff::store::grant(tx, {staff::GrantId::make(), person.id, role, "", team, "", {since_}}, act()));
        return person;
    }

    void link(db::Transaction& tx, staff::TeamId team, staff::LinkKind kind, staff::StaffMember const& person)
    {
        must(staff::store::link(tx, {staff::LinkId::make(), team, kind, person.id, person.name, {since_}}, act()));
    }

    static std::string_view kind_of(Work work, int turn)
    {
        if (work == Work::youth) return "youth_justice";
        if (work == Work::exploitation) return turn % 3 == 0 ? "marac" : "exploitation";
        return turn % 9 == 0 ? "private_fostering" : "early_help";
    }

    /// The caseload file of ten years: most children have gone their way since.
    void import_cases(std::string csv)
    {
        auto const days = today_.days_since(since_);
        for (int i = 0; i < growth_.cases; ++i) {
            auto const team = setting_.chance.below(growth_.teams);
            auto const opened = since_.plus_days(static_cast<int>(static_cast<std::int64_t>(days) * i / growth_.cases));
            auto const closed = opened.plus_days(setting_.chance.between(shortest_days, longest_days));
            auto const worker = setting_.chance.below(growth_.workers_a_team);
            csv += std::to_string(first_number + i) + "," + std::string{kind_of(work_of_many(team), i)} + ","
                + opened.iso() + "," + (closed < today_ ? closed.iso() : "") + "," + team_of_many(team) + ","
                + teams_[static_cast<std::size_t>(team)].workers[static_cast<std::size_t>(worker)].name + ",,,"
                + initials() + "\r\n";
            opened_.push_back(opened);
        }
        must(cases::imports::import_caseload(database_, csv, {0, now_}));
    }

    std::string initials()
    {
        constexpr std::string_view letters = "ABCDEFGHIJKLMNOPRSTWYZ";
        return {setting_.chance.one_of(letters), setting_.chance.one_of(letters)};
    }

    void audit_cases()
    {
        // Years before, so that the newest ids are those of the ten teams.
        CountedIds const ids{Instant::in_london(since_, 8).micros};
        GrowingAudits audits{setting_, teams_, officers_, today_, today_.plus_days(-growth_.routine_days)};
        for (int i = 0; i < growth_.audits; ++i) {
            auto const place = static_cast<int>(static_cast<std::int64_t>(growth_.cases) * i / growth_.audits);
            audits.add(std::to_string(first_number + place), opened_[static_cast<std::size_t>(place)],
                growth_.improvements_an_audit);
        }
        audits.finish();
    }

    Setting const& setting_;
    db::Database& database_;
    Growth const& growth_;
    Instant now_;
    Date today_;
    Date since_;
    int people_ = 0;
    std::map<std::string, staff::TeamId, std::less<>> areas_;
    std::map<std::string, std::string> titles_;
    std::vector<staff::StaffMember> officers_;
    std::vector<staff::StaffMember> reviewers_;
    std::vector<TeamOfPeople> teams_;
    std::vector<Date> opened_; ///< each case, in the order of their numbers
};

} // namespace

void grow(Setting const& setting, Growth const& growth, std::string const& caseload, Instant now)
{
    Growing{setting, growth, now}.run(caseload);
}

} // namespace gt::app::demo

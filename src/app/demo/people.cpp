#include "app/demo/people.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/plan.hpp"
#include "platform/auth/credentials.hpp"
#include "platform/text/text.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <array>

namespace gt::app::demo {

namespace {

using staff::LinkKind;
using staff::StaffMember;
using staff::TeamId;

/// "qa.officer@northvale.example" for who signs in as that role, "ngozi.eze@…" for the others. example is a domain
/// that exists nowhere (RFC 2606).
std::string email_from(std::string_view words)
{
    auto local = text::fold(words);
    std::ranges::replace(local, ' ', '.');
    return local + "@northvale.example";
}

class Staffing {
public:
    Staffing(db::Transaction& tx, std::string const& hash, Date since)
        : tx_{tx}, hash_{hash}, period_{since}, act_{0, Instant::in_london(since, 9), "joined the staff"},
          root_{staff::store::all_teams(tx).at(0).id}
    {
        for (auto& [role, title] : staff::store::role_titles(tx)) titles_[role] = title;
    }

    People add()
    {
        for (auto const area : planned_areas()) areas_[area] = add_team(root_, staff::TeamKind::area, area);
        for (auto const& holder : planned_holders()) add_holder(holder);
        for (std::size_t i = 0; i < planned_teams().size(); ++i) add_team_of_people(i);
        return std::move(people_);
    }

private:
    TeamId add_team(TeamId parent, staff::TeamKind kind, std::string_view name)
    {
        staff::Team const team{TeamId::make(), parent, kind, std::string{name}, period_};
        must(staff::store::add_team(tx_, team, act_));
        return team.id;
    }

    StaffMember add_member(std::string_view role, std::string_view name, TeamId team, bool signs_in)
    {
        StaffMember const member{staff::PersonId::make(), std::string{name}, email_from(signs_in ? role : name),
            titles_.at(std::string{role}), period_};
        must(staff::store::add_person(tx_, member, act_));
        must(staff::store::grant(
            tx_, {staff::GrantId::make(), member.id, std::string{role}, "", team, "", period_}, act_));
        if (signs_in) {
            must(auth::set_credentials(tx_, member.id.number, member.email, hash_, act_.when));
            people_.sign_ins.push_back({member.job_title, member.name, member.email, member.id});
        }
        return member;
    }

    void add_holder(PlannedHolder const& holder)
    {
        auto const member = add_member(
            holder.role, holder.name, holder.area.empty() ? root_ : areas_.at(holder.area), holder.signs_in);
        if (holder.role == "qa_officer" || holder.role == "qa_manager") people_.auditors.push_back(member);
        if (holder.role == "iro") people_.iros.push_back(member);
        if (holder.role == "cp_chair") people_.chairs.push_back(member);
        if (holder.role == "practice_development_worker") developers_.push_back(member);
    }

    void add_team_of_people(std::size_t index)
    {
        auto const& plan = planned_teams()[index];
        auto const names = team_names_of_people();
        auto const teams = planned_teams().size();
        TeamOfPeople team{add_team(areas_.at(plan.area), staff::TeamKind::team, plan.name), {}, {}};
        team.manager = add_member("team_manager", names[index], team.id, index == 0).id;
        for (auto i = teams + index; i < names.size(); i += teams)
            team.workers.push_back(add_member("practitioner", names[i], team.id, i == teams));
        link(team.id, LinkKind::qa_officer, people_.auditors[index % 3]);
        if (plan.has_iro) link(team.id, LinkKind::iro, people_.iros[index % 2]);
        link(team.id, LinkKind::cp_chair, people_.chairs[index % 2]);
        link(team.id, LinkKind::practice_development_worker, developers_[index % 2]);
        people_.teams.push_back(std::move(team));
    }

    void link(TeamId team, LinkKind kind, StaffMember const& person)
    {
        must(staff::store::link(tx_, {staff::LinkId::make(), team, kind, person.id, person.name, period_}, act_));
    }

    db::Transaction& tx_;
    std::string const& hash_;
    staff::Period period_;
    history::Act act_;
    TeamId root_;
    std::map<std::string, std::string> titles_;
    std::map<std::string_view, TeamId> areas_;
    std::vector<StaffMember> developers_;
    People people_;
};

} // namespace

People add_people(db::Database& database, std::string const& hash, Date since)
{
    return database.write([&](db::Transaction& tx) { return Staffing{tx, hash, since}.add(); });
}

} // namespace gt::app::demo

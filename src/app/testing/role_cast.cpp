#include "app/testing/role_cast.hpp"

#include "staff/store/people.hpp"

#include <stdexcept>

namespace gt::testing {

namespace {

struct Column {
    std::string_view key;
    std::string_view role;
    std::string_view over; ///< the team or area whose records are their own
    std::string_view former_over; ///< what "former ..." held it over until yesterday, with Birch Team in it
};

constexpr Column columns[] = {
    {"worker", "practitioner", "Alder", "Birch"},
    {"colleague", "practitioner", "Alder", "Birch"},
    {"manager", "team_manager", "Alder", "Birch"},
    {"head", "head_of_service", "Help", "Help"},
    {"qa_officer", "qa_officer", "Northvale", "Northvale"},
    {"team_qa_officer", "qa_officer", "Alder", "Birch"},
    {"qa_manager", "qa_manager", "Northvale", "Northvale"},
    {"iro", "iro", "Northvale", "Northvale"},
    {"director", "director", "Northvale", "Northvale"},
    {"analyst", "performance_analyst", "Northvale", "Northvale"},
    {"administrator", "system_administrator", "Northvale", "Northvale"},
    {"lead_member", "lead_member", "Northvale", "Northvale"},
};

/// Adds people and what they hold.
class Hiring {
public:
    Hiring(TestApp& app, db::Transaction& tx) : app_{app}, tx_{tx} { }

    staff::PersonId add(std::string const& key)
    {
        auto email = key + "@northvale.example";
        std::ranges::replace(email, ' ', '.');
        staff::StaffMember const member{staff::PersonId::make(), "Person as " + key, email, key, {always_}};
        if (auto const added = staff::store::add_person(tx_, member, act_); !added)
            throw std::logic_error{added.problem().message};
        return member.id;
    }

    void grant_until_yesterday(staff::PersonId person, std::string_view role, std::string_view team)
    {
        grant(person, role, team, {always_, app_.today().plus_days(-1)});
    }
    void grant_from_today(staff::PersonId person, std::string_view role, std::string_view team)
    {
        grant(person, role, team, {app_.today()});
    }

private:
    void grant(staff::PersonId person, std::string_view role, std::string_view team, staff::Period period)
    {
        auto const granted = staff::store::grant(
            tx_, {staff::GrantId::make(), person, std::string{role}, "", app_.team(team), "", period}, act_);
        if (!granted) throw std::logic_error{granted.problem().message};
    }

    TestApp& app_;
    db::Transaction& tx_;
    Date always_ = *Date::of(2020, 1, 1);
    history::Act act_{0, app_.now(), "prepared for tests"};
};

} // namespace

RoleCast::RoleCast(TestApp& app)
{
    for (auto const* key : {"worker", "colleague", "manager", "head", "qa_officer", "qa_manager", "iro", "director",
             "analyst", "administrator", "lead_member", "other_worker", "other_manager", "other_head"})
        people_[key] = app.person(key);
    app.database().write([&](db::Transaction& tx) {
        Hiring hiring{app, tx};
        for (auto const& [key, role, over, former_over] : columns) {
            auto& former = people_["former " + std::string{key}] = hiring.add("former " + std::string{key});
            hiring.grant_until_yesterday(former, role, former_over);
            hiring.grant_from_today(former, role, "Cedar");
            auto const [added, is_new] = people_.try_emplace(std::string{key});
            if (!is_new) continue;
            added->second = hiring.add(std::string{key});
            hiring.grant_from_today(added->second, role, over);
        }
        for (auto const* key : {"leaver", "former leaver"}) {
            people_[key] = hiring.add(key);
            hiring.grant_until_yesterday(
                people_[key], "team_manager", "leaver" == std::string_view{key} ? "Alder" : "Birch");
        }
        // Birch Team's audits are somebody else's than those of Alder Team.
        people_["other_auditor"] = hiring.add("other_auditor");
        hiring.grant_from_today(people_["other_auditor"], "qa_officer", "Northvale");
    });
}

staff::PersonId RoleCast::asking(std::string const& role, std::string const& relation) const
{
    if (relation == "ended") return person("former " + role);
    if (relation == "other" && role == "head") return person("other_head");
    return person(role);
}

} // namespace gt::testing

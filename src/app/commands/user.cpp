#include "app/commands/commands.hpp"
#include "platform/auth/credentials.hpp"
#include "platform/auth/oidc/accounts.hpp"
#include "platform/auth/password.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <iostream>

namespace gt::app {

namespace {

/// From standard input, so that it stands in no list of processes and no shell's history.
std::string read_password()
{
    std::cerr << "Password (at least 12 characters): ";
    std::string line;
    std::getline(std::cin, line);
    return line;
}

staff::Team root_of(db::Reader& reader) { return staff::store::all_teams(reader).at(0); }

Result<void> add(db::Transaction& tx, Arguments const& arguments, std::string const& hash, Instant now)
{
    history::Act const act{0, now, "added by command"};
    auto const day = now.london_date();
    staff::StaffMember const member{staff::PersonId::make(), arguments.option("name"), arguments.option("email"),
        arguments.option("job-title"), {day}};
    if (auto const added = staff::store::add_person(tx, member, act); !added) return added;
    auto const team = arguments.has("team") ? staff::store::find_team_by_name(tx, arguments.option("team"))
                                            : std::optional{root_of(tx)};
    if (!team) return Problem{"team", "There is no team or area called \"" + arguments.option("team") + "\""};
    staff::Grant const grant{
        staff::GrantId::make(), member.id, arguments.option("role"), "", team->id, team->name, {day}};
    if (auto const granted = staff::store::grant(tx, grant, act); !granted) return granted;
    return auth::set_credentials(tx, member.id.number, member.email, hash, now);
}

/// The council gave somebody a new account: the next one that signs in with their email address is theirs.
int release(Arguments const& arguments)
{
    Authority authority{place_from(arguments)};
    auto const released = authority.database().write([&](db::Transaction& tx) {
        auto const member = staff::store::find_member_by_email(tx, arguments.option("email"));
        return member && auth::oidc::unbind(tx, member->id.number);
    });
    if (!released) return refuse("No council account is bound to somebody with this email address");
    std::cerr << "Released. The next council account that signs in with this email address is theirs.\n";
    return 0;
}

int user(Arguments const& arguments)
{
    if (arguments.word(0) == "release-account") return release(arguments);
    if (arguments.word(0) != "add")
        return refuse("Say: goldenthread user add --name … --email … --role …, or user release-account --email …");
    Authority authority{place_from(arguments)};
    auto const password = read_password();
    if (auto const good = auth::check_new_password(password); !good) return refuse(good.problem());
    auto const hash = auth::hash_password(password);
    auto const now = authority.clock().now();
    auto const added = authority.database().write([&](db::Transaction& tx) { return add(tx, arguments, hash, now); });
    if (!added) return refuse(added.problem());
    std::cerr << "Added. They sign in with their email address.\n";
    return 0;
}

} // namespace

Command user_command()
{
    return {"user",
        "add --name NAME --email EMAIL --role ROLE [--team TEAM] [--job-title TITLE] | release-account --email EMAIL",
        "Adds somebody who signs in with a password; or lets somebody's new council account take the place of the old.",
        {"name", "email", "role", "team", "job-title"}, {}, user};
}

} // namespace gt::app

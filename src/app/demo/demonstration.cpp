#include "app/demo/demonstration.hpp"

#include "app/demo/agencies.hpp"
#include "app/demo/caseload.hpp"
#include "app/demo/cycles.hpp"
#include "app/demo/earlier_action.hpp"
#include "app/demo/follow_up.hpp"
#include "app/demo/hearings.hpp"
#include "app/demo/learning.hpp"
#include "app/demo/learning_needs.hpp"
#include "app/demo/moment.hpp"
#include "app/demo/next_steps.hpp"
#include "app/demo/oversight.hpp"
#include "app/demo/programme.hpp"
#include "app/demo/reproducible.hpp"
#include "app/demo/second_reads.hpp"
#include "framework/store/versions.hpp"
#include "platform/auth/password.hpp"

#include <fstream>
#include <sstream>

namespace gt::app::demo {

namespace {

constexpr std::uint64_t seed = 20'261'122;
constexpr int span_in_days = 98;

std::string padded(std::string text, std::size_t width)
{
    if (text.size() < width) text.append(width - text.size(), ' ');
    return text + "  ";
}

bool holds_an_authority(Place const& place)
{
    return std::filesystem::exists(place.data) && !std::filesystem::is_empty(place.data);
}

} // namespace

Date first_day(Date today) { return today.plus_days(-span_in_days); }

People fill(db::Database& database, std::string const& password_hash, Instant now, Scale const& scale)
{
    Chance chance{seed};
    auto const today = now.london_date();
    auto const first = first_day(today);
    must(framework::store::load_shipped(
        database, "packs/barnet.toml", {0, at_work(first, 0, 8), "loaded the framework"}));
    auto const people = add_people(database, password_hash, first.plus_months(-24));
    auto const lists = import_children(database, people, chance, scale.children, at_work(first, 1, 7));

    auto const framework = framework::store::in_force(*std::make_unique<db::Snapshot>(database.read()), today);
    auto const* tool = framework->tools_on(framework::Tool::Kind::audit, today).at(0);
    Setting const setting{database, *framework, *tool, chance};
    Schedule schedule{setting, people, today};
    schedule.run(scale);
    run_programme(setting, people, first, now);
    follow_up(database, people, chance, first, now);
    add_earlier_action(database, people, first);
    add_learning(database, people, now);
    raise_risks(database, people, schedule.under_way(), schedule.limited(), now);
    Chance said{seed + 3};
    hear({database, *framework, *tool, said}, people, first, now);
    // Chance of its own, so that what came before stays as it was.
    Chance again{seed + 1};
    read_again({database, *framework, *tool, again}, people, first, now);
    Chance circle{seed + 3};
    follow_cycles({database, *framework, *tool, circle}, people, now);
    Chance newer{seed + 2};
    import_newer_lists(database, lists.annex_a, newer, at_work(today.plus_days(-12), 0, 7));
    doubt_facts(database, schedule.under_way(), now);
    restrict_a_case(database, people, now.plus_hours(-24 * 20));
    audit_with_partners(setting, people, now);
    draft_next_tool(setting, people, now);
    oversee(database, *framework, people, now);
    add_learning_needs(database, *framework, people, now);
    add_next_steps(database, people, now);
    if (scale.growth) grow({database, *framework, *tool, again}, *scale.growth, lists.caseload, now);
    return people;
}

std::string sign_in_text(std::vector<SignIn> const& sign_ins)
{
    std::ostringstream text;
    text << council << ": every person and every child in it is invented.\n\nPassword for all: " << password << "\n\n";
    text << padded("Role", 62) << padded("Name", 26) << "Email\n";
    for (auto const& one : sign_ins) text << padded(one.role, 62) << padded(one.name, 26) << one.email << '\n';
    return text.str();
}

Result<std::vector<SignIn>> make(Place place, Scale const& scale)
{
    if (holds_an_authority(place))
        return Problem{"data", "There is something in this folder already. Make the demonstration in a new folder"};
    auto const now = place.now.value_or(Instant::now());
    place.now = at_work(first_day(now.london_date()), 0, 8);
    place.fsync = false;
    if (auto const laid_out = lay_out_authority(place, std::string{council}); !laid_out) return laid_out.problem();
    Reproducible const reproducible{seed, *place.now};
    db::Database database{database_options(place, {})};
    must(found_authority(database, std::string{council}, *place.now));
    auto const people = fill(database, auth::hash_password(password), now, scale);
    std::ofstream{place.data / "sign-in.txt"} << sign_in_text(people.sign_ins);
    return people.sign_ins;
}

} // namespace gt::app::demo

#include "framework/check.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

Checked checked(std::string const& more)
{
    auto const england = parse(*embedded_file("packs/england.toml"), "england.toml");
    auto const council = parse("layer = \"northvale\"\ntitle = \"Northvale\"\nversion = \"1\"\n"
                               "effective_from = 2026-04-01\n"
            + more,
        "northvale.toml");
    REQUIRE(council.faults.empty());
    return check({england.pack, council.pack}, testing::known_verbs());
}

std::string oversight_faults(std::string const& more)
{
    std::string lines;
    for (auto const& fault : checked(more).faults) lines += fault.text() + "\n";
    return lines;
}

std::string form(std::string const& key, std::string const& more)
{
    return "[[managers_check]]\nkey = \"" + key + "\"\ntitle = \"A check\"\n" + more;
}

std::string const item = "[[managers_check.item]]\nkey = \"school\"\ntext = \"The school was asked\"\n";

bool tells(std::string const& faults, std::string_view words) { return faults.find(words) != std::string::npos; }

auto const asked_on = *Date::of(2026, 11, 23);

} // namespace

TEST_CASE("[YRK-A-01] a council's own check stands for the one below it, and is asked of the children it is meant for")
{
    auto const outcome = checked(form("information", "groups = [\"in_care\"]\n" + item));
    CHECK(outcome.faults.empty());
    auto const* own = outcome.framework.check_form_on("information", asked_on);
    REQUIRE(own);
    CHECK(own->items.size() == 1);
    CHECK(own->is_for("in_care"));
    CHECK_FALSE(own->is_for("child_in_need"));
    CHECK(outcome.framework.check_forms_for("child_in_need", asked_on).size() == 1); // the plan's
    auto const* plan = outcome.framework.check_form_on("plan", asked_on);
    REQUIRE(plan);
    CHECK(plan->objectives.size() == 5);
    CHECK(plan->document("care_plan")->agreed_by == "service_manager");
    CHECK(plan->document("child_in_need_plan")->agreed_by.empty());
}

TEST_CASE("alerts climb to roles that there are and that may answer them, within days that make sense")
{
    CHECK(oversight_faults("[rules]\nalert_climb_working_days = 3\nalert_climbs_to = \"head_of_service\"\n").empty());
    CHECK(tells(oversight_faults("[rules]\nalert_climbs_to = \"head_of_servce\"\n"),
        "northvale.toml:6: the role \"head_of_servce\" does not exist; did you mean \"head_of_service\"?"));
    CHECK(tells(oversight_faults("[rules]\nalert_climbs_to = \"service_manager; practitioner\"\n"),
        "northvale.toml:6: alerts climb to the role \"practitioner\", which may not answer them"));
    CHECK(tells(oversight_faults("[rules]\nalert_climbs_to = \";\"\n"), "northvale.toml:6: "));
}

TEST_CASE("a check that looks for nothing, or asks a role that may not agree, is refused")
{
    CHECK(tells(oversight_faults(form("empty", "")), "the manager's check \"empty\" looks for nothing"));
    CHECK(tells(oversight_faults(form("twice", item + item)), "the item \"school\" is here twice"));
    CHECK(tells(oversight_faults(form("groups", "groups = [\"in_cares\"]\n" + item)), "did you mean \"in_care\"?"));
    auto const document = [](std::string const& role) {
        return "[[managers_check.document]]\nkey = \"care_plan\"\ntitle = \"Care plan\"\nagreed_by = \"" + role
            + "\"\n";
    };
    CHECK(
        tells(oversight_faults(form("plans", item + document("service_manger"))), "did you mean \"service_manager\"?"));
    CHECK(tells(oversight_faults(form("plans", item + document("practitioner"))),
        "asks the role \"practitioner\" for what it does not hold: the verb \"oversight.agree\""));
}

TEST_CASE("an overview chooses figures that there are, for a role that there is")
{
    auto const overview = [](std::string const& role, std::string const& figure) {
        return "[[overview]]\nrole = \"" + role + "\"\nfigures = [\"" + figure + "\"]\n";
    };
    auto const outcome = checked(overview("director", "four_rs_overdue"));
    CHECK(outcome.faults.empty());
    CHECK(outcome.framework.overview_on("director", asked_on)->figures == std::vector<std::string>{"four_rs_overdue"});
    CHECK(outcome.framework.overview_on("practitioner", asked_on) == nullptr);
    CHECK(tells(oversight_faults(overview("directr", "four_rs_overdue")), "the role \"directr\" does not exist"));
    CHECK(tells(oversight_faults(overview("director", "four_r_overdue")), "did you mean \"four_rs_overdue\"?"));
    CHECK(tells(oversight_faults("[[overview]]\nrole = \"director\"\nfigures = []\n"), "has no figures"));
}

} // namespace gt::framework

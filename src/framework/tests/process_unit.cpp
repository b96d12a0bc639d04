#include "framework/check.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

/// What the checker says of a council's pack above england that holds this.
std::string process_faults(std::string const& process)
{
    auto const england = parse(*embedded_file("packs/england.toml"), "england.toml");
    auto const council = parse("layer = \"northvale\"\ntitle = \"Northvale\"\nversion = \"1\"\n"
                               "effective_from = 2026-04-01\n"
            + process,
        "northvale.toml");
    auto faults = council.faults;
    if (faults.empty()) faults = check({england.pack, council.pack}, testing::known_verbs()).faults;
    std::string lines;
    for (auto const& fault : faults) lines += fault.text() + "\n";
    return lines;
}

std::string workflow(std::string const& steps)
{
    return "[[workflow]]\nkey = \"visits\"\ntitle = \"Visits\"\n" + steps;
}

std::string step(std::string const& key, std::string const& more)
{
    return "[[workflow.step]]\nkey = \"" + key + "\"\nn = 1\n" + more + "\n";
}

bool says(std::string const& faults, std::string_view words) { return faults.find(words) != std::string::npos; }

auto const by_manager = std::string{"verb = \"audits.respond\"\nrole = \"team_manager\"\n"};

} // namespace

TEST_CASE("a workflow whose steps lead on to an end has no fault")
{
    CHECK(process_faults(workflow(step("plan", by_manager + "then = [\"visit\"]")
              + step("visit", by_manager + "then = [\"visit\", \"write_up\"]") + step("write_up", by_manager)))
        == "");
}

TEST_CASE("a workflow that cannot end is refused, by the step from which it cannot")
{
    auto const faults = process_faults(workflow(step("plan", by_manager + "then = [\"visit\"]")
        + step("visit", by_manager + "then = [\"plan\"]") + step("write_up", by_manager)));
    CHECK(says(faults, "northvale.toml:8: the workflow \"visits\" cannot end: from the step \"plan\""));
    CHECK(says(faults, "from the step \"visit\""));
    CHECK_FALSE(says(faults, "from the step \"write_up\""));
    CHECK(says(process_faults(workflow("")), "the workflow \"visits\" has no steps"));
}

TEST_CASE("a step that names an unknown verb, role or step is refused, with what was meant")
{
    CHECK(
        says(process_faults(workflow(step("visit", "verb = \"audits.respnd\""))), "did you mean \"audits.respond\"?"));
    CHECK(says(process_faults(workflow(step("visit", "verb = \"audits.respond\"\nrole = \"team_manger\""))),
        "the role \"team_manger\" does not exist"));
    CHECK(says(
        process_faults(workflow(step("visit", by_manager + "tell = \"heads\""))), "the role \"heads\" does not exist"));
    CHECK(says(
        process_faults(workflow(step("visit", by_manager + "then = [\"vist\"]"))), "the step \"vist\" does not exist"));
    CHECK(says(process_faults(workflow(step("visit", by_manager + "unit = \"fortnights\""))), "fortnights"));
}

TEST_CASE("a step that asks a role for what it does not hold is refused")
{
    CHECK(says(process_faults(workflow(step("visit", "verb = \"audits.take_escalation\"\nrole = \"team_manager\""))),
        "asks the role \"team_manager\" for what it does not hold: the verb \"audits.take_escalation\""));
}

TEST_CASE("the audit cycle counts in months alone (D-17)")
{
    CHECK(says(process_faults("[[workflow]]\nkey = \"audit_cycle\"\ntitle = \"Cycle\"\n"
                   + step("action_review", by_manager + "unit = \"working_days\"")),
        "due at the end of a month"));
}

TEST_CASE("[BAR-49] a report to be built that the program does not have, or that nobody reads, is refused")
{
    CHECK(says(
        process_faults("[[report]]\nkey = \"re_audit_weekly\"\nworking_day = 3\nreaders = [\"head_of_service\"]\n"),
        "the report \"re_audit_weekly\" does not exist"));
    CHECK(says(process_faults("[[report]]\nkey = \"quarterly\"\nworking_day = 3\n"),
        "the report \"quarterly\" has no readers"));
    CHECK(says(process_faults("[[report]]\nkey = \"quarterly\"\nworking_day = 3\nreaders = [\"heads\"]\n"),
        "the role \"heads\" does not exist"));
}

} // namespace gt::framework

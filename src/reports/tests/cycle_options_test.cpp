#include "audits/cycle/store.hpp"
#include "framework/store/versions.hpp"
#include "reports/testing/followed_line.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using namespace gt;
using testing::FollowedLine;
using testing::PlantedAudits;
using testing::TestApp;

namespace {

/// The council decides otherwise, from April 2026.
void decide(TestApp& app, std::string const& words)
{
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : app.house().verbs()) verbs.push_back(key);
    auto reader = app.database().read();
    auto const checked = framework::store::check_draft(reader,
        "layer = \"northvale\"\ntitle = \"Northvale\"\nversion = \"1\"\neffective_from = 2026-04-01\n" + words,
        "northvale.toml", verbs);
    for (auto const& fault : checked.faults) FAIL_CHECK(fault.text());
    REQUIRE(app.database().write([&](db::Transaction& tx) {
        return framework::store::load(tx, checked.draft, {0, app.now(), "loaded a framework"});
    }));
}

/// "action_review 2027-02-26", in order.
std::vector<std::string> steps_of(TestApp& app, audits::AuditId first)
{
    auto reader = app.database().read();
    std::vector<std::string> words;
    auto const cycle = audits::cycle::find(reader, first);
    for (auto const& step : cycle->steps)
        words.push_back(std::string{audits::cycle::key_of(step.step.kind)} + " " + step.step.due.iso());
    return words;
}

/// Every line of what follows audits in *My work*, in one order.
std::vector<std::string> owed(TestApp& app)
{
    std::vector<std::string> words;
    auto reader = app.database().read();
    for (auto const& row : reader.all(R"sql(
             SELECT subject_id, kind, owner_id, due_on, urgent FROM due WHERE subject_kind = 'cycle'
              ORDER BY subject_id, kind, owner_id)sql"))
        words.push_back(std::to_string(row.number("subject_id")) + " " + row.text("kind") + " "
            + std::to_string(row.number("owner_id")) + " " + row.text("due_on") + " "
            + std::to_string(row.count("urgent")));
    return words;
}

void owe_again(TestApp& app, std::string const& day)
{
    app.database().write([&](db::Transaction& tx) {
        audits::cycle::owe_again(tx, app.house().get<framework::Shelf>(), *Date::parse_iso(day));
    });
}

int owed_by(TestApp& app, std::string_view person, std::string_view kind)
{
    auto reader = app.database().read();
    auto const all = staff::owed_by(reader, app.person(person));
    return static_cast<int>(std::ranges::count(all, kind, &staff::Due::kind));
}

using Steps = std::vector<std::string>;

} // namespace

TEST_CASE("[BAR-44] S2: where only grades below Good are audited again (D-13), Good shares best practice in month 2")
{
    PlantedAudits planted;
    decide(planted.app(), "[rules]\nreaudit_every_grade = false\n");
    FollowedLine line{planted};
    auto const good = line.first("Alder", "good", "2027-01-15");
    auto const outstanding = line.first("Alder", "outstanding", "2027-01-15");
    auto const below = line.first("Alder", "requires_improvement", "2027-01-15");
    Steps const shared{"action_review 2027-02-26", "best_practice 2027-02-26"};
    CHECK(steps_of(planted.app(), good) == shared);
    CHECK(steps_of(planted.app(), outstanding) == shared);
    CHECK(steps_of(planted.app(), below) == Steps{"action_review 2027-02-26", "re_audit 2027-03-31"});
}

TEST_CASE("S2: where the first audit's grade decides month 4 (D-14), a Good re-audit of an inadequate one is escalated")
{
    PlantedAudits planted;
    decide(planted.app(), "[rules]\nmonth_four_by_reaudit = false\n");
    FollowedLine line{planted};
    auto const id = line.first("Alder", "inadequate", "2027-01-15");
    line.again(id, "good", "2027-03-31");
    CHECK(steps_of(planted.app(), id)
        == Steps{"action_review 2027-02-26", "four_r 2027-02-26", "re_audit 2027-03-31", "escalation 2027-04-30",
            "re_audit 2027-05-28"});
}

TEST_CASE("[BAR-45][BAR-46] S2: how often a case is audited again until Good is the council's to say (D-15)")
{
    PlantedAudits planted;
    decide(planted.app(), "[rules]\ninadequate_reaudit_months = 2\nbelow_good_reaudit_months = 3\n");
    FollowedLine line{planted};
    auto const inadequate = line.first("Alder", "inadequate", "2027-01-15");
    line.again(inadequate, "inadequate", "2027-03-31");
    CHECK(steps_of(planted.app(), inadequate).back() == "re_audit 2027-06-30");
    auto const below = line.first("Alder", "requires_improvement", "2027-01-15");
    line.again(below, "requires_improvement", "2027-03-31");
    line.again(below, "requires_improvement", "2027-04-30");
    CHECK(steps_of(planted.app(), below).back() == "re_audit 2027-07-30");
}

TEST_CASE("S2: each row as england has it, month by month, bank holidays included (D-17)")
{
    PlantedAudits planted;
    auto& app = planted.app();
    FollowedLine line{planted};
    auto const inadequate = line.first("Alder", "inadequate", "2027-01-15");
    line.again(inadequate, "inadequate", "2027-03-31");
    line.again(inadequate, "inadequate", "2027-05-28");
    line.again(inadequate, "good", "2027-06-30");
    CHECK(steps_of(app, inadequate)
        == Steps{"action_review 2027-02-26", "four_r 2027-02-26", "re_audit 2027-03-31", "escalation 2027-04-30",
            "re_audit 2027-05-28", "re_audit 2027-06-30", "best_practice 2027-07-30"});
    auto const good = line.first("Alder", "good", "2027-01-15");
    line.again(good, "inadequate", "2027-03-31");
    CHECK(steps_of(app, good)
        == Steps{"action_review 2027-02-26", "re_audit 2027-03-31", "four_r 2027-04-30", "escalation 2027-04-30",
            "re_audit 2027-05-28"});
}

TEST_CASE("who does a step, by when and who is told is the pack's to say")
{
    PlantedAudits planted;
    auto& app = planted.app();
    decide(app,
        "[[workflow]]\nkey = \"audit_cycle\"\ntitle = \"What follows\"\n"
        "[[workflow.step]]\nkey = \"action_review\"\nverb = \"audits.respond\"\nrole = \"head_of_service\"\nn = 2\n"
        "tell = \"qa_manager\"\ntell_after_working_days = 3\n"
        "[[workflow.step]]\nkey = \"re_audit\"\nverb = \"audits.audit\"\nn = 2\n");
    FollowedLine line{planted};
    auto const id = line.first("Alder", "good", "2027-01-15");
    CHECK(steps_of(app, id).front() == "action_review 2027-03-31");
    CHECK(owed_by(app, "head", "cycle_action_review") == 1);
    CHECK(owed_by(app, "manager", "cycle_action_review") == 0);
    owe_again(app, "2027-04-05");
    CHECK(owed_by(app, "qa_manager", "cycle_told") == 0);
    owe_again(app, "2027-04-06"); // the third working day after it was due
    CHECK(owed_by(app, "qa_manager", "cycle_told") == 1);
    line.done(id, "action_review", "2027-04-07");
    CHECK(owed_by(app, "qa_manager", "cycle_told") == 0);
}

TEST_CASE("what is owed, computed anew from the steps, is what stands there already")
{
    PlantedAudits planted;
    auto& app = planted.app();
    FollowedLine line{planted};
    std::vector<audits::AuditId> firsts;
    for (auto const* grade : {"inadequate", "requires_improvement", "good", "outstanding", "inadequate"})
        for (auto const* team : {"Alder", "Birch"}) firsts.push_back(line.first(team, grade, "2027-01-15"));
    line.done(firsts[0], "four_r", "2027-02-19");
    line.done(firsts[1], "action_review", "2027-02-19");
    line.again(firsts[2], "good", "2027-02-20");
    line.again(firsts[8], "inadequate", "2027-02-20");
    auto const before = owed(app);
    CHECK(before.size() > 15);
    owe_again(app, "2027-02-21");
    CHECK(owed(app) == before);
    owe_again(app, "2027-04-20"); // much is overdue by now
    auto const late = owed(app);
    CHECK(late.size() > before.size());
    owe_again(app, "2027-04-20");
    CHECK(owed(app) == late);
}

TEST_CASE("[BAR-44] S2: the auditor leaves in mid-cycle: whoever is told of overdue re-audits owes it from that day")
{
    PlantedAudits planted;
    auto& app = planted.app();
    FollowedLine line{planted};
    line.first("Alder", "good", "2027-01-15");
    CHECK(owed_by(app, "qa_officer", "cycle_re_audit") == 1);
    app.database().write([&](db::Transaction& tx) {
        for (auto const& grant : staff::store::grants_of(tx, app.person("qa_officer")))
            staff::store::end_on(tx, grant, *Date::of(2027, 2, 12), {0, app.now(), "ended a role"});
    });
    owe_again(app, "2027-02-13");
    CHECK(owed_by(app, "qa_officer", "cycle_re_audit") == 0);
    CHECK(owed_by(app, "qa_manager", "cycle_re_audit") == 1);
}

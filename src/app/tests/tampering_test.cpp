#include "app/testing/sealed_app.hpp"

using namespace gt;
using Lines = std::vector<std::string>;
using Sealed = testing::SealedApp;

TEST_CASE("what the program writes agrees with the history that it writes")
{
    Sealed sealed;
    CHECK(sealed.faults() == Lines{});
}

TEST_CASE("an audit changed by SQL is named with the field, and without its value")
{
    Sealed sealed;
    auto const audit = sealed.records.submitted.number;

    sealed.tamper("UPDATE audits SET overall_grade = 'outstanding' WHERE id = :id", audit);
    CHECK(sealed.faults() == Lines{Sealed::differs("audit", audit, "overall grade")});
}

TEST_CASE("the reason for a grade changed by SQL is named")
{
    Sealed sealed;
    auto const audit = sealed.records.submitted.number;

    sealed.tamper("UPDATE audit_grades SET reason = 'other' WHERE audit_id = :id AND whose = 'auditor' AND domain_key "
                  "= 'overall'",
        audit);
    CHECK(sealed.faults() == Lines{Sealed::differs("audit", audit, "reason: overall")});
}

TEST_CASE("a grade taken out by SQL is named")
{
    Sealed sealed;
    auto const audit = sealed.records.submitted.number;

    sealed.tamper("DELETE FROM audit_grades WHERE audit_id = :id AND domain_key = 'overall'", audit);
    CHECK(sealed.faults() == Lines{Sealed::differs("audit", audit, "grade: overall")});
}

TEST_CASE("an action, a finding and a person changed by SQL are named")
{
    Sealed sealed;
    auto const action = sealed.records.open_action.number;
    auto const finding = sealed.records.draft_finding.number;
    auto const person = sealed.app.person("worker").number;

    sealed.tamper("UPDATE actions SET due_on = '2030-01-01' WHERE id = :id", action);
    sealed.tamper("UPDATE findings SET words = 'All is well' WHERE id = :id", finding);
    sealed.tamper("UPDATE people SET job_title = 'Director' WHERE id = :id", person);

    CHECK(sealed.faults()
        == Lines{Sealed::differs("action", action, "due"), Sealed::differs("finding", finding, "words"),
            Sealed::differs("person", person, "job title")});
}

TEST_CASE("a role put into the database by hand is named")
{
    Sealed sealed;
    auto const person = sealed.app.person("worker").number;

    sealed.tamper(R"sql(
        INSERT INTO role_grants (id, person_id, role, team_id, valid_from, valid_to, version)
        SELECT 1, CAST(:id AS bigint), 'director', t.id, '2020-01-01', '9999-12-31', 1 FROM teams t WHERE t.parent_id IS NULL)sql",
        person);

    CHECK(sealed.faults() == Lines{Sealed::differs("person", person, "role 1: from")});
}

TEST_CASE("a finding taken back by SQL alone is missed")
{
    Sealed sealed;
    auto const finding = sealed.records.draft_finding.number;
    sealed.tamper("UPDATE findings SET superseded_at = 1 WHERE id = :id", finding);

    CHECK(sealed.faults()
        == Lines{"finding " + std::to_string(finding) + ": the record is missing, and its history does not say why"});
}

TEST_CASE("an audit whose whole history was taken away is named by the seal and as without history")
{
    Sealed sealed;
    auto const audit = sealed.records.submitted.number;
    sealed.tamper(R"sql(DELETE FROM history_payload WHERE history_id IN
                        (SELECT id FROM history WHERE subject_kind = 'audit' AND subject_id = :id))sql",
        audit);
    sealed.tamper("DELETE FROM history WHERE subject_kind = 'audit' AND subject_id = :id", audit);
    sealed.tamper("DELETE FROM history_heads WHERE subject_kind = 'audit' AND subject_id = :id", audit);

    auto const name = "audit " + std::to_string(audit) + ": ";
    CHECK(sealed.faults() == Lines{name + "row 1 is missing, and stood under seal 1", name + "its history is missing"});
}

TEST_CASE("a before or after erased under a rule is no fault, of the history or of the record")
{
    Sealed sealed;
    auto const audit = sealed.records.submitted.number;
    sealed.app.database().write([&](db::Transaction& tx) {
        history::erase_payload(
            tx, {0, sealed.app.now(), "erased the details"}, {"audit", audit}, "retention schedule, 75 years");
    });
    sealed.seal();

    CHECK(sealed.faults() == Lines{});
}

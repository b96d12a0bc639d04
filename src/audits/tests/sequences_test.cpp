#include "audits/store/allocation.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/audit_model.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/store/people.hpp"

#include <deque>
#include <doctest/doctest.h>

// Everything that anybody can do with an audit from its finished draft on, in every order of up to five acts: what the
// program lets happen is exactly what the small model below says. Sequences that end in the same situation go on alike,
// so each situation is looked at once; in it every role tries every verb. Where several roles lead to one situation,
// one of them by turns does; the others are tried from another situation.
namespace gt::audits {

namespace {

using testing::AuditLine;
using testing::TestApp;
using testing::Visitor;

constexpr std::size_t longest = 5;

using testing::Act;
using testing::Situation;
using testing::Verb;

constexpr Verb verbs[] = {Verb::grade_own, Verb::submit, Verb::ask, Verb::answer, Verb::disagree, Verb::moderate,
    Verb::finish_action, Verb::check_action, Verb::days_pass};
constexpr std::string_view roles[] = {"worker", "colleague", "manager", "head", "qa_officer", "qa_manager",
    "other_qa_manager", "iro", "other_manager", "other_head", "director", "administrator"};
constexpr std::string_view nobody = "the calendar"; ///< lets days pass

/// The program, where acts are done over HTTP and situations read from its tables.
class Stage {
public:
    Stage()
    {
        hire_another_manager();
        template_ = line_.allocate("qa_officer", {"C100"});
        line_.record_all(template_);
        auto officer = app_.as("qa_officer");
        line_.save(officer, AuditLine::path(template_, "overall"), {{"grade", "good"}, {"reason", "Good"}});
        line_.overrule(template_);
        for (auto const role : roles) visitors_.emplace(role, app_.as(people_.at(std::string{role})));
    }

    /// A fresh audit of a fresh case, drafted as the template is; then these acts.
    void begin(std::vector<Act> const& acts)
    {
        copy_template();
        for (auto const& act : acts) perform(act);
    }

    /// The status of the answer; 303 when the days passed.
    int perform(Act const& act)
    {
        if (act.verb == Verb::days_pass) {
            app_.database().write(
                [&](db::Transaction& tx) { store::make_final(tx, app_.today().plus_days(40), app_.now()); });
            return 303;
        }
        auto& visitor = visitors_.at(act.role);
        auto const [path, form] = request_for(act.verb, visitor);
        return visitor.post(path, form).status;
    }

    Situation observe()
    {
        auto reader = app_.database().read();
        auto const audit = *store::find(reader, audit_);
        Situation seen{.state = audit.state == State::allocated ? State::started : audit.state};
        seen.graded_own = store::load_record(reader, audit_).practitioner_has_graded;
        for (auto const& row :
            reader.all("SELECT state, answered_by FROM audit_corrections WHERE audit_id = :id", {{"id", audit_}})) {
            ++(row.text("state") == "open" ? seen.corrections_open : seen.corrections_answered);
            if (auto const by = row.get<std::optional<staff::PersonId>>("answered_by")) CHECK(*by == audit.auditor);
        }
        observe_moderations(reader, seen);
        auto const action
            = reader.one("SELECT state, owner_id, closed_by FROM actions WHERE id = :id", {{"id", action_}});
        seen.action = action->text("state");
        CHECK(action->get<std::optional<std::int64_t>>("closed_by") != action->number("owner_id"));
        return seen;
    }

private:
    void hire_another_manager()
    {
        staff::StaffMember const member{
            staff::PersonId::make(), "Una Manages", "una@northvale.example", "QA manager", {*Date::of(2020, 1, 1)}};
        history::Act const act{0, app_.now(), "prepared for tests"};
        app_.database().write([&](db::Transaction& tx) {
            REQUIRE(staff::store::add_person(tx, member, act));
            REQUIRE(staff::store::grant(tx,
                {staff::GrantId::make(), member.id, "qa_manager", "", app_.team("Northvale"), "", member.period}, act));
        });
        for (auto const role : roles)
            people_[std::string{role}] = role == "other_qa_manager" ? member.id : app_.person(role);
    }

    void copy_template()
    {
        auto const number = "M" + std::to_string(++copies_);
        auto const child = testing::add_case(app_, {number});
        history::Act const act{app_.person("qa_officer").number, app_.now(), "worked on the audit"};
        app_.database().write([&](db::Transaction& tx) {
            auto audit = *store::find(tx, template_);
            audit.id = audit_ = AuditId::make();
            audit.case_id = child;
            audit.case_number = number;
            audit.sample = std::nullopt;
            REQUIRE(store::allocate(tx, audit, act));
            auto const record = store::load_record(tx, template_);
            REQUIRE(store::save(tx, *store::find(tx, audit_),
                {{record.answers.begin(), record.answers.end()}, {record.grades.begin(), record.grades.end()}}, act));
            copy_findings(tx, child, act);
            store::mark_graded(tx, audit_, app_.now());
        });
    }

    void copy_findings(db::Transaction& tx, cases::CaseId child, history::Act const& act)
    {
        for (auto finding : improvement::store::of_source(tx, {"audit", template_.number})) {
            std::optional<improvement::Action> copied;
            for (auto const& action : improvement::store::of_finding(tx, finding.id)) copied = action;
            finding.id = improvement::FindingId::make();
            finding.source.id = audit_.number;
            finding.case_id = child;
            if (copied) {
                copied->id = action_ = improvement::ActionId::make();
                copied->finding = finding.id;
                copied->case_id = child;
            }
            REQUIRE(store::add_finding(tx, *store::find(tx, audit_), finding, copied, act));
        }
    }

    std::pair<std::string, http::Fields> request_for(Verb verb, Visitor& visitor)
    {
        auto const path = [&](std::string const& below) { return AuditLine::path(audit_, below); };
        switch (verb) {
        case Verb::grade_own:
            return {path("own-grades"), own_grades(visitor)};
        case Verb::submit:
            return {path("submission"), {}};
        case Verb::ask:
            return {path("corrections"), {{"as_written", "twice"}, {"as_asked", "four times"}, {"shown_by", "visits"}}};
        case Verb::answer:
            return {path("corrections/" + open_correction()), {{"answer", "accepted"}, {"corrected", "four times"}}};
        case Verb::disagree:
            return {path("disagreement"), {{"grade", "outstanding"}, {"reasons", "The family says so"}}};
        case Verb::moderate:
            return {path("moderation"),
                {{"grade-overall", "good"}, {"reasons", "It stands"}, {"answer-evidence", "yes"},
                    {"answer-childs_voice", "yes"}, {"answer-analysis", "yes"}, {"answer-grade_fits", "yes"}}};
        case Verb::finish_action:
            return {"/actions/" + action_.text() + "/evidence", {{"evidence", "minutes of the meeting"}}};
        case Verb::check_action:
            return {"/actions/" + action_.text() + "/check",
                {{"verdict", "close"}, {"meant_to_change", "He sees his father"}, {"note", "seen"}}};
        case Verb::days_pass:
            break;
        }
        throw std::logic_error{"no request lets days pass"};
    }

    http::Fields own_grades(Visitor& visitor)
    {
        http::Fields form;
        auto reader = std::make_unique<db::Snapshot>(app_.database().read());
        for (auto const& [domain, grading] : store::load_record(*reader, template_).grades) {
            form.add("own-" + domain + "-grade", "good");
            form.add("own-" + domain + "-reason", "we did well");
        }
        reader.reset();
        form.add("version", testing::field_in(visitor.get(AuditLine::path(audit_, "own-grades")).body, "version"));
        return form;
    }

    /// One that is open, else the last one; "0" when none was asked for.
    std::string open_correction()
    {
        auto const row = app_.database().read().one(R"sql(
            SELECT coalesce(max(CASE WHEN state = 'open' THEN id ELSE NULL END), max(id), 0) AS id
              FROM audit_corrections WHERE audit_id = :id)sql",
            {{"id", audit_}});
        return std::to_string(row->number("id"));
    }

    void observe_moderations(db::Reader& reader, Situation& seen)
    {
        for (auto const& row : reader.all(R"sql(
                 SELECT m.state, m.moderated_by, c.raised_by
                   FROM moderations m JOIN moderation_causes c ON c.moderation_id = m.id
                  WHERE m.audit_id = :id)sql",
                 {{"id", audit_}})) {
            seen.waits_for_moderator = seen.waits_for_moderator || row.text("state") == "open";
            if (auto const by = row.get<std::optional<staff::PersonId>>("moderated_by"))
                seen.moderated.insert(role_of(*by));
            if (auto const by = row.get<std::optional<staff::PersonId>>("raised_by"))
                seen.disagree.insert(role_of(*by));
        }
        for (auto const* never : {"worker", "qa_officer", "manager", "head"})
            CHECK_FALSE(seen.moderated.contains(never));
    }

    std::string role_of(staff::PersonId person) const
    {
        for (auto const& [role, id] : people_)
            if (id == person) return role;
        return "somebody else";
    }

    TestApp app_;
    AuditLine line_{app_};
    std::map<std::string, staff::PersonId, std::less<>> people_;
    std::map<std::string, Visitor, std::less<>> visitors_;
    AuditId template_;
    AuditId audit_;
    improvement::ActionId action_;
    int copies_ = 0;
};

std::vector<Act> all_acts()
{
    std::vector<Act> acts;
    for (auto const verb : verbs) {
        if (verb == Verb::days_pass)
            acts.push_back({verb, std::string{nobody}});
        else
            for (auto const role : roles) acts.push_back({verb, std::string{role}});
    }
    return acts;
}

std::string words_of(std::vector<Act> const& acts, Act const& last)
{
    std::string words;
    for (auto const& act : acts) words += std::to_string(static_cast<int>(act.verb)) + " by " + act.role + ", ";
    return words + "then " + std::to_string(static_cast<int>(last.verb)) + " by " + last.role;
}

} // namespace

TEST_CASE("whatever people do with an audit, in any order of five acts, no state is outside the model, and nobody "
          "moderates, answers or closes their own")
{
    Stage stage;
    std::map<Situation, std::vector<Act>> known{{Situation{}, {}}};
    std::deque<Situation> to_visit{Situation{}};
    std::size_t turn = 0;
    while (!to_visit.empty()) {
        auto const now = to_visit.front();
        to_visit.pop_front();
        auto const way = known.at(now);
        stage.begin(way);
        REQUIRE_MESSAGE((stage.observe() == now), words_of(way, {Verb::days_pass, "nobody"}));
        std::map<Situation, std::vector<Act>> onward;
        for (auto const& act : all_acts()) {
            auto const next = testing::after(now, act);
            if (next && *next != now) {
                onward[*next].push_back(act);
                continue;
            }
            auto const status = stage.perform(act);
            CHECK_MESSAGE((stage.observe() == now), words_of(way, act));
            if (!next)
                CHECK_MESSAGE((status == 403 || status == 404 || status == 409 || status == 422),
                    words_of(way, act) << ": " << status);
        }
        if (way.size() == longest) continue;
        for (auto const& [next, acts] : onward) {
            auto const& act = acts[turn++ % acts.size()];
            stage.begin(way);
            CHECK_MESSAGE(stage.perform(act) == 303, words_of(way, act));
            CHECK_MESSAGE((stage.observe() == next), words_of(way, act));
            auto longer = way;
            longer.push_back(act);
            if (known.emplace(next, longer).second) to_visit.push_back(next);
        }
    }
    CHECK(known.size() > 20);
    MESSAGE(known.size() << " situations");
}

} // namespace gt::audits

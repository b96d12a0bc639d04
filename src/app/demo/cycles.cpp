#include "app/demo/cycles.hpp"

#include "app/demo/moment.hpp"
#include "audits/cycle/store.hpp"
#include "audits/store/audits.hpp"
#include "framework/shelf.hpp"
#include "reports/files/edition_files.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/store/editions.hpp"
#include "reports/verbs.hpp"
#include "staff/due.hpp"

namespace gt::app::demo {

namespace {

namespace cycle = audits::cycle;
namespace store = audits::store;

constexpr int re_audits = 8;

class Following {
public:
    Following(Setting const& setting, People const& people, Instant now)
        : setting_{setting}, database_{setting.database}, people_{people}, now_{now},
          month_{now.london_date().first_of_month().plus_months(-1)}
    {
    }

    void run()
    {
        auto const firsts = submitted_audits();
        for (auto const& first : firsts) follow(first.id, *first.submitted_at, first.auditor);
        int again = 0;
        for (auto const& first : firsts)
            if (again < re_audits && first.submitted_at->london_date() < month_.plus_days(-2))
                audit_again(first, again++);
        hold_meetings(firsts);
    }

private:
    std::vector<audits::Audit> submitted_audits()
    {
        auto reader = database_.read();
        std::vector<audits::Audit> found;
        for (auto const& row : reader.all(R"sql(
                 SELECT id FROM audits
                  WHERE kind = 'routine' AND submitted_at IS NOT NULL AND second_read_of IS NULL
                  ORDER BY submitted_at NULLS LAST, id)sql"))
            found.push_back(*store::find(reader, row.get<audits::AuditId>("id")));
        return found;
    }

    void follow(audits::AuditId id, Instant when, staff::PersonId who)
    {
        database_.write([&](db::Transaction& tx) {
            cycle::follow(tx, shelf_, id, {who.number, when, "submitted the audit"});
        });
    }

    std::optional<int> open_step(audits::AuditId first, cycle::StepKind kind)
    {
        auto reader = database_.read();
        auto const found = cycle::find(reader, first);
        if (!found) return std::nullopt;
        for (auto const& step : found->steps)
            if (step.step.kind == kind && step.state == cycle::StepState::open && !step.reaudit) return step.position;
        return std::nullopt;
    }

    /// One higher mostly; the second the same, the fifth lower. The third by another auditor.
    void audit_again(audits::Audit const& first, int place)
    {
        auto const step = open_step(first.id, cycle::StepKind::re_audit);
        if (!step) return;
        auto const when = at_work(month_, 5 + place, 10);
        auto planned = re_audit_of(first, when);
        std::string because;
        if (place == 2 && people_.auditors.front().id != first.auditor) {
            planned.auditor = people_.auditors.front().id;
            because = "On long leave until the spring";
        }
        must(database_.write([&](db::Transaction& tx) {
            return cycle::allocate_reaudit(
                tx, first, *step, planned, because, {planned.auditor.number, when, "allocated the re-audit"});
        }));
        Conduct{setting_, planned.id,
            {.reached = Reached::submitted,
                .overall = grade_after(first.overall_grade.value_or("good"), place),
                .begun = when.london_date(),
                .days_to_submission = 6}}
            .run();
        auto const done = [&] {
            auto reader = database_.read();
            return *store::find(reader, planned.id);
        }();
        if (done.submitted_at) follow(done.id, *done.submitted_at, done.auditor);
    }

    static std::string grade_after(std::string const& first, int place)
    {
        static constexpr std::string_view grades[] = {"inadequate", "requires_improvement", "good", "outstanding"};
        auto const order = static_cast<int>(std::ranges::find(grades, first) - std::begin(grades));
        auto const moved = place == 1 ? order : place == 4 ? order - 1 : order + 1;
        return std::string{grades[std::clamp(moved, 0, 3)]};
    }

    static audits::Audit re_audit_of(audits::Audit const& first, Instant when)
    {
        auto planned = first;
        planned.id = audits::AuditId::make();
        planned.kind = audits::Kind::re_audit;
        planned.sample = {};
        planned.second_read_of = {};
        planned.chosen_at_random = false;
        planned.tool_day = when.london_date();
        planned.state = audits::State::allocated;
        planned.allocated_at = when;
        planned.due_on = when.london_date().plus_days(14);
        planned.graded_at = planned.submitted_at = std::nullopt;
        planned.provisional_until = std::nullopt;
        planned.overall_grade = std::nullopt;
        planned.limited_by_safety = false;
        planned.version = 1;
        return planned;
    }

    /// All but the first, which is long overdue, each by the manager of its team.
    void hold_meetings(std::vector<audits::Audit> const& firsts)
    {
        std::vector<audits::Audit> waiting;
        for (auto const& first : firsts)
            if (open_step(first.id, cycle::StepKind::four_r)) waiting.push_back(first);
        if (!waiting.empty()) waiting.erase(waiting.begin());
        for (auto const& first : waiting) {
            auto const when = std::min(at_work(first.submitted_at->london_date(), 12, 14), now_.plus_seconds(-7'200));
            auto const manager = std::ranges::find(people_.teams, first.team, &TeamOfPeople::id)->manager;
            must(database_.write([&](db::Transaction& tx) {
                return cycle::complete(tx, first, *open_step_in(tx, first.id), when.london_date(),
                    "Reflect: the plan had lost the child.\n\nReview: visits were late twice.\n\nRespond: a second "
                    "worker joins.\n\nRe-audit: as planned.",
                    {manager.number, when, "did a step of the cycle"});
            }));
        }
    }

    static std::optional<int> open_step_in(db::Transaction& tx, audits::AuditId first)
    {
        auto const cycle = cycle::find(tx, first);
        for (auto const& step : cycle->steps)
            if (step.step.kind == cycle::StepKind::four_r && step.state == cycle::StepState::open) return step.position;
        return std::nullopt;
    }

    Setting const& setting_;
    db::Database& database_;
    People const& people_;
    Instant now_;
    Date month_; ///< the first day of last month
    framework::Shelf shelf_;
};

/// Last month's reports, as built this morning; the one on re-audits was published when nothing in it was provisional.
void keep_reports(Setting const& setting, People const& people, Instant now)
{
    framework::Shelf shelf;
    auto const publisher = people.auditors.back().id;
    for (auto const& kind : reports::store::report_kinds()) {
        if (kind.planned_as.empty()) continue;
        auto const asked = reports::store::last_full_period(kind.period, now.london_date(), now.plus_seconds(-3'600));
        auto const edition = [&] {
            auto reader = setting.database.read();
            return reports::built_edition(reader, shelf, kind, asked, now.london_date());
        }();
        auto const report = reports::report_from_json(edition.figures);
        std::vector<reports::EditionFile> files;
        if (kind.name == "re-audit-monthly" && report.unconfirmed.empty()) files = reports::files_of(report);
        setting.database.write([&](db::Transaction& tx) {
            reports::store::add_edition(tx, edition, {0, edition.as_at, "built the report on its day"});
            if (!files.empty())
                must(reports::store::publish(tx, edition, files, {publisher.number, now, "published the report"}));
            auto const is_for_managers = kind.verb == reports::verb::follow_up;
            for (auto const& one : people.sign_ins)
                if (one.email.starts_with("head.of.service")
                    || (is_for_managers && one.email.starts_with("team.manager")))
                    staff::owe(tx,
                        {"edition", edition.id.number, std::string{reports::read_edition}, one.person, std::nullopt,
                            std::nullopt, reports::label_of(edition), now.london_date().plus_days(5)});
        });
    }
}

} // namespace

void follow_cycles(Setting const& setting, People const& people, Instant now)
{
    Following{setting, people, now}.run();
    keep_reports(setting, people, now);
}

} // namespace gt::app::demo

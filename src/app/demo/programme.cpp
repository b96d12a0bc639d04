#include "app/demo/programme.hpp"

#include "app/demo/moment.hpp"
#include "app/demo/plan.hpp"
#include "audits/independence.hpp"
#include "audits/store/auditors.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "audits/store/themes.hpp"
#include "cases/store/cases.hpp"
#include "programme/share.hpp"
#include "programme/store/exemptions.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;

/// Of the ten managers these have audited a case of the team after theirs in the theme of the quarter.
constexpr std::size_t managers_who_audited[] = {0, 1, 3, 5, 7};

class Programme {
public:
    Programme(Setting const& setting, People const& people, Date first, Instant now)
        : setting_{setting}, people_{people}, leads_{people.auditors.back()}, first_{first}, now_{now}
    {
    }

    void run()
    {
        begin();
        auto const quarter = quarter_with(now_.london_date());
        auto const theme = decide("Fathers and other men in the child's life", quarter,
            "Three audits in the summer found plans that did not name the father.", {"team_manager"});
        decide("The child's own words in plans", quarter.plus_months(3),
            "Children told the participation officer that plans read as if written for somebody else.",
            {"qa_officer", "iro", "team_manager"});
        for (auto const manager : managers_who_audited) audit(manager, theme);
    }

private:
    /// Nothing was owed before the programme began.
    void begin()
    {
        auto const year = programme::year_of(programme::year_with(now_.london_date()));
        auto const last = first_.first_of_month().plus_days(-1);
        if (last < year.from) return;
        for (auto const& quota : setting_.framework.quotas)
            setting_.database.write([&](db::Transaction& tx) {
                programme::store::keep(tx,
                    {programme::ExemptionId::make(), quota.key, {}, "", {year.from, last},
                        "The programme began with the new audit tool", leads_.id, "", at_work(first_, 0, 9)},
                    {leads_.id.number, at_work(first_, 0, 9), "approved an exemption"});
            });
    }

    audits::ThemeId decide(std::string title, Date quarter, std::string reason, std::vector<std::string> roles)
    {
        auto const when = at_work(now_.london_date(), -60, 14);
        audits::Theme const theme{audits::ThemeId::make(), std::move(title), quarter, std::move(reason),
            std::move(roles), leads_.id, leads_.name, when};
        setting_.database.write([&](db::Transaction& tx) {
            store::keep(tx, theme, {leads_.id.number, when, "decided on a theme"});
        });
        return theme.id;
    }

    /// One case of the next team that is audited, by the manager of this one.
    void audit(std::size_t manager, audits::ThemeId theme)
    {
        auto const team = (manager + 1) % people_.teams.size();
        auto const when = at_work(now_.london_date(), -40, 11, static_cast<int>(manager));
        auto const stored = choose(team, theme, when);
        auto const chosen = stored.sample.with(audits::Outcome::chosen);
        if (chosen.empty()) return;
        auto const id = allocate(chosen.front().candidate.id, people_.teams[manager].manager, stored, when);
        Conduct{
            setting_, id, {.overall = manager % 2 == 0 ? "good" : "requires_improvement", .begun = when.london_date()}}
            .run();
    }

    store::StoredSample choose(std::size_t team, audits::ThemeId theme, Instant when)
    {
        auto const& id = people_.teams[team].id;
        audits::SampleRules const rules{.team_name = std::string{planned_teams()[team].name},
            .groups = {},
            .wanted = 1,
            .method = audits::Method::systematic};
        std::string seed;
        for (int i = 0; i < 12; ++i) seed += "0123456789abcdefghjkmnpqrstvwxyz"[setting_.chance.below(32)];
        return setting_.database.write([&](db::Transaction& tx) {
            auto const day = when.london_date();
            store::StoredSample const stored{audits::SampleId::make(), id, rules.team_name, leads_.id, leads_.name,
                when, rules, audits::choose(rules, store::candidates_of(tx, id, leads_.id, day), seed, day),
                {"", theme}};
            store::keep(tx, stored, {leads_.id.number, when, "chose a sample"});
            return stored;
        });
    }

    audits::AuditId allocate(cases::CaseId id, staff::PersonId manager, store::StoredSample const& stored, Instant when)
    {
        auto const day = when.london_date();
        return setting_.database.write([&](db::Transaction& tx) {
            auto const child = *cases::store::find(tx, id);
            audits::Audit const audit{.id = audits::AuditId::make(),
                .case_id = child.id,
                .case_number = child.number,
                .team = stored.team,
                .team_name = {},
                .worker = child.worker,
                .worker_name = {},
                .auditor = manager,
                .auditor_name = {},
                .sample = stored.id,
                .kind = audits::Kind::themed,
                .chosen_at_random = true,
                .tool_key = setting_.tool.key,
                .tool_day = day,
                .state = audits::State::allocated,
                .independence_declared = audits::needs_declaration(child),
                .allocated_at = when,
                .due_on = day.plus_days(audits::usual_days),
                .graded_at = {},
                .submitted_at = {},
                .provisional_until = {},
                .overall_grade = {},
                .limited_by_safety = false,
                .version = 1};
            must(store::allocate(tx, audit, {leads_.id.number, when, "allocated the audit"}));
            return audit.id;
        });
    }

    Setting const& setting_;
    People const& people_;
    staff::StaffMember const& leads_;
    Date first_;
    Instant now_;
};

} // namespace

void run_programme(Setting const& setting, People const& people, Date first, Instant now)
{
    Programme{setting, people, first, now}.run();
}

std::string area_of_team(std::size_t team)
{
    switch (planned_teams()[team].work) {
    case Work::need:
        return "mash";
    case Work::protection:
        return "contacts";
    case Work::care:
        return "into_and_out_of_care";
    case Work::exploitation:
        return "exploitation";
    case Work::early:
        return "private_fostering";
    case Work::leaving:
    case Work::youth:
        break;
    }
    return {};
}

} // namespace gt::app::demo

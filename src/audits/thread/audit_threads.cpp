#include "audits/thread/audit_threads.hpp"

#include "audits/cycle/store.hpp"
#include "audits/multi_agency/findings.hpp"
#include "audits/multi_agency/states.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/themes.hpp"
#include "audits/verbs.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/thread/thread.hpp"

namespace gt::audits {

namespace {

using improvement::Gap;
using improvement::ThreadNode;
using improvement::ThreadRecord;
using improvement::Walker;

constexpr int most = 5000;

/// One that was submitted and that this person may see.
std::optional<Audit> seen_audit(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<AuditId>(key);
    auto audit = id ? store::find_visible(walker.reader, walker.person, *id, walker.today) : std::nullopt;
    return audit && audit->submitted_at ? audit : std::nullopt;
}

std::optional<ThreadRecord> show_one(Walker const& walker, std::string const& key)
{
    auto const audit = seen_audit(walker, key);
    if (!audit) return std::nullopt;
    return ThreadRecord{std::string{title_of(audit->kind)}, "of case " + audit->case_number, "/audits/" + key,
        "Submitted " + audit->submitted_at->london_date().words()};
}

std::vector<ThreadNode> came_from(Walker const& walker, std::string const& key)
{
    auto const audit = seen_audit(walker, key);
    if (!audit || audit->kind != Kind::re_audit) return {};
    auto const first = cycle::first_of(walker.reader, audit->id);
    if (!first) return {};
    return {{"audit", first->text()}};
}

std::vector<ThreadNode> led_to(Walker const& walker, std::string const& key)
{
    auto const audit = seen_audit(walker, key);
    std::vector<ThreadNode> nodes;
    if (!audit) return nodes;
    for (auto const& finding : improvement::store::of_source(walker.reader, {"audit", audit->id.number}))
        nodes.push_back({"finding", finding.id.text()});
    if (auto const cycle = cycle::find(walker.reader, audit->id))
        for (auto const& step : cycle->steps)
            if (step.reaudit) nodes.push_back({"audit", step.reaudit->text()});
    return nodes;
}

std::optional<multi_agency::JointAudit> seen_joint_audit(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<multi_agency::JointAuditId>(key);
    auto audit = id ? multi_agency::find_visible(walker.reader, walker.person, *id, walker.today) : std::nullopt;
    return audit && !audit->is_open() ? audit : std::nullopt;
}

std::optional<ThreadRecord> show_joint_audit(Walker const& walker, std::string const& key)
{
    auto const audit = seen_joint_audit(walker, key);
    if (!audit) return std::nullopt;
    return ThreadRecord{"Multi-agency audit", "of case " + audit->case_number, "/multi-agency/" + key,
        "Agreed " + audit->agreed_at->london_date().words()};
}

std::vector<ThreadNode> joint_audit_led_to(Walker const& walker, std::string const& key)
{
    auto const audit = seen_joint_audit(walker, key);
    std::vector<ThreadNode> nodes;
    if (!audit) return nodes;
    for (auto const& one : multi_agency::findings_of(walker.reader, audit->id))
        nodes.push_back({"finding", one.finding.id.text()});
    return nodes;
}

std::optional<ThreadRecord> show_theme_of_quarter(Walker const& walker, std::string const& key)
{
    auto const id = improvement::id_in<ThemeId>(key);
    auto const theme = id && walker.person.may(verb::see) ? store::find_theme(walker.reader, *id) : std::nullopt;
    if (!theme) return std::nullopt;
    bool const may_open = walker.person.may(verb::sample) || walker.person.may(verb::decide_themes);
    return ThreadRecord{
        "Theme of audits", theme->title, may_open ? "/audits/themes" : "", quarter_words(theme->quarter)};
}

std::vector<Gap> reaudits_not_done(Walker const& walker)
{
    std::vector<Gap> gaps;
    for (auto const& one : cycle::list_tracked(walker.reader, walker.person, walker.today, {}, most)) {
        auto const cycle = cycle::find(walker.reader, one.first);
        for (auto const& step : cycle->steps)
            if (step.step.kind == cycle::StepKind::re_audit && step.state == cycle::StepState::open
                && step.step.due < walker.today)
                gaps.push_back({{"audit", one.first.text()}, "Re-audit of case " + one.case_number,
                    "Promised by " + step.step.due.words()});
    }
    return gaps;
}

} // namespace

void add_audit_threads(staff::House& house)
{
    auto& threads = house.get<improvement::Threads>();
    threads.add_kind("audit", show_one);
    threads.add_came_from("audit", came_from);
    threads.add_led_to("audit", led_to);
    threads.add_kind(std::string{multi_agency::audit_kind}, show_joint_audit);
    threads.add_led_to(std::string{multi_agency::audit_kind}, joint_audit_led_to);
    threads.add_kind("audit_theme", show_theme_of_quarter);
    house.get<improvement::Gaps>().push_back(
        {"re_audit", "Re-audits that were promised and not done", reaudits_not_done});
}

} // namespace gt::audits

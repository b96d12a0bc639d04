#include "improvement/store/action_rows.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/finding_lists.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/progress.hpp"
#include "improvement/thread/own_kinds.hpp"

#include <set>

namespace gt::improvement {

namespace {

constexpr int most_gaps = 200; ///< of one kind on the page

std::vector<Gap> standards_never_asked(Walker const& walker)
{
    std::set<std::string> asked;
    for (auto const& tool : walker.framework.tools) {
        if (!tool.effective.covers(walker.today)) continue;
        for (auto const& section : tool.sections)
            for (auto const& question : section.questions) asked.insert(question.standard);
    }
    std::vector<Gap> gaps;
    for (auto const& standard : walker.framework.standards)
        if (!asked.contains(standard.key)) gaps.push_back({{"standard", standard.key}, standard.title});
    return gaps;
}

std::vector<Gap> findings_without_action(Walker const& walker)
{
    std::vector<Gap> gaps;
    for (auto const id :
        store::list_visible_findings(walker.reader, walker.person, walker.today, {.without_action = true}, most_gaps)) {
        auto const finding = store::find(walker.reader, id);
        gaps.push_back(
            {{"finding", id.text()}, finding->words, "Found on " + finding->recorded_at.london_date().words()});
    }
    return gaps;
}

/// Said to be done, and nothing points to where that can be seen.
std::vector<Gap> actions_without_evidence(Walker const& walker)
{
    std::vector<Gap> gaps;
    for (auto const state : {ActionState::done, ActionState::closed})
        for (auto const& action : store::list_visible(
                 walker.reader, walker.person, walker.today, {.state = state, .without_evidence = true}, most_gaps))
            gaps.push_back({{"action", action.id.text()}, action.what, std::string{action.state_title()}});
    return gaps;
}

} // namespace

void add_own_gaps(Gaps& gaps)
{
    gaps.push_back({"standard", "Practice standards that no audit tool asks about", standards_never_asked});
    gaps.push_back({"finding", "Areas for improvement without an action or a reason", findings_without_action});
    gaps.push_back({"evidence", "Actions said to be done without evidence", actions_without_evidence});
}

void add_threads(staff::House& house)
{
    house.keep(std::make_shared<Threads>());
    house.keep(std::make_shared<Gaps>());
    add_own_kinds(house.get<Threads>());
    add_own_gaps(house.get<Gaps>());
}

} // namespace gt::improvement

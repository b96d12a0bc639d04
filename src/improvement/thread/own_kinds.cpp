#include "improvement/thread/own_kinds.hpp"

#include "improvement/entered.hpp"
#include "improvement/impact.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/finding_lists.hpp"
#include "improvement/store/findings.hpp"

namespace gt::improvement {

namespace {

constexpr int most_led_to = 50; ///< records that one step leads to

bool may_see(Walker const& walker, FindingId id)
{
    return !store::list_visible_findings(walker.reader, walker.person, walker.today, {.id = id}, 1).empty();
}

std::optional<Finding> seen_finding(Walker const& walker, std::string const& key)
{
    auto const id = id_in<FindingId>(key);
    return id && may_see(walker, *id) ? store::find(walker.reader, *id) : std::nullopt;
}

std::vector<ThreadNode> nodes_of(std::vector<FindingId> const& findings)
{
    std::vector<ThreadNode> nodes;
    nodes.reserve(findings.size());
    for (auto const id : findings) nodes.push_back({"finding", id.text()});
    return nodes;
}

/// The question, by its key, in any tool that is in force.
framework::Question const* question_in(Walker const& walker, std::string const& key)
{
    for (auto const& tool : walker.framework.tools)
        if (auto const* question = tool.effective.covers(walker.today) ? tool.question(key) : nullptr) return question;
    return nullptr;
}

std::optional<ThreadRecord> show_standard(Walker const& walker, std::string const& key)
{
    auto const* standard = walker.framework.standard(key);
    if (!standard) return std::nullopt;
    return ThreadRecord{.title = "Practice standard", .words = standard->title};
}

std::vector<ThreadNode> led_to_by_standard(Walker const& walker, std::string const& key)
{
    std::vector<ThreadNode> nodes;
    for (auto const& tool : walker.framework.tools) {
        if (!tool.effective.covers(walker.today)) continue;
        for (auto const& section : tool.sections)
            for (auto const& question : section.questions) {
                ThreadNode node{"question", question.key};
                if (question.standard == key && std::ranges::find(nodes, node) == nodes.end())
                    nodes.push_back(std::move(node));
            }
    }
    for (auto& node : nodes_of(
             store::list_visible_findings(walker.reader, walker.person, walker.today, {.standard = key}, most_led_to)))
        nodes.push_back(std::move(node));
    return nodes;
}

std::optional<ThreadRecord> show_question(Walker const& walker, std::string const& key)
{
    auto const* question = question_in(walker, key);
    if (!question) return std::nullopt;
    return ThreadRecord{.title = "Question", .words = question->text};
}

std::vector<ThreadNode> question_came_from(Walker const& walker, std::string const& key)
{
    auto const* question = question_in(walker, key);
    if (!question || question->standard.empty()) return {};
    return {{"standard", question->standard}};
}

std::vector<ThreadNode> led_to_by_question(Walker const& walker, std::string const& key)
{
    return nodes_of(
        store::list_visible_findings(walker.reader, walker.person, walker.today, {.question = key}, most_led_to));
}

std::optional<ThreadRecord> show_finding(Walker const& walker, std::string const& key)
{
    auto const finding = seen_finding(walker, key);
    if (!finding) return std::nullopt;
    auto const because = store::no_action_because(walker.reader, finding->id);
    return ThreadRecord{.title = std::string{title_of(finding->kind)},
        .words = finding->words,
        .standing = because.empty() ? "" : "No action, because: " + because};
}

std::vector<ThreadNode> finding_came_from(Walker const& walker, std::string const& key)
{
    auto const finding = seen_finding(walker, key);
    if (!finding) return {};
    std::vector<ThreadNode> nodes{{finding->source.kind, std::to_string(finding->source.id)}};
    if (!finding->question.empty()) nodes.push_back({"question", finding->question});
    for (auto const& standard : finding->standards) nodes.push_back({"standard", standard});
    return nodes;
}

std::vector<ThreadNode> led_to_by_finding(Walker const& walker, std::string const& key)
{
    auto const finding = seen_finding(walker, key);
    std::vector<ThreadNode> nodes;
    if (finding)
        for (auto const& action : store::of_finding(walker.reader, finding->id))
            nodes.push_back({"action", action.id.text()});
    return nodes;
}

std::optional<Action> seen_action(Walker const& walker, std::string const& key)
{
    auto const id = id_in<ActionId>(key);
    return id ? store::find_visible(walker.reader, walker.person, *id, walker.today) : std::nullopt;
}

std::optional<ThreadRecord> show_one_action(Walker const& walker, std::string const& key)
{
    auto const action = seen_action(walker, key);
    if (!action) return std::nullopt;
    auto standing = std::string{action->state_title()};
    if (action->state == ActionState::open) standing += ", due " + action->due_on.words();
    if (auto const difference = difference_of(action->difference))
        standing += ". For the child: " + std::string{title_of(*difference)};
    return ThreadRecord{
        .title = "Action", .words = action->what, .path = "/actions/" + key, .standing = std::move(standing)};
}

std::vector<ThreadNode> action_came_from(Walker const& walker, std::string const& key)
{
    auto const action = seen_action(walker, key);
    if (!action) return {};
    return {{"finding", action->finding.text()}};
}

} // namespace

void add_own_kinds(Threads& threads)
{
    threads.add_kind("standard", show_standard);
    threads.add_led_to("standard", led_to_by_standard);
    threads.add_kind("question", show_question);
    threads.add_came_from("question", question_came_from);
    threads.add_led_to("question", led_to_by_question);
    threads.add_kind("finding", show_finding);
    threads.add_came_from("finding", finding_came_from);
    threads.add_led_to("finding", led_to_by_finding);
    threads.add_kind("action", show_one_action);
    threads.add_came_from("action", action_came_from);
    for (auto const& one : all_entered_from())
        threads.add_kind(
            std::string{one.kind}, [title = std::string{one.title}](Walker const& walker, std::string const& key) {
                // Known by its finding's own number, and seen by whoever sees that.
                return seen_finding(walker, key)
                    ? std::optional{ThreadRecord{.title = title, .words = "Entered by hand"}}
                    : std::nullopt;
            });
}

} // namespace gt::improvement

#include "framework/shelf.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/store/finding_lists.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/thread/thread.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_steps = 6; ///< from a standard to what changed there are no more

enum class Way { back, forward };

/// What goes on after words that may be a sentence already.
std::string going_on(std::string const& words, std::string const& more)
{
    return (words.ends_with('.') ? " " : ". ") + more;
}

void draw_record(html::Out& out, ThreadNode const& node, ThreadRecord const& record)
{
    out.text(record.title + ": ");
    out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(thread_path(node))}}, record.words);
    if (!record.standing.empty()) out.text(going_on(record.words, record.standing));
}

/// A list of what one step leads to, with further lists inside. `passed` keeps a walk from going round.
void draw_steps(html::Out& out, Threads const& threads, Walker const& walker, ThreadNode const& node, Way way,
    std::vector<ThreadNode> passed)
{
    passed.push_back(node);
    if (static_cast<int>(passed.size()) > most_steps) return;
    std::vector<std::pair<ThreadNode, ThreadRecord>> next;
    for (auto const& one : way == Way::back ? threads.came_from(walker, node) : threads.led_to(walker, node)) {
        if (std::ranges::find(passed, one) != passed.end()) continue;
        if (auto record = threads.show(walker, one)) next.emplace_back(one, std::move(*record));
    }
    if (next.empty()) return;
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& one : next)
            out.el("li", [&] {
                draw_record(out, one.first, one.second);
                draw_steps(out, threads, walker, one.first, way, passed);
            });
    });
}

void draw_way(html::Out& out, Threads const& threads, Walker const& walker, ThreadNode const& node, Way way)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, way == Way::back ? "Where this came from" : "What it led to");
    html::Out steps;
    draw_steps(steps, threads, walker, node, way, {});
    if (steps.bytes().empty())
        return out.el("p", {{"class", "govuk-body"}},
            way == Way::back ? "This is where the line begins." : "Nothing has followed from this so far.");
    draw_steps(out, threads, walker, node, way, {});
}

/// The area for improvement that this person may say of why nothing follows from it.
std::optional<Finding> finding_to_answer(Walker const& walker, ThreadNode const& node)
{
    auto const id = node.kind == "finding" ? id_in<FindingId>(node.key) : std::nullopt;
    if (!id || store::list_visible_findings(walker.reader, walker.person, walker.today, {.id = *id}, 1).empty())
        return std::nullopt;
    auto finding = store::find(walker.reader, *id);
    if (!finding || finding->kind != FindingKind::improvement) return std::nullopt;
    if (!staff::store::is_in_sight(walker.reader, walker.person.id, verb::add, finding->team, walker.today))
        return std::nullopt;
    return finding;
}

void draw_reason(html::Out& out, staff::Request const& request, ThreadNode const& node, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, thread_path(node), [&] {
            forms::draw_text(inside, typed, "because", "Why does no action follow?");
            govuk::draw(inside, govuk::Button{.text = "Save", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Say why no action follows from this", .text = form, .is_open = typed.problems.any()});
}

void draw_ways_on(html::Out& out, std::vector<ThreadWay> const& ways)
{
    for (auto const& way : ways)
        out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", way.url}}, way.words);
        });
}

http::Response thread_page(staff::Request const& request, Typed const& typed)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const& threads = request.house().get<Threads>();
    Walker const walker{reader, request.person(), request.today(), *framework};
    ThreadNode const node{request.value("kind"), request.value("key")};
    auto const record = threads.show(walker, node);
    if (!record) return staff::not_found(request);
    return staff::show(request,
        {.title = "Where this came from and what it led to",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}},
                        record->title + ": " + record->words);
                    if (!record->standing.empty()) out.el("p", {{"class", "govuk-body"}}, record->standing);
                    if (!record->path.empty())
                        out.el("p", {{"class", "govuk-body"}}, [&] {
                            out.el(
                                "a", {{"class", "govuk-link"}, {"href", html::Url::rooted(record->path)}}, "Open it");
                        });
                    draw_way(out, threads, walker, node, Way::back);
                    draw_way(out, threads, walker, node, Way::forward);
                    draw_ways_on(out, threads.ways_on(walker, node));
                    if (finding_to_answer(walker, node)) draw_reason(out, request, node, typed);
                },
            .back = "/not-followed-through",
            .problems = &typed.problems});
}

} // namespace

http::Response show_thread(staff::Request const& request) { return thread_page(request, {}); }

http::Response say_no_action(staff::Request const& request)
{
    ThreadNode const node{request.value("kind"), request.value("key")};
    auto const finding = [&] {
        auto reader = request.database().read();
        auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
        return finding_to_answer({reader, request.person(), request.today(), *framework}, node);
    }();
    if (!finding) return staff::not_found(request);
    Typed typed{request.form(), {}};
    if (typed.text("because").empty()) {
        typed.problems.add("because", "Enter why no action follows from this");
        return thread_page(request, typed);
    }
    request.database().write([&](db::Transaction& tx) {
        store::say_no_action(tx, finding->id, typed.text("because"),
            {request.person().id.number, request.now(), "said why no action follows"});
    });
    return staff::redirect_with_notice(thread_path(node), "Saved");
}

http::Response show_gaps(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    Walker const walker{reader, request.person(), request.today(), *framework};
    return staff::show(request,
        {.title = "Not followed through",
            .body =
                [&](html::Out& out) {
                    for (auto const& kind : request.house().get<Gaps>()) {
                        auto const gaps = kind.find(walker);
                        out.el("h2", {{"class", "govuk-heading-m"}},
                            kind.title + " (" + std::to_string(gaps.size()) + ")");
                        if (gaps.empty()) {
                            out.el("p", {{"class", "govuk-body"}}, "None.");
                            continue;
                        }
                        out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
                            for (auto const& gap : gaps)
                                out.el("li", [&] {
                                    out.el("a",
                                        {{"class", "govuk-link"}, {"href", html::Url::rooted(thread_path(gap.node))}},
                                        gap.words);
                                    if (!gap.detail.empty()) out.text(going_on(gap.words, gap.detail));
                                });
                        });
                    }
                    out.el("h2", {{"class", "govuk-heading-m"}}, "Practice standards, and what came of each");
                    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
                        for (auto const& standard : framework->standards)
                            out.el("li", [&] {
                                out.el("a",
                                    {{"class", "govuk-link"},
                                        {"href", html::path({"thread", "standard", standard.key})}},
                                    standard.title);
                            });
                    });
                },
            .back = "/actions"});
}

} // namespace gt::improvement

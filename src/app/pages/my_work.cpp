#include "app/pages/my_work.hpp"

#include "cases/store/restrictions.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/task_list.hpp"
#include "platform/time/working_days.hpp"
#include "programme/programme.hpp"
#include "staff/due.hpp"
#include "staff/house/page.hpp"

namespace gt::app {

namespace {

namespace govuk = html::govuk;

/// Several people may be asked for the same thing, of which one will do it: whoever waits sees it once.
void keep_one_of_each(std::vector<staff::Due>& waiting)
{
    auto const what = [](staff::Due const& due) { return std::tie(due.subject_kind, due.subject, due.kind); };
    auto const again = std::ranges::unique(waiting, {}, what);
    waiting.erase(again.begin(), again.end());
}

/// What is owed, in the order in which it matters.
struct Piles {
    std::vector<staff::Due> urgent, overdue, this_week, later, waiting;
};

Piles sort_out(std::vector<staff::Due> owed, std::vector<staff::Due> waiting, Date today)
{
    Piles piles;
    keep_one_of_each(waiting);
    piles.waiting = std::move(waiting);
    auto const week_ends = today.plus_days(7);
    for (auto& due : owed) {
        auto& pile = due.urgent  ? piles.urgent
            : due.on < today     ? piles.overdue
            : due.on < week_ends ? piles.this_week
                                 : piles.later;
        pile.push_back(std::move(due));
    }
    return piles;
}

/// Where it is done; for whoever only waits for it, the record itself, since the page where it is done is not theirs.
html::Url url_of(staff::DueKind const& kind, staff::Due const& due, bool is_own)
{
    auto const record = std::string{kind.path_prefix} + std::to_string(due.subject);
    return html::Url::rooted(is_own ? record + std::string{kind.path_suffix} : record);
}

/// What was owed before its case was restricted stays owed, and names the case no more to whoever is not named for it.
using KeptNumbers = std::vector<std::string>;

bool is_kept_from(KeptNumbers const& numbers, std::string_view label)
{
    return std::ranges::any_of(numbers, [&](std::string const& number) {
        if (!label.ends_with(number)) return false;
        auto const before = label.substr(0, label.size() - number.size());
        return before.empty() || before.back() == ' ';
    });
}

govuk::Task kept_task(std::string const& words)
{
    return {.title = words + ": a restricted case",
        .status = {},
        .hint = "Only named people may read this case now. Tell whoever asked you, so that somebody else can do it."};
}

govuk::Task task_of(staff::Request const& request, staff::Due const& due, KeptNumbers const& kept)
{
    auto const* kind = request.house().find_due_kind(due.kind);
    auto const words = std::string{kind ? kind->words : due.kind};
    if (is_kept_from(kept, due.label)) return kept_task(words);
    auto const left = time_left_words(due.on, request.today(), WorkingDays::england());
    govuk::Task task{.title = words + ": " + due.label, .status = {}, .hint = "Due " + due.on.words()};
    if (kind) task.href = url_of(*kind, due, request.person().is(due.owner));
    if (due.urgent)
        task.status.tag = govuk::Tag{.text = "Urgent", .classes = "govuk-tag--red"};
    else if (due.on < request.today())
        task.status.tag = govuk::Tag{.text = left, .classes = "govuk-tag--orange"};
    else
        task.status.text = left;
    return task;
}

void draw_pile(html::Out& out, staff::Request const& request, std::string_view id, std::string_view title,
    std::vector<staff::Due> const& dues, KeptNumbers const& kept)
{
    if (dues.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}, {"id", id}}, title);
    govuk::TaskList list{.items = {}, .id_prefix = std::string{id}};
    for (auto const& due : dues) list.items.push_back(task_of(request, due, kept));
    govuk::draw(out, list);
}

http::Response show_my_work(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const piles = sort_out(
        staff::owed_by(reader, request.person().id), staff::waiting_for(reader, request.person().id), request.today());
    auto const kept = cases::store::numbers_kept_from(reader, request.person().id, request.today());
    return staff::show(request,
        {.title = "My work", .body = [&](html::Out& out) {
             draw_pile(out, request, "urgent", "Urgent", piles.urgent, kept);
             draw_pile(out, request, "overdue", "Overdue", piles.overdue, kept);
             draw_pile(out, request, "this-week", "Due in the next 7 days", piles.this_week, kept);
             draw_pile(out, request, "later", "Later", piles.later, kept);
             if (piles.urgent.empty() && piles.overdue.empty() && piles.this_week.empty() && piles.later.empty())
                 out.el("p", {{"class", "govuk-body"}}, "Nothing is waiting for you.");
             programme::draw_own_quotas(out, request, reader);
             draw_pile(out, request, "waiting", "Waiting for others", piles.waiting, kept);
         }});
}

} // namespace

void add_my_work(staff::House& house)
{
    house.common_page("GET", "/", show_my_work);
    house.menu("My work", "/");
}

} // namespace gt::app

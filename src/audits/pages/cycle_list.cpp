#include "audits/cycle/store.hpp"
#include "audits/pages/pages.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int page_size = 25;
constexpr int most_waiting = 200;

govuk::Row row_of(cycle::Listed const& one, Date today)
{
    auto const link = [number = one.case_number, id = one.first](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id, "cycle"})}}, number);
    };
    auto const due = [one, today](html::Out& out) {
        if (!one.next_due) return out.text("");
        out.el("span", {{"class", "goldenthread-unbroken"}}, one.next_due->words());
        if (*one.next_due >= today) return;
        out.text(" ");
        govuk::draw(out,
            govuk::Tag{
                .text = time_left_words(*one.next_due, today, WorkingDays::england()), .classes = "govuk-tag--orange"});
    };
    return {{.text = link}, {.text = one.team}, {.text = title_of(one.state)},
        {.text = one.next ? std::string{title_of(*one.next)} : "Nothing waits"}, {.text = due}};
}

void draw_cycles(html::Out& out, std::string const& caption, std::vector<cycle::Listed> const& cycles, Date today)
{
    govuk::Table table{.caption = caption,
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "State"}, {.text = "Next step"}, {.text = "Due"}},
        .rows = {}};
    for (auto const& one : cycles) table.rows.push_back(row_of(one, today));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// "2026-11-30.4711": behind which step the page goes on.
std::optional<cycle::ListedUpTo> asked_after(http::Fields const& query)
{
    auto const& text = query.text("after");
    auto const dot = text.find('.');
    if (dot == std::string::npos) return std::nullopt;
    auto const due = Date::parse_iso(text.substr(0, dot));
    auto const first = AuditId::parse(text.substr(dot + 1));
    return due && first ? std::optional{cycle::ListedUpTo{*due, *first}} : std::nullopt;
}

void draw_later(html::Out& out, cycle::Listed const& last)
{
    auto const url = html::path({"audits", "cycles"}).with("after", last.next_due->iso() + "." + last.first.text());
    govuk::draw(out, govuk::Pagination{.next = govuk::PaginationLink{.href = url, .text = "Due later"}});
}

} // namespace

/// GET /audits/cycles
http::Response show_cycles(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const today = request.today();
    auto cycles = cycle::list_tracked(reader, request.person(), today, asked_after(request.query()), page_size + 1);
    bool const more = cycles.size() > page_size;
    if (more) cycles.pop_back();
    auto const waiting
        = more ? std::vector<cycle::Listed>{} : cycle::list_waiting(reader, request.person(), today, most_waiting);
    return staff::show(request,
        {.title = "What follows audits",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Each routine audit is followed until its practice is Good: actions reviewed, audited again by "
                        "the same auditor, and what was good shared.");
                    if (cycles.empty() && waiting.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There is nothing to follow that you can see.");
                    if (!cycles.empty()) draw_cycles(out, "What is due next, the earliest first", cycles, today);
                    if (more) return draw_later(out, cycles.back());
                    if (!waiting.empty()) draw_cycles(out, "Followed, and nothing to do now", waiting, today);
                },
            .back = "/audits"});
}

} // namespace gt::audits

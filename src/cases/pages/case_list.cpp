#include "cases/pages/case_list.hpp"

#include "cases/pages/case_filter.hpp"
#include "cases/verbs.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

constexpr int cases_a_page = 50;

struct Listing {
    CaseFilter filter;
    std::vector<staff::Team> teams;
    std::vector<store::NamedCase> cases;
    bool has_more = false;
};

Listing read_listing(staff::Request const& request)
{
    auto reader = request.database().read();
    Listing listing{.filter = CaseFilter::read(request.query()),
        .teams = staff::store::teams_in_sight(reader, request.person().id, verb::see, request.today()),
        .cases = {}};
    listing.cases = store::list_visible(reader, request.person(), request.today(), listing.filter.for_store(),
        request.query().text("after"), cases_a_page + 1);
    listing.has_more = listing.cases.size() > cases_a_page;
    if (listing.has_more) listing.cases.pop_back();
    return listing;
}

/// Our own name for it; the case system's with a word when nobody has been matched yet.
std::string name_or_waiting(std::string const& ours, std::string const& written)
{
    if (!ours.empty()) return ours;
    return written.empty() ? "Not known" : written + " (not matched)";
}

govuk::Row row_of(store::NamedCase const& named, Date today)
{
    auto const& one = named.one;
    auto const link = [&one](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"cases", one.id})}}, one.number);
    };
    auto const who = one.initials ? *one.initials + ", " + one.age_words(today) : one.age_words(today);
    return {{.text = link}, {.text = who, .classes = "goldenthread-unbroken"}, {.text = title_of(one.group)},
        {.text = name_or_waiting(named.team, one.team_name)}, {.text = name_or_waiting(named.worker, one.worker_name)},
        {.text = one.is_open ? "Open" : "Closed"}};
}

void draw_cases(html::Out& out, Listing const& listing, Date today)
{
    if (listing.cases.empty()) {
        out.el("p", {{"class", "govuk-body"}},
            listing.filter.is_empty()
                ? "There are no open cases that you can see. Cases come in with the import of the caseload."
                : "No case that you can see fits this filter.");
        return;
    }
    govuk::Table table{.caption = "Cases by number",
        .head = {{.text = "Case"}, {.text = "Child"}, {.text = "Group"}, {.text = "Team"}, {.text = "Worker"},
            {.text = "State"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : listing.cases) table.rows.push_back(row_of(one, today));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_next(html::Out& out, Listing const& listing)
{
    if (!listing.has_more) return;
    govuk::draw(out,
        govuk::Pagination{.next
            = govuk::PaginationLink{.href = listing.filter.url().with("after", listing.cases.back().one.number)}});
}

/// GET /cases
http::Response show_cases(staff::Request const& request)
{
    auto const listing = read_listing(request);
    return staff::show(request, {.title = "Cases", .body = [&](html::Out& out) {
                                     out.el("div", {{"class", "govuk-grid-row"}}, [&] {
                                         out.el("div", {{"class", "govuk-grid-column-one-quarter"}},
                                             [&] { draw_case_filter(out, listing.filter, listing.teams); });
                                         out.el("div", {{"class", "govuk-grid-column-three-quarters"}}, [&] {
                                             draw_cases(out, listing, request.today());
                                             draw_next(out, listing);
                                         });
                                     });
                                 }});
}

} // namespace

void add_case_list(staff::House& house) { house.page("GET", "/cases", show_cases, {verb::see, verb::see_own}); }

} // namespace gt::cases

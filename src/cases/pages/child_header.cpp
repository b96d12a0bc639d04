#include "cases/pages/child_header.hpp"

#include "cases/panels.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/house/house.hpp"

namespace gt::cases {

namespace {

using html::Url;

std::string who_words(Case const& record, Date today)
{
    std::string words = record.initials ? *record.initials + ", " : "";
    words += record.age_words(today);
    words += ", ";
    words += title_of(record.group);
    if (!record.is_open) words += " (closed)";
    return words;
}

void draw_link(html::Out& out, Url const& url, std::string_view title, bool is_here)
{
    std::optional<std::string_view> const current = is_here ? std::optional{"page"} : std::nullopt;
    out.el("li", {{"class", "moj-sub-navigation__item"}}, [&] {
        out.el("a", {{"class", "moj-sub-navigation__link"}, {"aria-current", current}, {"href", url}}, title);
    });
}

} // namespace

void draw_child_header(html::Out& out, staff::Request const& request, Case const& record)
{
    out.el("section", {{"class", "moj-identity-bar"}, {"aria-label", "Child"}}, [&] {
        out.el("div", {{"class", "moj-identity-bar__container"}}, [&] {
            out.el("div", {{"class", "moj-identity-bar__details"}}, [&] {
                out.el("p", {{"class", "moj-identity-bar__title"}}, [&] {
                    out.el("strong", "Case " + record.number);
                    out.text(" – " + who_words(record, request.today()));
                });
                out.el("p", {{"class", "govuk-hint goldenthread-right-child"}},
                    "Check you have the right child's record open");
            });
            out.el("div", {{"class", "moj-identity-bar__actions"}}, [&] {
                html::govuk::draw(out,
                    html::govuk::Button{.text = "This child may be at risk now",
                        .href = html::path({"cases", record.id, "risk"}),
                        .classes = "govuk-button--warning goldenthread-at-risk"});
            });
        });
    });
}

void draw_case_navigation(html::Out& out, staff::Request const& request, Case const& record, std::string_view here)
{
    auto const& panels = request.house().get<CasePanels>().panels();
    if (std::ranges::all_of(panels, [](CasePanels::Panel const& panel) { return panel.sub_path.empty(); })) return;
    out.el("nav", {{"class", "moj-sub-navigation"}, {"aria-label", "This case"}}, [&] {
        out.el("ul", {{"class", "moj-sub-navigation__list"}}, [&] {
            draw_link(out, html::path({"cases", record.id}), "Case", here.empty());
            for (auto const& panel : panels)
                if (!panel.sub_path.empty())
                    draw_link(
                        out, html::path({"cases", record.id, panel.sub_path}), panel.title, here == panel.sub_path);
        });
    });
}

} // namespace gt::cases

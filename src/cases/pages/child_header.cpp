#include "cases/pages/child_header.hpp"

#include "cases/panels.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "staff/house/house.hpp"

namespace gt::cases {

namespace {

std::string who_words(Case const& record, Date today)
{
    std::string words = record.initials ? *record.initials + ", " : "";
    words += record.age_words(today);
    words += ", ";
    words += title_of(record.group);
    if (!record.is_open) words += " (closed)";
    return words;
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
    html::moj::SubNavigation navigation{.items = {}, .label = "This case"};
    navigation.items.push_back({.text = "Case", .href = html::path({"cases", record.id}), .is_current = here.empty()});
    for (auto const& panel : request.house().get<CasePanels>().panels()) {
        if (panel.sub_path.empty() || (!panel.verb.empty() && !request.person().may(panel.verb))) continue;
        navigation.items.push_back({.text = panel.title,
            .href = html::path({"cases", record.id, panel.sub_path}),
            .is_current = here == panel.sub_path});
    }
    if (navigation.items.size() > 1) html::moj::draw(out, navigation);
}

} // namespace gt::cases

#include "cases/pages/child_header.hpp"

#include "cases/panels.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/moj/identity_bar.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "staff/house/house.hpp"
#include "staff/house/long_form.hpp"

namespace gt::cases {

namespace {

void draw_way_to_risk(html::Out& out, Case const& record, std::string const& long_form)
{
    constexpr auto words = "This child may be at risk now";
    auto const page = html::path({"cases", record.id, "risk"});
    if (!long_form.empty())
        return staff::draw_leave(out, {long_form, page.text()}, words, "govuk-button govuk-button--warning");
    html::govuk::draw(out, html::govuk::Button{.text = words, .href = page, .classes = "govuk-button--warning"});
}

} // namespace

void draw_child_header(html::Out& out, staff::Request const& request, Case const& record, std::string const& long_form)
{
    auto const to_risk = [&](html::Out& o) { draw_way_to_risk(o, record, long_form); };
    html::moj::IdentityBar bar{.label = "Child",
        .title = "Case " + record.number,
        .facts = {},
        .reminder = "Check you have the right child's record open",
        .actions = to_risk};
    if (record.initials) bar.facts.push_back({.name = "Initials", .value = *record.initials});
    if (record.birth_date) bar.facts.push_back({.name = "Age", .value = record.age_words(request.today())});
    bar.facts.push_back(
        {.name = "Group", .value = std::string{title_of(record.group)} + (record.is_open ? "" : " (closed)")});
    html::moj::draw(out, bar);
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

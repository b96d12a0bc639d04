#include "audits/store/themes.hpp"

#include "audits/pages/pages.hpp"
#include "audits/verbs.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/text/text.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int quarters_ahead = 4;

struct ThemeForm {
    std::string title;
    std::string quarter;
    std::string reason;
    std::vector<std::string> roles = {};
    forms::Problems problems = {};
};

/// What the page needs: the decided themes, and the roles that audit.
struct Decided {
    std::vector<store::CountedTheme> themes;
    std::vector<std::pair<std::string, std::string>> roles; ///< key and plural
};

Decided decided(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    Decided found{store::all_themes(reader), {}};
    for (auto const& role : framework->roles)
        if (role.effective.covers(request.today()) && std::ranges::find(role.verbs, verb::audit) != role.verbs.end())
            found.roles.emplace_back(role.key, role.plural.empty() ? role.title : role.plural);
    return found;
}

std::string title_of(std::string const& role, Decided const& decided)
{
    for (auto const& [key, title] : decided.roles)
        if (key == role) return title;
    return role;
}

void draw_themes(html::Out& out, Decided const& decided)
{
    if (decided.themes.empty()) return out.el("p", {{"class", "govuk-body"}}, "No theme has been decided on yet.");
    govuk::Table table{.caption = "Themes, the latest quarter first",
        .head = {{.text = "Quarter"}, {.text = "Theme"}, {.text = "Why"}, {.text = "Asked"}, {.text = "Decided by"},
            {.text = "Under way", .is_numeric = true}, {.text = "Submitted", .is_numeric = true}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& [theme, under_way, submitted] : decided.themes) {
        std::vector<std::string> asked;
        for (auto const& role : theme.roles) asked.push_back(title_of(role, decided));
        auto const link = [title = theme.title, id = theme.id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"thread", "audit_theme", id})}}, title);
        };
        table.rows.push_back({{.text = quarter_words(theme.quarter)}, {.text = link}, {.text = theme.reason},
            {.text = text::join(asked, ", ")},
            {.text = theme.decided_by_name + ", " + theme.decided_at.london_date().words()},
            {.text = under_way, .is_numeric = true}, {.text = submitted, .is_numeric = true}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_fields(html::Out& out, ThemeForm const& form, Decided const& decided, Date today)
{
    govuk::draw(out,
        govuk::Input{.name = "title",
            .label = {.text = "Theme"},
            .value = form.title,
            .hint = "For example, planning with fathers",
            .error = form.problems.message_for("title")});
    govuk::Select quarter{.name = "quarter",
        .label = {.text = "Quarter"},
        .items = {},
        .value = form.quarter,
        .error = form.problems.message_for("quarter")};
    for (int i = 0; i <= quarters_ahead; ++i) {
        auto const first = quarter_with(today).plus_months(3 * i);
        quarter.items.push_back({.text = quarter_words(first), .value = first.iso()});
    }
    govuk::draw(out, quarter);
    govuk::draw(out,
        govuk::Textarea{.name = "reason",
            .label = {.text = "Why this theme?"},
            .value = form.reason,
            .hint = "The priority it serves, or what was learned that calls for it. Nothing about a child.",
            .error = form.problems.message_for("reason")});
    govuk::Checkboxes asked{.name = "role",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who is asked to audit?"}},
        .error = form.problems.message_for("role")};
    for (auto const& [key, title] : decided.roles)
        asked.items.push_back(
            {.value = key, .text = title, .is_checked = std::ranges::find(form.roles, key) != form.roles.end()});
    govuk::draw(out, asked);
}

http::Response themes_page(staff::Request const& request, Decided const& decided, ThemeForm const& form)
{
    return staff::show(request,
        {.title = "Themed audits",
            .body =
                [&](html::Out& out) {
                    draw_themes(out, decided);
                    if (!request.person().may(verb::decide_themes)) return;
                    out.el("h2", {{"class", "govuk-heading-m"}}, "Decide on a theme");
                    staff::long_form(out, request, "/audits/themes", [&] {
                        draw_fields(out, form, decided, request.today());
                        govuk::draw(out, govuk::Button{.text = "Decide on this theme", .prevents_double_click = true});
                    });
                },
            .back = "/audits",
            .problems = &form.problems});
}

} // namespace

http::Response show_themes(staff::Request const& request) { return themes_page(request, decided(request), {}); }

http::Response decide_theme(staff::Request const& request)
{
    auto const known = decided(request);
    auto const& fields = request.form();
    ThemeForm form{fields.text("title"), fields.text("quarter"), fields.text("reason")};
    for (auto const& role : fields.all("role"))
        if (std::ranges::any_of(known.roles, [&](auto const& one) { return one.first == role; }))
            form.roles.push_back(role);
    auto const quarter = Date::parse_iso(form.quarter);
    auto const never = *Date::of(1900, 1, 2); // no first day of a quarter, so refused like one
    auto const theme = checked({request.new_id<ThemeId>(), form.title, quarter.value_or(never), form.reason, form.roles,
                                   request.person().id, "", request.now()},
        request.today());
    if (!theme) {
        form.problems.add(theme.problem().field, theme.problem().message);
        return themes_page(request, known, form);
    }
    request.database().write([&](db::Transaction& tx) {
        store::keep(tx, *theme, {request.person().id.number, request.now(), "decided on a theme"});
    });
    return staff::redirect_with_notice("/audits/themes", "Theme decided on");
}

} // namespace gt::audits

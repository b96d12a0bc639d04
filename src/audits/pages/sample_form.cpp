#include "audits/pages/sample_form.hpp"

#include "audits/store/themes.hpp"
#include "audits/verbs.hpp"
#include "framework/shelf.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/store/teams.hpp"

#include <charconv>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_wanted = 50;
constexpr int most_rest_days = 1825;

std::optional<int> number_in(std::string const& text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? std::optional{number} : std::nullopt;
}

void check_numbers(SampleForm& form)
{
    auto const wanted = number_in(form.wanted).value_or(0);
    if (form.method != Method::all && (wanted < 1 || wanted > most_wanted))
        form.problems.add("wanted", "Enter how many cases, from 1 to 50");
    auto const days = number_in(form.rest_days).value_or(-1);
    if (days < 0 || days > most_rest_days)
        form.problems.add("rest_days", "Enter a number of days from 0 to 1825; 0 leaves nobody out");
}

void check_purpose(SampleForm& form, std::string const& typed_theme, SampleChoices const& choices)
{
    bool const known_area = form.area.empty()
        || std::ranges::any_of(choices.areas, [&](auto const& area) { return area.first == form.area; });
    if (!known_area) form.problems.add("area", "Select an area of the programme");
    bool const known_theme = typed_theme.empty()
        || (form.theme && std::ranges::find(choices.themes, *form.theme, &Theme::id) != choices.themes.end());
    if (!known_theme) form.problems.add("theme", "Select a theme of this quarter or the last");
}

void draw_number(html::Out& out, SampleForm const& form, std::string const& name, std::string const& label,
    std::string const& hint, std::string const& value)
{
    govuk::draw(out,
        govuk::Input{.name = name,
            .label = {.text = label},
            .value = value,
            .hint = hint,
            .error = form.problems.message_for(name),
            .inputmode = "numeric",
            .classes = "govuk-input--width-4"});
}

void draw_team_and_groups(html::Out& out, SampleForm const& form, SampleChoices const& choices)
{
    govuk::Select team{.name = "team",
        .label = {.text = "Team"},
        .items = {{.text = "Choose a team", .value = ""}},
        .value = form.team ? form.team->text() : "",
        .error = form.problems.message_for("team")};
    for (auto const& one : choices.teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    govuk::draw(out, team);
    govuk::Checkboxes groups{.name = "group",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Groups of children"}},
        .hint = "None ticked: every group"};
    for (auto const group : cases::all_groups)
        groups.items.push_back({.value = std::string{cases::key_of(group)},
            .text = cases::title_of(group),
            .is_checked = std::ranges::find(form.groups, group) != form.groups.end()});
    govuk::draw(out, groups);
}

void draw_method(html::Out& out, SampleForm const& form)
{
    govuk::Radios methods{.name = "method",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "How are they chosen?"}},
        .value = std::string{key_of(form.method)}};
    for (auto const method : all_methods)
        methods.items.push_back({.value = std::string{key_of(method)}, .text = title_of(method)});
    govuk::draw(out, methods);
    govuk::Select parts{.name = "parts",
        .label = {.text = "Parts of the list by"},
        .items = {},
        .value = std::string{key_of(form.strata_by)},
        .hint = "Only where the list has parts"};
    for (auto const by : all_strata)
        parts.items.push_back({.text = std::string{title_of(by)}, .value = std::string{key_of(by)}});
    govuk::draw(out, parts);
}

void draw_purpose(html::Out& out, SampleForm const& form, SampleChoices const& choices)
{
    govuk::Select area{.name = "area",
        .label = {.text = "Area of the programme"},
        .items = {{.text = "None", .value = ""}},
        .value = form.area,
        .hint = "Its audits count for this area",
        .error = form.problems.message_for("area")};
    for (auto const& [key, title] : choices.areas) area.items.push_back({.text = title, .value = key});
    if (!choices.areas.empty()) govuk::draw(out, area);
    govuk::Select theme{.name = "theme",
        .label = {.text = "Theme"},
        .items = {{.text = "None: routine audits", .value = ""}},
        .value = form.theme ? form.theme->text() : "",
        .error = form.problems.message_for("theme")};
    for (auto const& one : choices.themes)
        theme.items.push_back({.text = one.title + ", " + quarter_words(one.quarter), .value = one.id.text()});
    if (!choices.themes.empty()) govuk::draw(out, theme);
}

} // namespace

SampleChoices sample_choices(staff::Request const& request, db::Reader& reader)
{
    auto const today = request.today();
    auto const framework = request.house().get<framework::Shelf>().on(reader, today);
    SampleChoices choices{staff::store::teams_in_sight(reader, request.person().id, verb::sample, today), {},
        store::themes_on(reader, today), framework->rules.days_between_audits, {}};
    for (auto const* quota : framework->quotas_on(today))
        if (quota->per == framework::Quota::Per::area) choices.areas.emplace_back(quota->key, quota->title);
    for (auto const group : cases::all_groups)
        if (auto const* said = framework->caseload_group(cases::key_of(group)); said && said->risk_weight > 0)
            choices.weights[group] = said->risk_weight;
    return choices;
}

SampleRules SampleForm::rules(SampleChoices const& choices) const
{
    auto const named = std::ranges::find(choices.teams, *team, &staff::Team::id);
    return {named->name, groups, number_in(wanted).value_or(1), method, strata_by,
        number_in(rest_days).value_or(choices.rest_days), choices.weights};
}

SampleForm read_sample_form(http::Fields const& fields, SampleChoices const& choices)
{
    SampleForm form{staff::TeamId::parse(fields.text("team")), {}, fields.text("wanted")};
    for (auto const& key : fields.all("group")) {
        if (auto const group = cases::group_of(key)) form.groups.push_back(*group);
    }
    form.method = method_of(fields.text("method")).value_or(Method::simple);
    form.strata_by = strata_by(fields.text("parts")).value_or(StrataBy::group);
    form.rest_days = fields.text("rest_days");
    if (form.rest_days.empty()) form.rest_days = std::to_string(choices.rest_days);
    form.area = fields.text("area");
    form.theme = ThemeId::parse(fields.text("theme"));
    if (!form.team || std::ranges::find(choices.teams, *form.team, &staff::Team::id) == choices.teams.end())
        form.problems.add("team", "Select a team");
    check_numbers(form);
    check_purpose(form, fields.text("theme"), choices);
    return form;
}

void draw_sample_fields(html::Out& out, SampleForm const& form, SampleChoices const& choices)
{
    draw_team_and_groups(out, form, choices);
    draw_method(out, form);
    draw_number(out, form, "wanted", "How many cases?",
        "Of each part, where the same number comes from each. Not needed for all cases of the list", form.wanted);
    draw_number(out, form, "rest_days", "Leave out cases audited in the last how many days?", "", form.rest_days);
    draw_purpose(out, form, choices);
}

void draw_hidden_sample_fields(html::Out& out, SampleForm const& form)
{
    forms::hidden(out, "team", form.team->text());
    forms::hidden(out, "wanted", form.wanted);
    for (auto const group : form.groups) forms::hidden(out, "group", std::string{cases::key_of(group)});
    forms::hidden(out, "method", std::string{key_of(form.method)});
    forms::hidden(out, "parts", std::string{key_of(form.strata_by)});
    forms::hidden(out, "rest_days", form.rest_days);
    forms::hidden(out, "area", form.area);
    forms::hidden(out, "theme", form.theme ? form.theme->text() : "");
}

} // namespace gt::audits

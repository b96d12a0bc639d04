#include "audits/pages/sample_form.hpp"

#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

#include <charconv>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_wanted = 50;

int number_in(std::string const& text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

void draw_cases(html::Out& out, std::vector<SampledCase> const& cases, std::string const& caption, bool with_reason)
{
    if (cases.empty()) return;
    govuk::Table table{.caption = caption,
        .head = {{.text = "Case", .classes = "govuk-!-width-one-quarter"},
            {.text = "Group", .classes = "govuk-!-width-one-quarter"},
            {.text = with_reason ? "Left out because" : "Note"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& sampled : cases) {
        auto const note = with_reason ? sampled.reason
            : sampled.candidate.worker_is_matched
            ? std::string{}
            : std::string{"The worker's name is matched to no one: match it, or the auditor declares independence"};
        table.rows.push_back(
            {{.text = sampled.candidate.number}, {.text = cases::title_of(sampled.candidate.group)}, {.text = note}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

SampleRules SampleForm::rules(std::string team_name) const { return {std::move(team_name), groups, number_in(wanted)}; }

SampleForm read_sample_form(http::Fields const& fields, std::vector<staff::Team> const& teams)
{
    SampleForm form{staff::TeamId::parse(fields.text("team")), {}, fields.text("wanted")};
    for (auto const& key : fields.all("group")) {
        if (auto const group = cases::group_of(key)) form.groups.push_back(*group);
    }
    if (!form.team || std::ranges::find(teams, *form.team, &staff::Team::id) == teams.end())
        form.problems.add("team", "Select a team");
    auto const number = number_in(form.wanted);
    if (number < 1 || number > most_wanted) form.problems.add("wanted", "Enter how many cases, from 1 to 50");
    return form;
}

void draw_sample_fields(html::Out& out, SampleForm const& form, std::vector<staff::Team> const& teams)
{
    govuk::Select team{.name = "team",
        .label = {.text = "Team"},
        .items = {{.text = "Choose a team", .value = ""}},
        .value = form.team ? form.team->text() : "",
        .error = form.problems.message_for("team")};
    for (auto const& one : teams) team.items.push_back({.text = one.name, .value = one.id.text()});
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
    govuk::draw(out,
        govuk::Input{.name = "wanted",
            .label = {.text = "How many cases?"},
            .value = form.wanted,
            .error = form.problems.message_for("wanted"),
            .inputmode = "numeric",
            .classes = "govuk-input--width-3"});
}

void draw_list_sampled_from(html::Out& out, Sample const& sample)
{
    auto list = sample.with(Outcome::chosen);
    std::ranges::copy(sample.with(Outcome::not_chosen), std::back_inserter(list));
    std::ranges::sort(list, {}, [](SampledCase const& sampled) { return sampled.candidate.number; });
    if (list.empty()) out.el("p", {{"class", "govuk-body"}}, "No case of this team could be chosen.");
    draw_cases(
        out, list, text::count_of(static_cast<long long>(list.size()), "case", "cases") + " could be chosen", false);
    auto const left_out = sample.with(Outcome::left_out);
    draw_cases(out, left_out,
        text::count_of(static_cast<long long>(left_out.size()), "case is", "cases are") + " left out", true);
}

} // namespace gt::audits

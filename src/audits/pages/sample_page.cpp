#include "audits/pages/pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view how_to_repeat
    = "Write the cases of the list sampled from, one to a line. For each, take the SHA-256 of the seed, a line feed "
      "and "
      "the case-system number, in hexadecimal. Sort by that: the first ones are the sample, in that order. The check "
      "code "
      "is the beginning of the SHA-256 of the team, the groups, how many were wanted and the sorted list.";

std::string groups_words(SampleRules const& rules)
{
    std::vector<std::string> titles;
    for (auto const group : rules.groups) titles.emplace_back(cases::title_of(group));
    return titles.empty() ? "Every group" : text::join(titles, ", ");
}

void draw_chosen(html::Out& out, store::StoredSample const& stored, std::vector<Audit> const& audits)
{
    govuk::Table table{.caption = "Chosen cases, in the order to take them",
        .head = {{.text = "Order"}, {.text = "Case"}, {.text = "Group"}, {.text = "Audit"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& sampled : stored.sample.with(Outcome::chosen)) {
        auto const audit = std::ranges::find(audits, sampled.candidate.id, &Audit::case_id);
        auto const link = [&, found = audit != audits.end() ? std::optional{*audit} : std::nullopt,
                              number = sampled.candidate.number, id = sampled.candidate.id](html::Out& o) {
            if (found) {
                o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", found->id})}},
                    std::string{title_of(found->state)} + ", " + found->auditor_name);
                return;
            }
            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", "samples", stored.id, "cases", id})}},
                [&] {
                    o.text("Allocate");
                    o.el("span", {{"class", "govuk-visually-hidden"}}, " case " + number);
                });
        };
        table.rows.push_back({{.text = *sampled.order}, {.text = sampled.candidate.number},
            {.text = cases::title_of(sampled.candidate.group)}, {.text = link}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_others(html::Out& out, Sample const& sample)
{
    auto const draw = [&](Outcome outcome, std::string const& summary) {
        auto const cases = sample.with(outcome);
        if (cases.empty()) return;
        govuk::draw(out,
            govuk::Details{.summary = summary + " (" + std::to_string(cases.size()) + ")", .text = [&](html::Out& o) {
                               o.el("ul", {{"class", "govuk-list"}}, [&] {
                                   for (auto const& one : cases)
                                       o.el("li", one.candidate.number + (one.reason.empty() ? "" : ": " + one.reason));
                               });
                           }});
    };
    draw(Outcome::not_chosen, "In the list, but not chosen");
    draw(Outcome::left_out, "Left out, and why");
}

} // namespace

http::Response show_sample(staff::Request const& request)
{
    auto const id = request.id<SampleId>();
    auto reader = request.database().read();
    auto const stored = id ? store::find_visible_sample(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!stored) return staff::not_found(request);
    auto const audits = store::of_sample(reader, *id);
    return staff::show(request,
        {.title = "Sample of " + stored->team_name,
            .body =
                [&](html::Out& out) {
                    draw_chosen(out, *stored, audits);
                    govuk::draw(out,
                        govuk::SummaryList{.rows = {{.key = "Chosen by", .value = stored->chosen_by_name},
                                               {.key = "Chosen at", .value = stored->chosen_at.london_words()},
                                               {.key = "Groups of children", .value = groups_words(stored->rules)},
                                               {.key = "How many were wanted", .value = stored->rules.wanted},
                                               {.key = "Seed", .value = stored->sample.seed},
                                               {.key = "Sample check code", .value = stored->sample.check_code}}});
                    draw_others(out, stored->sample);
                    govuk::draw(out, govuk::Details{.summary = "How to repeat this choice", .text = how_to_repeat});
                },
            .back = "/audits/samples"});
}

http::Response show_samples(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const samples = store::recent_samples(reader, request.person(), request.today(), 50);
    return staff::show(request,
        {.title = "Samples",
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::Button{.text = "Choose a new sample", .href = html::Url::rooted("/audits/samples/new")});
                    if (samples.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "No sample has been chosen yet.");
                    govuk::Table table{.caption = "Samples, newest first",
                        .head = {{.text = "Team"}, {.text = "Chosen at"}, {.text = "Chosen by"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : samples)
                        table.rows.push_back(
                            {{.text =
                                     [name = one.team_name, id = one.id](html::Out& o) {
                                         o.el("a",
                                             {{"class", "govuk-link"}, {"href", html::path({"audits", "samples", id})}},
                                             name);
                                     }},
                                {.text = one.chosen_at.london_words()}, {.text = one.chosen_by_name}});
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

} // namespace gt::audits

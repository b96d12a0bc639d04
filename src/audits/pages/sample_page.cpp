#include "audits/pages/pages.hpp"
#include "audits/pages/sample_form.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/samples.hpp"
#include "audits/store/themes.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::string how_to_repeat(SampleRules const& rules)
{
    std::string const by_rank = "For each case of the list sampled from, take the SHA-256 of the seed, a line feed and "
                                "the case-system number, in hexadecimal. ";
    std::string const code = " The check code is the beginning of the SHA-256 of the team, the groups, how many were "
                             "wanted, the method and the sorted list.";
    switch (rules.method) {
    case Method::simple:
        return by_rank + "Sort by that: the first ones are the sample, in that order." + code;
    case Method::proportional:
        return by_rank
            + "Each part of the list has its share by largest remainder. Sort by that: the first ones of "
              "each part, as many as its share, are the sample."
            + code;
    case Method::fixed:
        return by_rank
            + "Sort by that: the first ones of each part of the list, the same number of each, are the "
              "sample."
            + code;
    case Method::systematic:
        return "Sort the list sampled from by number and count its places from 0. The start is the first 13 figures of "
               "the SHA-256 of the seed, a line feed and the word start, modulo the length of the list. The places "
               "are start + i x length, divided by how many were wanted and cut to whole numbers, for i from 0 on."
            + code;
    case Method::risk_weighted:
        return by_rank
            + "Cases whose weight times the number wanted reaches the sum of the weights are chosen for certain; take "
              "them "
              "out and look again. Lay the others end to end, sorted by that, each as long as its weight times the "
              "number "
              "still wanted. The start is the first 13 figures of the SHA-256 of the seed, a line feed and the word "
              "start, modulo the sum of their weights; chosen are the cases in which start + i x that sum falls, for i "
              "from 0 on. So each has the chance wanted x weight / sum. Its audits have a row of their own in reports."
            + code;
    case Method::all:
        break;
    }
    return "Every case of the list is in the sample." + code;
}

std::string method_words(SampleRules const& rules)
{
    std::string words{title_of(rules.method)};
    if (has_strata(rules.method)) words += " (" + std::string{title_of(rules.strata_by)} + ")";
    return words;
}

std::string wanted_words(SampleRules const& rules)
{
    if (rules.method == Method::all) return "All";
    return std::to_string(rules.wanted) + (rules.method == Method::fixed ? " of each part" : "");
}

std::string groups_words(SampleRules const& rules)
{
    std::vector<std::string> titles;
    for (auto const group : rules.groups) titles.emplace_back(cases::title_of(group));
    return titles.empty() ? "Every group" : text::join(titles, ", ");
}

void draw_chosen(html::Out& out, store::StoredSample const& stored, std::vector<Audit> const& audits)
{
    govuk::Table table{.caption = "Chosen cases, in the order to take them",
        .head = {{.text = "Order"}, {.text = "Case"}, {.text = "Group"}, {.text = "Audits before"}, {.text = "Audit"}},
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
            {.text = cases::title_of(sampled.candidate.group)},
            {.text = last_audit_words(sampled.candidate.last_audited)}, {.text = link}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// "7 of the 40 cases of the list, 2 of the 5 chosen, were never audited before."
std::string never_audited_words(Sample const& sample)
{
    auto const chosen = sample.with(Outcome::chosen);
    auto list = chosen;
    for (auto const outcome : {Outcome::replaced, Outcome::not_chosen})
        std::ranges::copy(sample.with(outcome), std::back_inserter(list));
    auto const never = [](std::vector<SampledCase> const& cases) {
        return std::to_string(std::ranges::count_if(
            cases, [](SampledCase const& one) { return !one.candidate.last_audited.has_value(); }));
    };
    return never(list) + " of the " + text::count_of(static_cast<long long>(list.size()), "case", "cases")
        + " of the list, and " + never(chosen) + " of the " + std::to_string(chosen.size())
        + " chosen, had never been audited.";
}

/// What the sample was chosen for, in words.
struct PurposeWords {
    std::string area;
    std::string theme;
};

PurposeWords purpose_words(staff::Request const& request, db::Reader& reader, store::StoredSample const& stored)
{
    PurposeWords words{"None", "None: routine audits"};
    if (stored.purpose.theme) words.theme = store::find_theme(reader, *stored.purpose.theme)->title;
    if (stored.purpose.area.empty()) return words;
    auto const framework = request.house().get<framework::Shelf>().on(reader, stored.chosen_at.london_date());
    auto const quota = std::ranges::find(framework->quotas, stored.purpose.area, &framework::Quota::key);
    words.area = quota == framework->quotas.end() ? stored.purpose.area : quota->title;
    return words;
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
    draw(Outcome::replaced, "Replaced, and why");
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
    auto const purpose = purpose_words(request, reader, *stored);
    return staff::show(request,
        {.title = "Sample of " + stored->team_name,
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}}, never_audited_words(stored->sample));
                    draw_chosen(out, *stored, audits);
                    govuk::draw(out,
                        govuk::SummaryList{
                            .rows = {{.key = "Chosen by", .value = stored->chosen_by_name},
                                {.key = "Chosen at", .value = stored->chosen_at.london_words()},
                                {.key = "Groups of children", .value = groups_words(stored->rules)},
                                {.key = "How chosen", .value = method_words(stored->rules)},
                                {.key = "How many were wanted", .value = wanted_words(stored->rules)},
                                {.key = "Left out if audited within",
                                    .value = text::count_of(stored->rules.rest_days, "day", "days")},
                                {.key = "Area of the programme", .value = purpose.area},
                                {.key = "Theme", .value = purpose.theme}, {.key = "Seed", .value = stored->sample.seed},
                                {.key = "Sample check code", .value = stored->sample.check_code}}});
                    draw_others(out, stored->sample);
                    govuk::draw(out,
                        govuk::Details{.summary = "How to repeat this choice", .text = how_to_repeat(stored->rules)});
                },
            .back = "/audits/samples"});
}

} // namespace gt::audits

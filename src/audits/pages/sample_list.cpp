#include "audits/pages/sample_form.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::string note_on(SampledCase const& sampled, bool with_reason)
{
    if (with_reason) return sampled.reason;
    auto note = last_audit_words(sampled.candidate.last_audited);
    if (!sampled.candidate.worker_is_matched)
        note += ". The worker's name is matched to no one: match it, or the auditor declares independence";
    return note;
}

void draw_cases(html::Out& out, std::vector<SampledCase> const& cases, std::string const& caption, bool with_reason)
{
    if (cases.empty()) return;
    govuk::Table table{.caption = caption,
        .head = {{.text = "Case", .classes = "govuk-!-width-one-quarter"},
            {.text = "Group", .classes = "govuk-!-width-one-quarter"},
            {.text = with_reason ? "Left out because" : "Audits so far"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& sampled : cases) {
        auto const& stratum = sampled.stratum;
        auto group = std::string{cases::title_of(sampled.candidate.group)};
        if (!stratum.empty() && stratum != group) group += " (" + stratum + ")";
        table.rows.push_back(
            {{.text = sampled.candidate.number}, {.text = group}, {.text = note_on(sampled, with_reason)}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

std::string last_audit_words(std::optional<Date> last_audited)
{
    return last_audited ? "Audited on " + last_audited->words() : "Never audited";
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

#include "audits/pages/calibration_pages.hpp"
#include "audits/pages/exemplar_list.hpp"
#include "audits/pages/graded_on.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/moj/filter.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_exemplars = 100;
constexpr int most_beside_guidance = 5;

void draw_filter(
    html::Out& out, http::Fields const& query, std::vector<GradedOn> const& choices, framework::Scale const* scale)
{
    govuk::Select domain{.name = "domain",
        .label = {.text = "Domain"},
        .items = {{.text = "All", .value = ""}},
        .value = query.text("domain")};
    for (auto const& one : choices) domain.items.push_back({.text = one.title, .value = one.key});
    govuk::Select grade{.name = "grade",
        .label = {.text = "Grade"},
        .items = {{.text = "All", .value = ""}},
        .value = query.text("grade")};
    if (scale)
        for (auto const& one : scale->grades) grade.items.push_back({.text = one.title, .value = one.key});
    html::moj::draw(out,
        html::moj::Filter{.action = html::Url::rooted("/audits/exemplars"),
            .fields =
                [&](html::Out& o) {
                    govuk::draw(o, domain);
                    govuk::draw(o, grade);
                },
            .button = "Show"});
}

} // namespace

void draw_exemplars(
    html::Out& out, framework::Framework const& framework, std::vector<calibration::Exercise> const& exemplars)
{
    for (auto const& one : exemplars)
        govuk::draw(out,
            govuk::SummaryList{
                .rows = {{.key = "The case", .value = one.case_text, .value_classes = "goldenthread-their-words"},
                    {.key = "Why this grade fits",
                        .value = one.agreed_words,
                        .value_classes = "goldenthread-their-words"}},
                .card = govuk::SummaryCard{.title = grade_title(framework, one.scale, one.agreed_grade) + ", "
                        + one.domain_title + ": " + one.title}});
}

void draw_exemplars_of(
    html::Out& out, db::Reader& reader, framework::Framework const& framework, std::string const& domain)
{
    auto const exemplars = calibration::exemplars(reader, domain, "", most_beside_guidance);
    if (exemplars.empty()) return;
    govuk::draw(out, govuk::Details{.summary = "Exemplars: cases that were graded together", .text = [&](html::Out& o) {
                                        draw_exemplars(o, framework, exemplars);
                                    }});
}

http::Response show_exemplars(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const choices = graded_on(*framework, request.today());
    auto const exemplars
        = calibration::exemplars(reader, request.query().text("domain"), request.query().text("grade"), most_exemplars);
    auto const* scale = choices.empty() ? nullptr : scale_of(*framework, choices.front().scale);
    return staff::show(request,
        {.title = "Exemplars",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Cases that auditors graded, each unseen by the others, and agreed on. They are written for "
                        "that and about nobody.");
                    draw_filter(out, request.query(), choices, scale);
                    if (exemplars.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There is no exemplar to show.");
                    draw_exemplars(out, *framework, exemplars);
                },
            .back = "/audits"});
}

} // namespace gt::audits

#include "audits/cycle/store.hpp"
#include "audits/pages/agreement_form.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view the_rule = "Once a grade is agreed, it is the one that reports count. Until then, and where "
                                      "nothing is agreed, reports count "
                                      "the auditor's own. All three stay. A later moderation can change what is "
                                      "reported, and says so.";

/// Both readings, locked; for whoever may see the first.
struct Comparison {
    AtHand const& first;
    Audit reading;
    std::vector<ComparedDomain> domains;
    AgreedGrades agreed; ///< by both readers
    std::string reported; ///< grade of the whole, by whichever way it was agreed
    bool may_agree; ///< and nothing is agreed yet
};

std::optional<Comparison> find_comparison(staff::Request const& request, AtHand const& first)
{
    auto reader = request.database().read();
    auto reading = store::second_read_of(reader, first.audit.id);
    if (!reading || reading->is_open()) return std::nullopt;
    auto domains
        = compared(*first.tool, store::load_record(reader, first.audit.id), store::load_record(reader, reading->id));
    auto agreed = store::agreed_grades(reader, first.audit.id, store::Way::second_read);
    bool const holds = staff::store::is_in_sight(
        reader, request.person().id, verb::second_read_draw, first.audit.team, request.today());
    bool const may = agreed.empty() && holds && may_agree(request.person().id, first.audit);
    auto reported = store::reported_overall(reader, first.audit);
    return Comparison{first, std::move(*reading), std::move(domains), std::move(agreed), std::move(reported), may};
}

/// By how many grades, and whose is the higher.
std::string difference_words(framework::Scale const& scale, ComparedDomain const& domain)
{
    auto const* first = scale.grade(domain.first.grade);
    auto const* second = scale.grade(domain.second.grade);
    if (!first || !second) return "Not graded by both";
    auto const steps = first->order - second->order;
    if (steps == 0) return "Same grade";
    auto const words = std::abs(steps) == 1 ? "one grade" : std::to_string(std::abs(steps)) + " grades";
    return "Auditor " + words + (steps > 0 ? " higher" : " lower");
}

govuk::Cell grading_cell(AtHand const& at_hand, Grading const& grading)
{
    if (grading.grade.empty()) return {.text = "Not graded"};
    return {.text = [title = at_hand.grade_title(grading.grade), reason = grading.reason](html::Out& out) {
        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, title);
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, reason);
    }};
}

govuk::Cell agreed_cell(Comparison const& comparison, std::string const& domain)
{
    auto const found = comparison.agreed.find(domain);
    if (found == comparison.agreed.end()) return {.text = "Not agreed yet"};
    auto const* why = find_reason_for_difference(found->second.why_differed);
    return {.text = [title = comparison.first.grade_title(found->second.grade),
                        reason = std::string{why ? why->title : ""}, note = found->second.note](html::Out& out) {
        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, title);
        if (!reason.empty()) out.el("p", {{"class", "govuk-body"}}, reason);
        if (!note.empty()) out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, note);
    }};
}

void draw_grades(html::Out& out, Comparison const& comparison)
{
    govuk::Table table{.caption = "Both readings, and what was agreed",
        .head = {{.text = "Domain"}, {.text = "Auditor: " + comparison.first.audit.auditor_name},
            {.text = "Second reader: " + comparison.reading.auditor_name}, {.text = "Difference"}, {.text = "Agreed"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& domain : comparison.domains)
        table.rows.push_back({{.text = domain.title}, grading_cell(comparison.first, domain.first),
            grading_cell(comparison.first, domain.second), {.text = difference_words(*comparison.first.scale, domain)},
            agreed_cell(comparison, domain.key)});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_reported(html::Out& out, Comparison const& comparison)
{
    auto const& audit = comparison.first.audit;
    govuk::draw(out,
        govuk::SummaryList{
            .rows = {{.key = "Reported grade", .value = comparison.first.grade_title(comparison.reported)},
                {.key = "Audit submitted", .value = audit.submitted_at->london_words()},
                {.key = "Second read submitted", .value = comparison.reading.submitted_at->london_words()}}});
    govuk::draw(out, govuk::InsetText{.text = the_rule});
}

http::Response comparison_page(staff::Request const& request, Comparison const& comparison, AgreementForm const& form)
{
    auto const& first = comparison.first;
    return staff::show(request,
        {.title = "Both readings of case " + first.audit.case_number,
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, first, comparison.may_agree ? first.path("agreement") : "");
                    draw_grades(out, comparison);
                    draw_reported(out, comparison);
                    if (!comparison.may_agree) return;
                    out.el("h2", {{"class", "govuk-heading-m"}}, "What both readers agreed");
                    staff::long_form(out, request, first.path("agreement"),
                        [&] { draw_agreement_fields(out, first, comparison.domains, form); });
                },
            .back = first.path(),
            .problems = &form.problems});
}

http::Response with_comparison(
    staff::Request const& request, std::function<http::Response(Comparison const&)> const& answer)
{
    return with_audit(request, [&](AtHand const& first) {
        auto const comparison = find_comparison(request, first);
        return comparison ? answer(*comparison) : staff::not_found(request);
    });
}

} // namespace

http::Response show_comparison(staff::Request const& request)
{
    return with_comparison(
        request, [&](Comparison const& comparison) { return comparison_page(request, comparison, {}); });
}

http::Response agree_grades(staff::Request const& request)
{
    return with_comparison(request, [&](Comparison const& comparison) -> http::Response {
        auto const& first = comparison.first;
        // Posting twice has one effect, and ends on the same page.
        if (!comparison.agreed.empty()) return http::redirect_to(first.path("second-read"));
        if (!comparison.may_agree)
            return staff::forbidden(request, "Nobody records the agreed grade of their own audit or their own work.");
        auto form = AgreementForm::read(request.form(), comparison.domains);
        auto const agreed = form.agreed(comparison.domains);
        auto const fine = check_agreed(*first.tool, *first.scale, first.framework->rules, comparison.domains, agreed);
        if (!fine) form.problems.add(fine.problem().field, fine.problem().message);
        if (form.problems.any()) return comparison_page(request, comparison, form);
        auto const saved = request.database().write([&](db::Transaction& tx) {
            history::Act const act{request.person().id.number, request.now(), "recorded the agreed grades"};
            auto recorded = store::agree(tx, first.audit, agreed, act);
            if (recorded) cycle::follow_agreement(tx, request.house().get<framework::Shelf>(), first.audit.id, act);
            return recorded;
        });
        if (!saved) return staff::refuse(request, saved.problem());
        return staff::redirect_with_notice(first.path("second-read"), "Agreed grades recorded");
    });
}

} // namespace gt::audits

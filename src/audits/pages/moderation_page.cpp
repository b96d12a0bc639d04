#include "audits/cycle/store.hpp"
#include "audits/hearing/feedback.hpp"
#include "audits/moderation/rows.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "audits/pages/moderation_form.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/time/working_days.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using moderation::Moderation;

constexpr std::string_view the_rule
    = "Reports count what was agreed last, by a moderation or after a second read; until then the auditor's own grade. "
      "Every grade stays on the audit.";

/// A submitted audit's moderations, and how this person stands to them.
struct Bench {
    AtHand const& at_hand;
    std::vector<Moderation> moderations;
    AgreedGrades reported;
    bool holds_verb = false;
    std::string bar; ///< why they may not moderate it; empty when they may, or hold no verb for it

    Moderation const* open() const
    {
        return !moderations.empty() && moderations.back().is_open() ? &moderations.back() : nullptr;
    }
    bool may_moderate() const { return open() && holds_verb && bar.empty(); }
};

std::optional<Bench> bench_for(staff::Request const& request, AtHand const& at_hand)
{
    auto const& audit = at_hand.audit;
    if (audit.is_open() || audit.is_second_read()) return std::nullopt;
    auto reader = request.database().read();
    auto moderations = moderation::moderations_of(reader, audit.id);
    if (moderations.empty()) return std::nullopt;
    auto const person = request.person().id;
    bool const holds = staff::store::is_in_sight(reader, person, verb::moderate, audit.team, request.today());
    auto bar = holds
        ? moderation::bar_to_moderating(person, audit, moderation::part_in(reader, person, audit, request.today()))
        : std::string{};
    return Bench{at_hand, std::move(moderations), store::agreed_grades(reader, audit.id), holds, std::move(bar)};
}

void draw_causes(html::Out& out, AtHand const& at_hand, Moderation const& one)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& cause : one.causes) {
        if (cause.kind != moderation::CauseKind::disagreement) {
            list.rows.push_back({.key = "Why it is moderated", .value = title_of(cause.kind)});
            continue;
        }
        auto const grade
            = cause.grade.empty() ? std::string{} : " They would give: " + at_hand.grade_title(cause.grade) + ".";
        list.rows.push_back(
            {.key = cause.raised_by_name + " disagrees", .value = cause.words + grade, .value_classes = their_words});
    }
    govuk::draw(out, list);
}

/// For the auditor and whoever moderates: how the audit itself was judged.
void draw_judgements(html::Out& out, Moderation const& one)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& question : moderation::questions()) {
        auto const found = one.judgements.find(question.key);
        if (found == one.judgements.end()) continue;
        auto words = std::string{hearing::title_of_how_far(found->second.answer)};
        if (!found->second.words.empty()) words += ". " + found->second.words;
        list.rows.push_back({.key = std::string{question.text}, .value = words, .value_classes = their_words});
    }
    if (!one.to_auditor.empty())
        list.rows.push_back({.key = "To the auditor", .value = one.to_auditor, .value_classes = their_words});
    govuk::draw(out, list);
}

void draw_done(html::Out& out, Bench const& bench, Moderation const& one, bool sees_judgements)
{
    out.el("h2", {{"class", "govuk-heading-m"}},
        std::string{title_of(*one.outcome)} + ", " + one.moderated_at->london_date().words());
    out.el("p", {{"class", "govuk-body"}}, "Moderated by " + one.moderated_by_name + ".");
    draw_causes(out, bench.at_hand, one);
    if (!one.reasons.empty()) out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, one.reasons);
    if (sees_judgements) draw_judgements(out, one);
}

govuk::Cell grade_cell(
    AtHand const& at_hand, std::map<std::string, Grading, std::less<>> const& grades, std::string const& domain)
{
    auto const found = grades.find(domain);
    if (found == grades.end()) return {.text = "Not graded"};
    return {.text = [title = at_hand.grade_title(found->second.grade), reason = found->second.reason](html::Out& out) {
        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, title);
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, reason);
    }};
}

govuk::Cell reported_cell(Bench const& bench, std::string const& domain)
{
    auto const agreed = bench.reported.find(domain);
    auto const own = bench.at_hand.record.grades.find(domain);
    auto const grade = reported_grade(own == bench.at_hand.record.grades.end() ? "" : own->second.grade,
        agreed == bench.reported.end() ? nullptr : &agreed->second);
    auto const* why
        = agreed == bench.reported.end() ? nullptr : moderation::find_reason_for_change(agreed->second.why_differed);
    return {.text = [title = bench.at_hand.grade_title(grade), why](html::Out& out) {
        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, title);
        if (why) out.el("p", {{"class", "govuk-body"}}, why->title);
    }};
}

void draw_grades(html::Out& out, Bench const& bench)
{
    govuk::Table table{.caption = "All grades",
        .head = {{.text = "Domain"}, {.text = "Auditor: " + bench.at_hand.audit.auditor_name},
            {.text = "Practitioner's own"}, {.text = "Reported"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    auto const add = [&](std::string const& domain) {
        table.rows.push_back({{.text = bench.at_hand.domain_title(domain)},
            grade_cell(bench.at_hand, bench.at_hand.record.grades, domain),
            grade_cell(bench.at_hand, bench.at_hand.record.practitioner, domain), reported_cell(bench, domain)});
    };
    add(std::string{overall});
    for (auto const* domain : bench.at_hand.tool->domains()) add(domain->key);
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
    govuk::draw(out, govuk::InsetText{.text = the_rule});
}

void draw_open(html::Out& out, staff::Request const& request, Bench const& bench, Moderation const& one)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Waiting for a moderator");
    out.el("p", {{"class", "govuk-body"}},
        "Due " + one.due_on.words() + ": " + time_left_words(one.due_on, request.today(), WorkingDays::england())
            + ".");
    draw_causes(out, bench.at_hand, one);
    if (!bench.bar.empty())
        govuk::draw(out, govuk::InsetText{.text = "Somebody else moderates this audit, not you: " + bench.bar + "."});
}

http::Response moderation_page(staff::Request const& request, Bench const& bench, ModerationForm const& form)
{
    auto const& at_hand = bench.at_hand;
    bool const sees_judgements = bench.holds_verb || at_hand.is_auditor(request.person());
    return staff::show(request,
        {.title = "Moderation of the audit of case " + at_hand.audit.case_number,
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand, bench.may_moderate() ? at_hand.path("moderation") : "");
                    if (auto const* one = bench.open()) draw_open(out, request, bench, *one);
                    for (auto const& one : bench.moderations)
                        if (!one.is_open()) draw_done(out, bench, one, sees_judgements);
                    draw_grades(out, bench);
                    if (bench.may_moderate()) draw_moderation_form(out, request, at_hand, form);
                },
            .back = at_hand.path(),
            .problems = &form.problems});
}

http::Response with_bench(staff::Request const& request, std::function<http::Response(Bench const&)> const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        auto const bench = bench_for(request, at_hand);
        return bench ? answer(*bench) : staff::not_found(request);
    });
}

} // namespace

http::Response show_moderation(staff::Request const& request)
{
    return with_bench(request, [&](Bench const& bench) { return moderation_page(request, bench, {}); });
}

/// POST /audits/{id}/moderation
http::Response moderate_audit(staff::Request const& request)
{
    return with_bench(request, [&](Bench const& bench) -> http::Response {
        auto const& at_hand = bench.at_hand;
        if (!bench.holds_verb) return staff::forbidden(request, "Moderating this team's audits is not yours to do.");
        // Posting twice has one effect, and ends on the same page.
        if (!bench.open()) return http::redirect_to(at_hand.path("moderation"));
        if (!bench.bar.empty()) return staff::forbidden(request, "Somebody else moderates this audit: " + bench.bar);
        auto form = ModerationForm::read(request.form(), at_hand);
        auto const finding = form.finding(at_hand);
        auto const fine = moderation::check(
            *at_hand.tool, *at_hand.scale, at_hand.framework->rules, at_hand.record, *bench.open(), finding);
        if (!fine) {
            form.problems.add(fine.problem().field, fine.problem().message);
            return moderation_page(request, bench, form);
        }
        auto const done = request.database().write([&](db::Transaction& tx) {
            history::Act const act{request.person().id.number, request.now(), "moderated the audit"};
            auto recorded = moderation::moderate(
                tx, at_hand.audit, *bench.open(), finding, moderation::agreed_by(finding, at_hand.record), act);
            if (recorded) cycle::follow_agreement(tx, request.house().get<framework::Shelf>(), at_hand.audit.id, act);
            return recorded;
        });
        if (!done) return staff::refuse(request, done.problem());
        return staff::redirect_with_notice(at_hand.path("moderation"), "Moderation recorded");
    });
}

} // namespace gt::audits

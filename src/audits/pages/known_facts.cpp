#include "audits/pages/known_facts.hpp"

#include "audits/pages/pages.hpp"
#include "cases/store/data_queries.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using cases::KnownFact;

/// The value first; then how it stands to its clock, where it is from, and what came of doubting it.
void draw_fact(html::Out& out, KnownFact const& fact, cases::DataQuery const* query, staff::Leave const& to_doubt)
{
    out.el("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, [&] {
        out.text(fact.words + " ");
        if (fact.standing && fact.standing->is_late)
            govuk::draw(out, govuk::Tag{.text = "Late", .classes = "govuk-tag--red"});
    });
    if (fact.standing)
        out.el("p", {{"class", "govuk-body-s govuk-!-margin-bottom-1"}},
            fact.standing->words + ": " + fact.standing->rule + ".");
    out.el("p", {{"class", "govuk-hint govuk-!-margin-bottom-1 govuk-!-font-size-16"}}, fact.source_words());
    if (!query || !query->is_open())
        staff::draw_leave(out, to_doubt, "Is this wrong?", "goldenthread-link-button", " " + fact.title);
    if (!query) return;
    auto const answered = query->is_open() ? "" : ". " + std::string{title_of(query->outcome)} + ". " + query->answer;
    out.el("p", {{"class", "govuk-body-s govuk-!-margin-bottom-0"}},
        "You said that this is wrong: " + query->found + answered);
}

struct DoubtForm {
    std::string found = {};
    forms::Problems problems = {};
};

http::Response doubt_page(
    staff::Request const& request, AtHand const& at_hand, KnownFact const& fact, DoubtForm const& typed)
{
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, at_hand.path("facts/" + std::string{fact.key}));
        out.el("p", {{"class", "govuk-body"}},
            "The list says: " + fact.words
                + ". If the child's record shows something else, say so here. It goes to "
                  "whoever looks after data, and is no finding about the practitioner's work.");
        out.el("p", {{"class", "govuk-hint"}}, fact.source_words());
        staff::long_form(out, request, at_hand.path("facts/" + std::string{fact.key}), [&] {
            govuk::draw(out,
                govuk::Textarea{.name = "found",
                    .label = {.text = "What does the record show, and where?"},
                    .value = typed.found,
                    .rows = 3,
                    .hint = "For example: a visit on 14 November 2026, in the case notes",
                    .error = typed.problems.message_for("found")});
            govuk::draw(out, govuk::Button{.text = "Say that the list is wrong", .prevents_double_click = true});
        });
    };
    return staff::show(request,
        {.title = fact.title + ": is the list wrong?",
            .body = body,
            .back = at_hand.path(),
            .problems = &typed.problems,
            .caption = "Audit of " + at_hand.audit.case_number});
}

using OnFact = std::function<http::Response(AtHand const&, KnownFact const&)>;

http::Response with_fact(staff::Request const& request, OnFact const& answer)
{
    return with_own_draft(request, [&](AtHand const& at_hand) {
        auto reader = std::make_unique<db::Snapshot>(request.database().read());
        auto const known = facts_at_hand(*reader, at_hand);
        reader.reset();
        auto const* fact = known.fact(request.value("fact"));
        return fact ? answer(at_hand, *fact) : staff::not_found(request);
    });
}

cases::DataQuery query_about(staff::Request const& request, AtHand const& at_hand, KnownFact const& fact)
{
    return {.id = request.new_id<cases::DataQueryId>(),
        .case_id = at_hand.child.id,
        .case_number = at_hand.child.number,
        .team = at_hand.child.team,
        .source_kind = "audit",
        .source_id = at_hand.audit.id.number,
        .fact = std::string{fact.key},
        .fact_title = fact.title,
        .said = fact.words,
        .said_by = fact.source_words(),
        .found = request.form().text("found"),
        .raised_by = request.person().id,
        .raised_by_name = {},
        .raised_at = request.now()};
}

/// The page of the audit where that fact stands.
std::string page_of(AtHand const& at_hand, std::string_view fact)
{
    for (auto const& section : at_hand.tool->sections)
        for (auto const& question : section.questions)
            if (std::ranges::find(question.facts, fact) != question.facts.end())
                return at_hand.path(place::section(section.key));
    return at_hand.path();
}

} // namespace

KnownFact const* FactsAtHand::fact(std::string_view key) const
{
    auto const found = std::ranges::find(facts, key, &KnownFact::key);
    return found == facts.end() ? nullptr : &*found;
}

cases::DataQuery const* FactsAtHand::query(std::string_view key) const
{
    auto const found = std::find_if(queries.rbegin(), queries.rend(), [&](auto const& one) { return one.fact == key; });
    return found == queries.rend() ? nullptr : &*found;
}

FactsAtHand facts_at_hand(db::Reader& reader, AtHand const& at_hand)
{
    auto const& rules = at_hand.framework->rules;
    return {cases::store::facts_about(reader, at_hand.child,
                {rules.protection_visit_working_days, rules.need_visit_working_days, rules.care_leaver_contact_weeks}),
        cases::store::queries_of(reader, "audit", at_hand.audit.id.number)};
}

void draw_facts(html::Out& out, AtHand const& at_hand, FactsAtHand const& known, framework::Question const& question,
    std::string const& action)
{
    govuk::SummaryList list{.rows = {},
        .card = govuk::SummaryCard{
            .title = "What the case system says", .heading_level = 2, .classes = "goldenthread-facts"}};
    for (auto const& key : question.facts) {
        auto const* fact = known.fact(key);
        if (!fact) continue;
        auto const* query = known.query(key);
        staff::Leave const to_doubt{action, at_hand.path("facts/" + key)};
        list.rows.push_back({.key = fact->title, .value = [=](html::Out& o) { draw_fact(o, *fact, query, to_doubt); }});
    }
    if (!list.rows.empty()) govuk::draw(out, list);
}

http::Response show_fact(staff::Request const& request)
{
    return with_fact(
        request, [&](AtHand const& at_hand, KnownFact const& fact) { return doubt_page(request, at_hand, fact, {}); });
}

http::Response doubt_fact(staff::Request const& request)
{
    return with_fact(request, [&](AtHand const& at_hand, KnownFact const& fact) {
        auto const query = query_about(request, at_hand, fact);
        DoubtForm typed{.found = query.found};
        if (query.found.empty()) typed.problems.add("found", "Enter what the record shows");
        if (typed.problems.any()) return doubt_page(request, at_hand, fact, typed);
        auto const raised = request.database().write([&](db::Transaction& tx) {
            return cases::store::raise(
                tx, query, {request.person().id.number, request.now(), "said that a list is wrong"});
        });
        if (raised)
            return staff::redirect_with_notice(
                page_of(at_hand, fact.key), "Noted: whoever looks after data is asked to put it right.");
        typed.problems.add(raised.problem().field, raised.problem().message);
        return doubt_page(request, at_hand, fact, typed);
    });
}

} // namespace gt::audits

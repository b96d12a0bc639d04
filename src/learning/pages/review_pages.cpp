#include "framework/shelf.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "learning/pages/pages.hpp"
#include "learning/store/reviews.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr std::string_view source_kind = "learning_review";

void draw_new(html::Out& out, staff::Request const& request, Typed const& typed)
{
    govuk::Select kind{.name = "kind",
        .label = {.text = "Kind of review"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("kind"),
        .error = typed.error("kind")};
    for (auto const one : all_review_kinds)
        kind.items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Record a review");
    staff::long_form(out, request, "/learning/reviews", [&] {
        govuk::draw(out, kind);
        forms::draw_line(out, typed, "title", "What is it called?");
        forms::draw_line(out, typed, "completed_on", "When was it completed?", "For example, 22 November 2026");
        forms::draw_line(out, typed, "partners", "Which partners took part?",
            "For example, police, health, probation. Leave this empty when none did");
        forms::draw_text(out, typed, "summary", "What did it look at, and what did it find?",
            "Nothing that tells which child it was");
        forms::draw_line(out, typed, "read_at", "Where can the whole review be read?",
            "For example, the address of the page where it was published");
        govuk::draw(out, govuk::Button{.text = "Record it", .prevents_double_click = true});
    });
}

void draw_kinds(html::Out& out, std::optional<ReviewKind> shown)
{
    govuk::Select kind{.name = "only",
        .label = {.text = "Which reviews"},
        .items = {{.text = "All", .value = ""}},
        .value = shown ? std::string{key_of(*shown)} : std::string{}};
    for (auto const one : all_review_kinds)
        kind.items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    forms::query_form(out, html::Url::rooted("/learning/reviews"), [&] {
        govuk::draw(out, kind);
        govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
    });
}

http::Response reviews_page(staff::Request const& request, Typed const& typed)
{
    auto reader = request.database().read();
    auto const only = review_kind_of(request.query().text("only"));
    auto const reviews = store::list_reviews(reader, only);
    return staff::show(request,
        {.title = "Learning reviews",
            .body =
                [&](html::Out& out) {
                    draw_kinds(out, only);
                    if (reviews.empty()) out.el("p", {{"class", "govuk-body"}}, "No review is recorded yet.");
                    govuk::Table table{.caption = "Reviews, the newest first",
                        .head = {{.text = "Review"}, {.text = "Kind"}, {.text = "Partners"}, {.text = "Completed"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : reviews) {
                        auto const link = [title = one.title, id = one.id](html::Out& o) {
                            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "reviews", id})}},
                                title);
                        };
                        table.rows.push_back({{.text = link}, {.text = title_of(one.kind)}, {.text = one.partners},
                            {.text = one.completed_on.words()}});
                    }
                    if (!reviews.empty())
                        out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                    if (request.person().may(verb::write)) draw_new(out, request, typed);
                },
            .back = "/learning",
            .problems = &typed.problems});
}

std::optional<LearningReview> find_shown(staff::Request const& request)
{
    auto const id = request.id<ReviewId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_review(reader, *id);
}

void draw_finding_form(html::Out& out, staff::Request const& request, LearningReview const& review, Typed const& typed)
{
    auto reader = request.database().read();
    govuk::Select team{.name = "team",
        .label = {.text = "Whom does it concern?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("team"),
        .error = typed.error("team")};
    for (auto const& one : staff::store::all_teams(reader))
        team.items.push_back({.text = one.name, .value = one.id.text()});
    govuk::Checkboxes themes{.name = "themes",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "What is it about?"}},
        .values = typed.fields.all("themes"),
        .error = typed.error("themes"),
        .classes = "govuk-checkboxes--small"};
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    for (auto const& one : framework->themes) themes.items.push_back({.value = one.key, .text = one.title});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Add what it found");
    staff::long_form(out, request, "/learning/reviews/" + review.id.text() + "/findings", [&] {
        forms::draw_text(out, typed, "words", "What does it find about practice here?");
        govuk::draw(out, team);
        if (!themes.items.empty()) govuk::draw(out, themes);
        govuk::draw(out, govuk::Button{.text = "Add this finding", .classes = "govuk-button--secondary"});
    });
}

void draw_finding(html::Out& out, staff::Request const& request, improvement::Finding const& finding)
{
    out.el("p", {{"class", "govuk-inset-text goldenthread-their-words"}}, finding.words);
    if (!request.person().may(verb::write)) return;
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        auto const url = html::Url::rooted("/learning/new")
                             .with("from", "finding")
                             .with("origin", finding.id)
                             .with("audience", finding.team)
                             .with("theme", finding.themes.empty() ? std::string{} : finding.themes.front());
        out.el("a", {{"class", "govuk-link"}, {"href", url}}, "Write a learning point from this");
    });
}

void draw_facts_of(html::Out& out, LearningReview const& review)
{
    govuk::SummaryList list{.rows = {{.key = "Kind", .value = title_of(review.kind)},
                                {.key = "Completed", .value = review.completed_on.words()}}};
    if (!review.partners.empty()) list.rows.push_back({.key = "Partners who took part", .value = review.partners});
    if (!review.read_at.empty())
        list.rows.push_back(
            {.key = "The whole review", .value = review.read_at, .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
}

http::Response review_page(staff::Request const& request, LearningReview const& review, Typed const& typed)
{
    auto const findings = [&] {
        auto reader = request.database().read();
        return improvement::store::of_source(reader, {std::string{source_kind}, review.id.number});
    }();
    return staff::show(request,
        {.title = review.title,
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}}, review.summary);
                    draw_facts_of(out, review);
                    if (!findings.empty()) out.el("h2", {{"class", "govuk-heading-m"}}, "What it found");
                    for (auto const& one : findings) draw_finding(out, request, one);
                    if (request.person().may(verb::write)) draw_finding_form(out, request, review, typed);
                },
            .back = "/learning/reviews",
            .problems = &typed.problems,
            .caption = "Learning review"});
}

} // namespace

http::Response show_reviews(staff::Request const& request) { return reviews_page(request, {}); }

http::Response add_review(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const kind = review_kind_of(typed.text("kind"));
    auto const day = Date::parse_typed(typed.text("completed_on"));
    if (!kind) typed.problems.add("kind", "Select the kind of review");
    if (!day) typed.problems.add("completed_on", "Enter the date it was completed, like 22 November 2026");
    auto const review = checked({request.new_id<ReviewId>(), kind.value_or(ReviewKind::local), typed.text("title"),
                                    typed.text("summary"), day.value_or(request.today()), request.person().id,
                                    request.now(), typed.text("partners"), typed.text("read_at")},
        request.today());
    if (!review) typed.problems.add(review.problem().field, review.problem().message);
    if (typed.problems.any()) return reviews_page(request, typed);
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, *review, {request.person().id.number, request.now(), "recorded a learning review"});
    });
    return staff::redirect_with_notice("/learning/reviews/" + review->id.text(), "Recorded");
}

http::Response show_review(staff::Request const& request)
{
    auto const review = find_shown(request);
    return review ? review_page(request, *review, {}) : staff::not_found(request);
}

http::Response add_review_finding(staff::Request const& request)
{
    auto const review = find_shown(request);
    if (!review) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const team = staff::TeamId::parse(typed.text("team"));
    auto themes = typed.fields.all("themes");
    std::ranges::sort(themes);
    {
        auto reader = request.database().read();
        if (!team || !staff::store::find_team(reader, *team)) typed.problems.add("team", "Select whom it concerns");
        auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
        if (!std::ranges::all_of(themes, [&](auto const& key) { return framework->theme(key); }))
            typed.problems.add("themes", "Select themes of the framework");
    }
    if (typed.text("words").empty()) typed.problems.add("words", "Enter what it finds about practice here");
    if (typed.problems.any()) return review_page(request, *review, typed);
    improvement::Finding const finding{request.new_id<improvement::FindingId>(),
        {std::string{source_kind}, review->id.number}, std::nullopt, *team, improvement::FindingKind::improvement, "",
        typed.text("words"), request.person().id, request.now(), {}, {}, {}, themes};
    request.database().write([&](db::Transaction& tx) {
        improvement::store::record(tx, finding, {request.person().id.number, request.now(), "recorded a finding"});
    });
    return staff::redirect_with_notice("/learning/reviews/" + review->id.text(), "Added");
}

} // namespace gt::learning

#include "learning/pages/point_form.hpp"

#include "cases/store/cases.hpp"
#include "framework/shelf.hpp"
#include "improvement/store/findings.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

} // namespace

std::string case_number_behind(db::Reader& reader, Origin const& origin)
{
    if (origin.kind != "finding" || !origin.id) return "";
    auto const finding = improvement::store::find(reader, improvement::FindingId{*origin.id});
    auto const child = finding && finding->case_id ? cases::store::find(reader, *finding->case_id) : std::nullopt;
    return child ? child->number : "";
}

void draw_point_fields(html::Out& out, staff::Request const& request, db::Reader& reader, forms::Typed const& typed)
{
    forms::draw_line(out, typed, "title", "Title", "Say what was learnt, in one sentence");
    forms::draw_text(out, typed, "words", "What was learnt?", "Nothing that tells whose case or whose work it was");
    forms::draw_text(out, typed, "asked", "What are teams asked to do with it?");
    govuk::Select audience{.name = "audience",
        .label = {.text = "Who is it for?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("audience"),
        .error = typed.error("audience")};
    for (auto const& team : staff::store::all_teams(reader))
        if (team.period.covers(request.today())) audience.items.push_back({.text = team.name, .value = team.id.text()});
    govuk::draw(out, audience);
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    govuk::Select theme{.name = "theme",
        .label = {.text = "Theme"},
        .items = {{.text = "None", .value = ""}},
        .value = typed.text("theme"),
        .hint = "With a theme it can be measured later whether it became rarer in audits",
        .error = typed.error("theme")};
    for (auto const& one : framework->themes) theme.items.push_back({.text = one.title, .value = one.key});
    govuk::draw(out, theme);
}

http::Fields fields_of(LearningPoint const& point)
{
    return {{"title", point.title}, {"words", point.words}, {"asked", point.asked}, {"audience", point.audience.text()},
        {"theme", point.theme}};
}

std::optional<LearningPoint> read_point(
    staff::Request const& request, db::Reader& reader, LearningPoint point, forms::Typed& typed)
{
    point.title = typed.text("title");
    point.words = typed.text("words");
    point.asked = typed.text("asked");
    point.theme = typed.text("theme");
    auto const audience = staff::TeamId::parse(typed.text("audience"));
    auto const team = audience ? staff::store::find_team(reader, *audience) : std::nullopt;
    if (!team)
        typed.problems.add("audience", "Select who it is for");
    else
        point.audience = team->id;
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    if (!point.theme.empty() && !framework->theme(point.theme))
        typed.problems.add("theme", "Select a theme of the framework");
    auto const kept = checked(point, case_number_behind(reader, point.origin));
    if (!kept) typed.problems.add(kept.problem().field, kept.problem().message);
    return typed.problems.any() ? std::nullopt : std::optional{*kept};
}

} // namespace gt::learning

#include "framework/shelf.hpp"
#include "improvement/thread/thread.hpp"
#include "learning/pages/choices.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/point_form.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

/// Records that a need may be drawn from, as the thread names them.
constexpr std::array<std::string_view, 4> sources_of_needs{"finding", "learning", "learning_review", "audit_theme"};

/// What a need is raised with: where it may be, what stands in the framework, and the record it is drawn from.
struct Raising {
    std::vector<staff::Team> places;
    std::shared_ptr<framework::Framework const> framework;
    Origin origin = {};
    std::optional<improvement::ThreadRecord> drawn_from = {};
    std::string case_number = {}; ///< of that record's case; empty when it has none
};

Raising raising_with(staff::Request const& request, http::Fields const& fields)
{
    auto reader = request.database().read();
    auto const today = request.today();
    Raising raising{staff::store::places_in_sight(reader, request.person().id, verb::raise_need, today),
        request.house().get<framework::Shelf>().on(reader, today)};
    auto const kind = fields.text("from");
    auto const id = parse_id_number(fields.text("origin"));
    if (!id || std::ranges::find(sources_of_needs, std::string_view{kind}) == sources_of_needs.end()) return raising;
    improvement::Walker const walker{reader, request.person(), today, *raising.framework};
    raising.drawn_from = request.house().get<improvement::Threads>().show(walker, {kind, std::to_string(*id)});
    if (!raising.drawn_from) return raising;
    raising.origin = {kind, id};
    raising.case_number = case_number_behind(reader, raising.origin);
    return raising;
}

void draw_need_fields(html::Out& out, Raising const& raising, Typed const& typed)
{
    auto const& framework = *raising.framework;
    if (raising.drawn_from) {
        forms::hidden(out, "from", raising.origin.kind);
        forms::hidden(out, "origin", std::to_string(*raising.origin.id));
        govuk::draw(out, govuk::InsetText{.text = raising.drawn_from->title + ": " + raising.drawn_from->words});
    }
    forms::draw_text(out, typed, "what", "What has to be learnt?",
        "In one sentence. Nothing that tells whose case or whose work it was");
    draw_choice(out, typed, "place", "Whose need is it?", place_choices(raising.places, "Choose"));
    draw_choice(out, typed, "theme", "Theme", theme_choices(framework, "None"),
        "With a theme it can be seen whether it became rarer in audits");
    forms::draw_text(out, typed, "source", "Where does it come from?",
        "For example, the audits of this quarter, supervision, or what families said");
    if (!framework.workforce_aims.empty())
        draw_choice(
            out, typed, "aim", "Which aim of the workforce strategy does it serve?", aim_choices(framework, "None"));
    forms::draw_text(out, typed, "works", framework.term("learning_discover"),
        "Where does this go well, and what makes it go well there?");
    forms::draw_text(
        out, typed, "wanted", framework.term("learning_dream"), "What would one see if it went well everywhere?");
}

http::Response raising_page(staff::Request const& request, Raising const& raising, Typed const& typed)
{
    return staff::show(request,
        {.title = "Raise a learning need",
            .body =
                [&](html::Out& out) {
                    staff::long_form(out, request, "/learning/needs", [&] {
                        draw_need_fields(out, raising, typed);
                        govuk::draw(out, govuk::Button{.text = "Raise it", .prevents_double_click = true});
                    });
                },
            .back = "/learning/needs",
            .problems = &typed.problems});
}

/// The need that the form describes; nothing when something is to be put right, which `typed` then says.
std::optional<LearningNeed> read_need(staff::Request const& request, Raising const& raising, Typed& typed)
{
    auto const& framework = *raising.framework;
    LearningNeed need{.id = request.new_id<NeedId>(),
        .what = typed.text("what"),
        .place = {},
        .theme = typed.text("theme"),
        .aim = typed.text("aim"),
        .origin = raising.origin,
        .source = typed.text("source"),
        .works = typed.text("works"),
        .wanted = typed.text("wanted"),
        .raised_by = request.person().id,
        .raised_at = request.now()};
    auto const place = std::ranges::find_if(
        raising.places, [&](staff::Team const& one) { return one.id.text() == typed.text("place"); });
    if (place == raising.places.end())
        typed.problems.add("place", "Select whose need it is");
    else
        need.place = place->id;
    if (!need.theme.empty() && !framework.theme(need.theme))
        typed.problems.add("theme", "Select a theme of the framework");
    if (!need.aim.empty() && !framework.workforce_aim(need.aim))
        typed.problems.add("aim", "Select an aim of the workforce strategy");
    auto const kept = checked(std::move(need), raising.case_number);
    if (!kept) typed.problems.add(kept.problem().field, kept.problem().message);
    return typed.problems.any() ? std::nullopt : std::optional{*kept};
}

} // namespace

http::Response show_new_need(staff::Request const& request)
{
    return raising_page(request, raising_with(request, request.query()),
        {{{"place", request.query().text("place")}, {"theme", request.query().text("theme")}}, {}});
}

http::Response raise_need(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const raising = raising_with(request, request.form());
    auto const need = read_need(request, raising, typed);
    if (!need) return raising_page(request, raising, typed);
    request.database().write([&](db::Transaction& tx) {
        store::raise(tx, *need, {request.person().id.number, request.now(), "raised a learning need"});
    });
    return staff::redirect_with_notice("/learning/needs/" + need->id.text(), "Raised");
}

} // namespace gt::learning

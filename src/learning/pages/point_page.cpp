#include "learning/pages/pages.hpp"
#include "learning/pages/point_form.hpp"
#include "learning/pages/shown_point.hpp"
#include "learning/store/points.hpp"

namespace gt::learning {

namespace {

using forms::Typed;

/// Saves what was made of the point, as the form that was sent saw it.
http::Response save(staff::Request const& request, ShownPoint const& shown, Result<LearningPoint> const& after,
    std::string_view verb, std::string_view notice)
{
    Typed const typed{request.form(), {}};
    if (!after) return show_problem(request, shown, typed, after.problem());
    auto before = shown.point;
    if (auto const seen = parse_id_number(typed.text("version"))) before.version = static_cast<int>(*seen);
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(tx, before, *after, {request.person().id.number, request.now(), verb});
    });
    if (!saved) return show_problem(request, shown, typed, saved.problem());
    return staff::redirect_with_notice(shown.path(), notice);
}

} // namespace

http::Response show_point(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    return shown ? point_page(request, *shown, {}) : staff::not_found(request);
}

http::Response save_words(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    if (!shown->point.is_draft()) return staff::refuse(request, {"", "What was published does not change any more"});
    Typed typed{request.form(), {}};
    auto const kept = [&] {
        auto reader = request.database().read();
        return read_point(request, reader, shown->point, typed);
    }();
    if (!kept) return point_page(request, *shown, typed, 422);
    return save(request, *shown, *kept, "changed the draft of a learning point", "Draft saved");
}

http::Response publish_point(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    auto const day = Date::parse_typed(request.form().text("acknowledge_by"));
    if (!day)
        return show_problem(request, *shown, {request.form(), {}},
            {"acknowledge_by", "Enter the date by which teams take it up, like 22 December 2026"});
    return save(request, *shown, publish(shown->point, *day, request.now()), "published a learning point",
        "Published. The managers of its teams find it in their work");
}

http::Response withdraw_point(staff::Request const& request)
{
    auto const shown = find_shown_point(request);
    if (!shown) return staff::not_found(request);
    return save(request, *shown, withdraw(shown->point, request.form().text("because"), request.now()),
        "withdrew a learning point", "Withdrawn");
}

} // namespace gt::learning

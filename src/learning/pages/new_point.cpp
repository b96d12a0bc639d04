#include "improvement/store/findings.hpp"
#include "learning/pages/pages.hpp"
#include "learning/pages/point_form.hpp"
#include "learning/store/points.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"

namespace gt::learning {

namespace {

using forms::Typed;

/// What the point is drawn from, as the address or the form says: a finding, a learning review, or nothing.
Origin origin_in(http::Fields const& fields)
{
    auto const kind = fields.text("from");
    auto const id = parse_id_number(fields.text("origin"));
    if ((kind != "finding" && kind != "learning_review") || !id) return {};
    return {kind, id};
}

http::Response new_point_page(staff::Request const& request, Origin const& origin, Typed const& typed)
{
    auto reader = request.database().read();
    return staff::show(request,
        {.title = "Write a learning point",
            .body =
                [&](html::Out& out) {
                    staff::form(out, request, "/learning", [&] {
                        if (origin.id) {
                            forms::hidden(out, "from", origin.kind);
                            forms::hidden(out, "origin", std::to_string(*origin.id));
                        }
                        draw_point_fields(out, request, reader, typed);
                        html::govuk::draw(
                            out, html::govuk::Button{.text = "Save as a draft", .prevents_double_click = true});
                    });
                },
            .back = "/learning",
            .problems = &typed.problems});
}

} // namespace

http::Response show_new_point(staff::Request const& request)
{
    return new_point_page(request, origin_in(request.query()),
        {{{"audience", request.query().text("audience")}, {"theme", request.query().text("theme")}}, {}});
}

http::Response add_point(staff::Request const& request)
{
    auto const origin = origin_in(request.form());
    Typed typed{request.form(), {}};
    LearningPoint point{.id = request.new_id<PointId>(),
        .title = {},
        .words = {},
        .asked = {},
        .origin = origin,
        .audience = {},
        .drafted_by = request.person().id,
        .drafted_at = request.now()};
    auto const kept = [&] {
        auto reader = request.database().read();
        return read_point(request, reader, point, typed);
    }();
    if (!kept) return new_point_page(request, origin, typed);
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, *kept, {request.person().id.number, request.now(), "drafted a learning point"});
    });
    return staff::redirect_with_notice("/learning/" + kept->id.text(), "Draft saved");
}

} // namespace gt::learning

#include "learning/pages/pages.hpp"
#include "learning/store/supervision.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int days_shown_after = 62;

/// The form of one item; its fields carry the item's number, since each item on the page has one.
void draw_tick(html::Out& out, staff::Request const& request, SupervisionItem const& item, Typed const& typed)
{
    staff::form(out, request, "/learning/supervision/" + item.id.text() + "/tick", [&] {
        forms::draw_line(out, typed, "on-" + item.id.text(), "When did you talk about it?", "For example, today");
        forms::draw_text(out, typed, "note-" + item.id.text(), "What came of it?");
        govuk::draw(out,
            govuk::Button{.text = "We have talked about it",
                .prevents_double_click = true,
                .classes = "govuk-button--secondary"});
    });
}

void draw_item(html::Out& out, staff::Request const& request, SupervisionItem const& item, Typed const& typed)
{
    out.el("h3", {{"class", "govuk-heading-s"}, {"id", "item-" + item.id.text()}}, [&] {
        if (item.point)
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", *item.point})}}, item.words);
        else
            out.text(item.words);
    });
    if (item.ticked_on) {
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}},
            "Talked about on " + item.ticked_on->words() + ": " + item.note);
        return;
    }
    out.el("p", {{"class", "govuk-body"}}, "On the agenda since " + item.put_at.london_date().words() + ".");
    bool const is_own = request.person().is(item.worker);
    if (request.person().may(verb::supervise) && !is_own) draw_tick(out, request, item, typed);
}

http::Response agenda_page(staff::Request const& request, Typed const& typed)
{
    auto reader = request.database().read();
    auto const items
        = store::agenda_of(reader, request.person().id, request.today(), request.today().plus_days(-days_shown_after));
    return staff::show(request,
        {.title = "Supervision agendas",
            .body =
                [&](html::Out& out) {
                    if (items.empty()) out.el("p", {{"class", "govuk-body"}}, "Nothing stands on an agenda of yours.");
                    staff::PersonId last;
                    for (auto const& item : items) {
                        if (item.worker != last) out.el("h2", {{"class", "govuk-heading-m"}}, item.worker_name);
                        last = item.worker;
                        draw_item(out, request, item, typed);
                    }
                },
            .back = "/learning",
            .problems = &typed.problems});
}

} // namespace

http::Response show_supervision(staff::Request const& request) { return agenda_page(request, {}); }

http::Response tick_supervision(staff::Request const& request)
{
    auto const id = request.id<ItemId>();
    auto const item = [&]() -> std::optional<SupervisionItem> {
        if (!id) return std::nullopt;
        auto reader = request.database().read();
        return store::find_item(reader, request.person().id, *id, request.today());
    }();
    if (!item) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const field = [&](std::string_view name) { return std::string{name} + "-" + id->text(); };
    auto const typed_on = typed.text(field("on"));
    auto const on = typed_on == "today" ? request.today() : Date::parse_typed(typed_on);
    if (!on) typed.problems.add(field("on"), "Enter the date of the supervision, like 22 November 2026");
    if (typed.problems.any()) return agenda_page(request, typed);
    auto const ticked = tick(*item, typed.text(field("note")), *on, request.today());
    if (!ticked && ticked.problem().field.empty()) return staff::refuse(request, ticked.problem());
    if (!ticked) {
        typed.problems.add(field(ticked.problem().field), ticked.problem().message);
        return agenda_page(request, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_tick(
            tx, *ticked, {request.person().id.number, request.now(), "talked about it in supervision"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice("/learning/supervision", "Ticked");
}

} // namespace gt::learning

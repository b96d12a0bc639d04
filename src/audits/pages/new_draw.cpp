#include "audits/pages/draw_form.hpp"
#include "audits/pages/fresh_seed.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "framework/shelf.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

struct Preview {
    std::vector<Drawable> list;
    int wanted;
    Draw draw; ///< with an empty seed while somebody only looks
};

Preview preview_of(staff::Request const& request, DrawForm const& form, std::string seed)
{
    auto reader = request.database().read();
    auto list = store::drawable(reader, request.person().id, form.first_day(), form.last_day(), request.today());
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const usual = usual_number(static_cast<int>(list.size()), framework->rules.second_read_percent);
    auto const wanted = form.wanted.empty() ? usual : form.number();
    auto drawing = draw(list, wanted, std::move(seed));
    return {std::move(list), wanted, std::move(drawing)};
}

void draw_list(html::Out& out, Preview const& preview)
{
    auto const count = static_cast<long long>(preview.list.size());
    if (count == 0) return out.el("p", {{"class", "govuk-body"}}, "No audit of these days could be drawn.");
    govuk::Table table{.caption = text::count_of(count, "audit", "audits") + " could be drawn",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Submitted"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : preview.list)
        table.rows.push_back({{.text = one.case_number}, {.text = one.team_name}, {.text = one.submitted_on.words()}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_drawing(html::Out& out, staff::Request const& request, DrawForm const& form, Preview const& preview)
{
    if (preview.list.empty()) return;
    out.el("p", {{"class", "govuk-body"}},
        text::count_of(preview.wanted, "audit is", "audits are")
            + " drawn at random. Check code of this list: " + preview.draw.check_code);
    staff::form(out, request, "/audits/second-reads", [&] {
        forms::hidden(out, "from", form.from);
        forms::hidden(out, "to", form.to);
        forms::hidden(out, "wanted", std::to_string(preview.wanted));
        forms::hidden(out, "check_code", preview.draw.check_code);
        govuk::draw(out, govuk::Button{.text = "Draw the audits", .prevents_double_click = true});
    });
}

http::Response draw_page(staff::Request const& request, DrawForm const& form)
{
    return staff::show(request,
        {.title = "Draw audits for a second read",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Somebody else grades the same cases without knowing what the auditor found. No grade is shown "
                        "here, so that whoever hands the cases out does not know them either.");
                    draw_draw_fields(out, form);
                    if (form.problems.any()) return;
                    auto const preview = preview_of(request, form, "");
                    draw_list(out, preview);
                    draw_drawing(out, request, form, preview);
                },
            .back = "/audits/second-reads",
            .problems = &form.problems});
}

} // namespace

http::Response show_new_draw(staff::Request const& request)
{
    return draw_page(request, DrawForm::read(request.query(), request.today()));
}

http::Response make_draw(staff::Request const& request)
{
    auto form = DrawForm::read(request.form(), request.today());
    if (form.problems.any()) return draw_page(request, form);
    auto const id = request.new_id<DrawId>();
    auto const page = "/audits/second-reads/" + id.text();
    {
        auto reader = request.database().read();
        if (store::find_visible_draw(reader, request.person(), id, request.today())) return http::redirect_to(page);
    }
    auto const preview = preview_of(request, form, fresh_seed());
    if (preview.list.empty() || preview.draw.check_code != request.form().text("check_code")) {
        form.problems.add("from", "The list has changed since you looked at it: look at it again, then draw");
        return draw_page(request, form);
    }
    auto const kept = request.database().write([&](db::Transaction& tx) {
        return store::keep(tx,
            {id, request.person().id, "", request.now(), form.first_day(), form.last_day(), preview.wanted,
                static_cast<int>(preview.list.size()), preview.draw},
            {request.person().id.number, request.now(), "drew audits for a second read"});
    });
    return kept ? http::redirect_to(page) : staff::refuse(request, kept.problem());
}

} // namespace gt::audits

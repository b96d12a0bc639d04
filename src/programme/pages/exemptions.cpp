#include "programme/store/exemptions.hpp"

#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "programme/pages/exemption_form.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/programmes.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

/// What the page shows and what may be chosen on it.
struct Board {
    std::vector<Quota> quotas;
    std::vector<Owing> owing;
    std::vector<Exemption> exemptions;

    std::string title_of(std::string const& key) const
    {
        auto const found = std::ranges::find(quotas, key, &Quota::key);
        return found == quotas.end() ? key : found->title;
    }
};

Board board_for(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const today = request.today();
    Board board{store::quotas_of(reader, request.house().get<framework::Shelf>(), today, today), {},
        store::all_exemptions(reader)};
    for (auto const& quota : board.quotas)
        for (auto const& holding : store::holdings_of(reader, quota, {{}, today}, year_of(year_with(today)), {}))
            if (holding.person) board.owing.push_back({quota.key, *holding.person, holding.name});
    std::ranges::sort(board.owing, {}, &Owing::name);
    return board;
}

html::Content withdrawal(staff::Request const& request, Exemption const& exemption)
{
    if (!exemption.stands()) return std::string{"Withdrawn " + exemption.withdrawn_at->london_date().words()};
    return [&request, id = exemption.id](html::Out& out) {
        staff::form(out, request, "/programme/exemptions/" + id.text() + "/withdrawal", [&] {
            govuk::draw(out,
                govuk::Button{.text = "Withdraw", .prevents_double_click = true, .classes = "govuk-button--secondary"});
        });
    };
}

void draw_list(html::Out& out, staff::Request const& request, Board const& board)
{
    if (board.exemptions.empty()) return out.el("p", {{"class", "govuk-body"}}, "There is no exemption yet.");
    govuk::Table table{.caption = "Exemptions, newest first",
        .head = {{.text = "Audits"}, {.text = "By"}, {.text = "From"}, {.text = "To"}, {.text = "Why"},
            {.text = "Approved by"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : board.exemptions)
        table.rows.push_back(
            {{.text = board.title_of(one.quota)}, {.text = one.person ? one.person_name : std::string{"Everybody"}},
                {.text = one.days.from.words()}, {.text = one.days.to.words()}, {.text = one.reason},
                {.text = one.approved_by_name + ", " + one.approved_at.london_words()},
                {.text = withdrawal(request, one)}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

http::Response exemptions_page(staff::Request const& request, Board const& board, ExemptionForm const& form)
{
    return staff::show(request,
        {.title = "Exemptions from the programme",
            .body =
                [&](html::Out& out) {
                    draw_list(out, request, board);
                    out.el("h2", {{"class", "govuk-heading-m"}}, "Approve an exemption");
                    staff::form(out, request, "/programme/exemptions", [&] {
                        draw_fields(out, form, board.quotas, board.owing);
                        govuk::draw(out, govuk::Button{.text = "Approve", .prevents_double_click = true});
                    });
                },
            .back = "/programme",
            .problems = &form.problems});
}

} // namespace

http::Response show_exemptions(staff::Request const& request)
{
    return exemptions_page(request, board_for(request), {});
}

http::Response add_exemption(staff::Request const& request)
{
    auto const board = board_for(request);
    auto form = typed_in(request.form());
    auto const exemption = form.read(request, board.quotas, board.owing);
    if (!exemption) return exemptions_page(request, board, form);
    request.database().write([&](db::Transaction& tx) {
        store::keep(tx, *exemption, {request.person().id.number, request.now(), "approved an exemption"});
    });
    return staff::redirect_with_notice("/programme/exemptions", "Exemption approved");
}

http::Response withdraw_exemption(staff::Request const& request)
{
    auto const id = request.id<ExemptionId>();
    auto reader = std::make_unique<db::Snapshot>(request.database().read());
    auto const exemption = id ? store::find_exemption(*reader, *id) : std::nullopt;
    reader.reset();
    if (!exemption) return staff::not_found(request);
    auto const withdrawn = request.database().write([&](db::Transaction& tx) {
        return store::withdraw(tx, *exemption, {request.person().id.number, request.now(), "withdrew an exemption"});
    });
    if (!withdrawn) return staff::refuse(request, withdrawn.problem());
    return staff::redirect_with_notice("/programme/exemptions", "Exemption withdrawn");
}

} // namespace gt::programme

#include "audits/store/samples.hpp"

#include "audits/pages/pages.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

} // namespace

http::Response show_samples(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const samples = store::recent_samples(reader, request.person(), request.today(), 50);
    return staff::show(request,
        {.title = "Samples",
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::Button{.text = "Choose a new sample", .href = html::Url::rooted("/audits/samples/new")});
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/themes")}},
                            "Themed audits");
                        out.text(" · ");
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/reallocation")}},
                            "Hand audits on to somebody else");
                    });
                    if (samples.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "No sample has been chosen yet.");
                    govuk::Table table{.caption = "Samples, newest first",
                        .head = {{.text = "Team"}, {.text = "Chosen at"}, {.text = "Chosen by"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : samples)
                        table.rows.push_back(
                            {{.text =
                                     [name = one.team_name, id = one.id](html::Out& o) {
                                         o.el("a",
                                             {{"class", "govuk-link"}, {"href", html::path({"audits", "samples", id})}},
                                             name);
                                     }},
                                {.text = one.chosen_at.london_words()}, {.text = one.chosen_by_name}});
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

} // namespace gt::audits

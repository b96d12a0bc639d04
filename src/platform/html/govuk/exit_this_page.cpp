#include "platform/html/govuk/exit_this_page.hpp"

#include "platform/html/govuk/button.hpp"

namespace gt::html::govuk {

namespace {

void draw_usual_words(Out& out)
{
    out.el("span", {{"class", "govuk-visually-hidden"}}, "Emergency");
    out.text(" Exit this page");
}

} // namespace

void draw(Out& out, ExitThisPage const& exit)
{
    static auto const elsewhere = *Url::parse("https://www.bbc.co.uk/weather");
    out.el("div",
        {{"id", unless_empty(exit.id)}, {"class", classes("govuk-exit-this-page", exit.classes)},
            {"data-module", "govuk-exit-this-page"}, exit.attributes},
        [&] {
            draw(out,
                Button{.text = exit.text.is_empty() ? Content{draw_usual_words} : exit.text,
                    .href = exit.href.value_or(elsewhere),
                    .classes = "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
                    .attributes = {{"rel", "nofollow noreferrer"}}});
        });
}

} // namespace gt::html::govuk

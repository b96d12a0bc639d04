#include "platform/html/govuk/accordion.hpp"

#include "platform/html/govuk/paragraph.hpp"

namespace gt::html::govuk {

namespace {

struct Ids {
    std::string const& accordion;
    int number;

    std::string of(std::string_view part) const
    {
        return accordion + "-" + std::string{part} + "-" + std::to_string(number);
    }
};

void draw_section_header(Out& out, AccordionSection const& section, Ids const& ids, int level)
{
    out.el("div", {{"class", "govuk-accordion__section-header"}}, [&] {
        out.heading(level, {{"class", "govuk-accordion__section-heading"}}, [&] {
            out.el("span", {{"class", "govuk-accordion__section-button"}, {"id", ids.of("heading")}}, section.heading);
        });
        if (!section.summary.is_empty())
            out.el("div", {{"class", "govuk-accordion__section-summary govuk-body"}, {"id", ids.of("summary")}},
                section.summary);
    });
}

void draw_section(Out& out, AccordionSection const& section, Ids const& ids, int level)
{
    auto const all = classes("govuk-accordion__section", {{section.is_expanded, "govuk-accordion__section--expanded"}});
    out.el("div", {{"class", all}}, [&] {
        draw_section_header(out, section, ids, level);
        out.el("div", {{"id", ids.of("content")}, {"class", "govuk-accordion__section-content"}},
            [&] { draw_paragraph(out, section.content); });
    });
}

} // namespace

void draw(Out& out, Accordion const& accordion)
{
    auto const& remembers = accordion.remembers_expanded;
    out.el("div",
        {{"class", classes("govuk-accordion", accordion.classes)}, {"data-module", "govuk-accordion"},
            {"id", accordion.id},
            {"data-remember-expanded", remembers ? std::optional{*remembers ? "true" : "false"} : std::nullopt},
            accordion.attributes},
        [&] {
            auto number = 0;
            for (auto const& section : accordion.sections)
                draw_section(out, section, Ids{accordion.id, ++number}, accordion.heading_level);
        });
}

} // namespace gt::html::govuk

#include "framework/pages/draw_tool.hpp"

#include "framework/pages/question_fields.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/tag.hpp"

namespace gt::framework {

namespace {

namespace govuk = html::govuk;

std::string_view words_of(Section::Part part)
{
    switch (part) {
    case Section::Part::questions:
        return "Questions";
    case Section::Part::strengths:
        return "Strengths";
    case Section::Part::domain:
        return "Graded";
    case Section::Part::practitioner:
        return "Answered by the practitioner, unseen by the auditor";
    case Section::Part::practice_model:
        return "Practice model";
    }
    return "";
}

void draw_section(html::Out& out, Tool const& tool, Section const& section, Scale const& scale)
{
    out.el("h2", {{"class", "govuk-heading-l"}, {"id", "section-" + section.key}}, section.title);
    out.el("p", {{"class", "govuk-body"}},
        [&] { govuk::draw(out, govuk::Tag{.text = words_of(section.part), .classes = "govuk-tag--grey"}); });
    if (section.limiting)
        out.el("p", {{"class", "govuk-body"}}, "Graded at the lowest, this section limits the overall grade.");
    if (!section.intro.empty()) out.el("p", {{"class", "govuk-body-l"}}, section.intro);
    if (!section.what_good_looks_like.empty())
        govuk::draw(out, govuk::Details{.summary = "What good looks like", .text = section.what_good_looks_like});
    out.el("fieldset", {{"class", "govuk-fieldset"}, {"disabled", true}}, [&] {
        out.el("legend", {{"class", "govuk-visually-hidden"}}, section.title + ", as it will be seen");
        for (auto const& question : section.questions) draw_question(out, {question, tool, scale});
        if (section.is_domain()) draw_grade(out, {.section = &section, .scale = scale, .prefix = section.key + "-"});
    });
}

} // namespace

void draw_tool_as_filled_in(html::Out& out, Tool const& tool, Scale const& scale)
{
    if (!tool.intro.empty()) out.el("p", {{"class", "govuk-body-l"}}, tool.intro);
    for (auto const& section : tool.sections) draw_section(out, tool, section, scale);
}

} // namespace gt::framework

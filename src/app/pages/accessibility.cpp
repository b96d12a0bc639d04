#include "app/pages/accessibility.hpp"

#include "staff/house/page.hpp"

namespace gt::app {

namespace {

void draw_part(html::Out& out, std::string_view title, std::initializer_list<std::string_view> paragraphs)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, title);
    for (auto const paragraph : paragraphs) out.el("p", {{"class", "govuk-body"}}, paragraph);
}

void draw_list(html::Out& out, std::initializer_list<std::string_view> items)
{
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const item : items) out.el("li", item);
    });
}

/// Says no more than was done: a statement that promises what nobody tested helps nobody who is shut out.
void draw_statement(html::Out& out)
{
    draw_part(out, "What you should be able to do", {"On every page you should be able to:"});
    draw_list(out,
        {"read it with a screen reader, and reach everything with the keyboard",
            "zoom to 400%, or use a telephone, without scrolling sideways, except within wide tables",
            "change colours and contrast in your browser or device", "do all of your work without JavaScript"});
    draw_part(out, "How far that is tested",
        {"Goldenthread is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Each version is "
         "checked by a program (axe-core) on every page that a link leads to, with and without data and with "
         "mistakes in forms, and one audit is taken from sample to report with and without JavaScript.",
            "Such a program finds only part of what can stand in somebody's way. Nobody independent has assessed "
            "Goldenthread yet, and it has not yet been tested with people who use screen readers, magnification or "
            "speech. Until that is done we do not say that it meets the guidelines in full."});
    draw_part(out, "What we know is not good enough", {});
    draw_list(out,
        {"Wide tables, such as those of the monthly report, scroll sideways on a telephone.",
            "Reports as CSV or JSON are files for other programs and have no headings or structure for reading."});
    draw_part(out, "When something stands in your way",
        {"Tell the person who looks after Goldenthread in your council, or your manager, and say on which page. You "
         "can ask for any page in another format.",
            "If the answer does not help you, the Equality Advisory and Support Service (EASS) advises. The Equality "
            "and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) "
            "Accessibility Regulations 2018."});
    draw_part(out, "About this statement",
        {"It was prepared on 22 November 2026 with the program. The council that uses Goldenthread is responsible for "
         "the statement that the regulations ask of it."});
}

http::Response show_accessibility(http::Request const&, staff::House& house)
{
    return staff::show_open(house, 200, {.title = "Accessibility statement", .body = draw_statement});
}

} // namespace

void add_accessibility(staff::House& house) { house.open_page("GET", "/accessibility", show_accessibility); }

} // namespace gt::app

#include "platform/html/govuk/date_input.hpp"
#include "platform/html/govuk/footer.hpp"
#include "platform/html/govuk/textarea.hpp"

using namespace gt::html;

namespace {

template <class Component> std::string drawn(Component const& component)
{
    Out out;
    draw(out, component);
    return std::move(out).take();
}

} // namespace

TEST_CASE("the footer has links and a line of text, no crest and no crown copyright")
{
    CHECK(drawn(govuk::Footer{.links = {{"Accessibility", Url::rooted("/accessibility")}}, .text = "Goldenthread 1.0"})
        == "<div class=\"govuk-footer\"><div class=\"govuk-width-container\"><div class=\"govuk-footer__meta\">"
           "<div class=\"govuk-footer__meta-item govuk-footer__meta-item--grow\">"
           "<h2 class=\"govuk-visually-hidden\">Support links</h2><ul class=\"govuk-footer__inline-list\">"
           "<li class=\"govuk-footer__inline-list-item\">"
           "<a class=\"govuk-footer__link\" href=\"/accessibility\">Accessibility</a></li></ul>"
           "<div class=\"govuk-footer__meta-custom\">Goldenthread 1.0</div></div></div></div></div>");
}

TEST_CASE("a line feed typed first in a textarea is kept")
{
    auto const markup = drawn(govuk::Textarea{.name = "reason", .label = {"Reason"}, .value = "\nafter"});
    CHECK(markup.find(">\n\nafter</textarea>") != std::string::npos);
}

TEST_CASE("a date keeps what was typed in each box")
{
    auto const markup = drawn(
        govuk::DateInput{.id = "born", .boxes = govuk::day_month_year("31", "2", "20 10"), .name_prefix = "born"});
    CHECK(markup.find("id=\"born-day\" name=\"born-day\" type=\"text\" value=\"31\"") != std::string::npos);
    CHECK(markup.find("name=\"born-year\" type=\"text\" value=\"20 10\"") != std::string::npos);
}

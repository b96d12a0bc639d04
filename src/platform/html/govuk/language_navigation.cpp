#include "platform/html/govuk/language_navigation.hpp"

namespace gt::html::govuk {

namespace {

void draw_link(Out& out, Language const& language)
{
    auto const& target = language.href_lang.empty() ? language.lang : language.href_lang;
    out.el("a",
        {{"class", classes("govuk-language-navigation__link", language.classes)}, {"href", language.href},
            {"rel", "alternate"}, {"lang", unless_empty(language.lang)}, {"hreflang", unless_empty(target)},
            {"dir", unless_empty(language.direction)}, language.attributes},
        [&] {
            language.text(out);
            if (!language.description.empty())
                out.el("span", {{"class", "govuk-visually-hidden"}}, " " + language.description);
            out.text(" ");
        });
}

void draw_language(Out& out, Language const& language)
{
    if (language.href && !language.is_current) return draw_link(out, language);
    out.el("span",
        {{"class", classes("govuk-language-navigation__text", language.classes)}, {"aria-current", "true"},
            {"lang", unless_empty(language.lang)}, {"dir", unless_empty(language.direction)}, language.attributes},
        language.text);
}

} // namespace

void draw(Out& out, LanguageNavigation const& navigation)
{
    out.el("nav",
        {{"class", classes("govuk-language-navigation", navigation.classes)}, navigation.attributes,
            {"aria-label", navigation.label}},
        [&] {
            out.el("ul", {{"class", "govuk-language-navigation__list"}}, [&] {
                for (auto const& language : navigation.items)
                    out.el("li", {{"class", "govuk-language-navigation__list-item"}},
                        [&] { draw_language(out, language); });
            });
        });
}

} // namespace gt::html::govuk

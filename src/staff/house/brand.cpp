#include "staff/house/brand.hpp"

#include "platform/text/digest.hpp"

namespace gt::staff {

namespace {

// So thin over white that links, grey words and the red of errors keep their contrast even where the colour is black.
constexpr double ground = 0.06;
constexpr double border = 0.5;

} // namespace

Brand::Brand(html::Colour colour)
    : style_sheet_{":root{--govuk-brand-colour:" + colour.text() + ";--govuk-template-background-colour:"
        + colour.tint(ground).text() + ";--govuk-surface-background-colour:" + colour.tint(ground).text()
        + ";--govuk-surface-border-colour:" + colour.tint(border).text() + "}\n"},
      version_{text::digest(style_sheet_).substr(0, 12)}
{
}

} // namespace gt::staff

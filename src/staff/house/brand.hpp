#pragma once

#include "platform/html/colour.hpp"

#include <string>

namespace gt::staff {

/// A council's own colours, kept in the house: a style sheet that is read after the program's.
class Brand {
public:
    /// The program's own colour.
    Brand() = default;
    /// The bar at the head of each page, marks and tinted grounds in this one.
    explicit Brand(html::Colour colour);

    bool is_own() const { return !style_sheet_.empty(); }
    std::string const& style_sheet() const { return style_sheet_; }
    /// Changes with the style sheet, so that a browser may keep it.
    std::string const& version() const { return version_; }

private:
    std::string style_sheet_;
    std::string version_;
};

} // namespace gt::staff

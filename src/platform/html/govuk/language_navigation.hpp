#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// One language in its own name. Without `href` it is the page's own.
struct Language {
    Content text;
    std::optional<Url> href = {};
    bool is_current = false;
    std::string lang = {}; ///< "cy"
    std::string href_lang = {}; ///< `lang` when empty
    std::string direction = {}; ///< "rtl"
    /// In the page's language, for who cannot read the name: "Change the language to Welsh".
    std::string description = {};
    std::string classes = {};
    Extras attributes = {};
};

/// The same page in other languages.
struct LanguageNavigation {
    std::vector<Language> items;
    std::string label = "Language";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, LanguageNavigation const& navigation);

} // namespace gt::html::govuk

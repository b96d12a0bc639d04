#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace gt::framework {

/// One thing that a manager looks for: held, a gap, or not needed for this child.
struct CheckItem {
    Place place;
    std::string key;
    std::string text;
    std::string guidance;
};

/// A document that a manager signs off, and the role that agrees to it after that [YRK-A-23].
struct CheckedDocument {
    Place place;
    std::string key;
    std::string title;
    std::string agreed_by; ///< empty: nobody beyond the manager
};

/// A line manager's check of one child's record: which information a council expects, what a plan has to say.
struct CheckForm {
    Place place;
    std::string key;
    std::string title;
    std::string intro;
    std::vector<std::string> groups; ///< the groups of children that it is meant for; none: for all
    std::vector<CheckedDocument> documents; ///< one of them is signed off; none: nothing is
    std::vector<CheckItem> items; ///< asked once
    std::vector<CheckItem> objectives; ///< asked of each objective of a plan
    Effective effective;

    bool is_for(std::string_view group) const
    {
        return groups.empty() || std::ranges::find(groups, group) != groups.end();
    }
    bool signs_off() const { return !documents.empty(); }
    /// Null when there is none.
    CheckedDocument const* document(std::string_view document_key) const
    {
        auto const found = std::ranges::find(documents, document_key, &CheckedDocument::key);
        return found == documents.end() ? nullptr : &*found;
    }
};

} // namespace gt::framework

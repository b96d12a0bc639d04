#pragma once

#include "platform/html/out.hpp"
#include "platform/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::forms {

/// What is to be put right on a form: for each field one sentence that says what to do, in the
/// order of the page. Shown beside the field and, all together, at the top.
class Problems {
public:
    Problems() = default;
    explicit Problems(Problem const& problem) { add(problem.field, problem.message); }

    /// The first sentence for a field stands. The summary goes to the element whose id is `field`, or to
    /// `element_id` where that is another (the first box of a date: "born-day"); an empty field goes nowhere.
    void add(std::string field, std::string message, std::string element_id = {});

    bool any() const { return !entries_.empty(); }
    std::optional<std::string> message_for(std::string_view field) const;

    struct Entry {
        std::string field;
        std::string message;
        std::string element_id;
    };
    std::vector<Entry> const& entries() const { return entries_; }

    /// The error summary that stands above the heading; nothing when nothing is to be put right.
    void draw_summary(html::Out& out) const;

private:
    std::vector<Entry> entries_;
};

} // namespace gt::forms

#pragma once

#include "audits/store/second_reads.hpp"
#include "staff/house/page.hpp"

namespace gt::audits {

/// Between which days the audits were submitted, and how many of them are read a second time.
struct DrawForm {
    std::string from;
    std::string to;
    std::string wanted; ///< empty: the usual share
    forms::Problems problems = {};

    /// `fields` are the query while somebody looks, the form once they draw; nothing said: the last full month.
    static DrawForm read(http::Fields const& fields, Date today);

    Date first_day() const { return *Date::parse_typed(from); }
    Date last_day() const { return *Date::parse_typed(to); }
    int number() const; ///< 0 when none was said
};

/// The fields with a button that looks and draws nothing.
void draw_draw_fields(html::Out& out, DrawForm const& form);

} // namespace gt::audits

#pragma once

#include "platform/forms/problems.hpp"
#include "platform/http/request.hpp"
#include "platform/time/instant.hpp"

namespace gt::reports {

/// Which days a report is about (both included), and what was known at which instant.
struct Asked {
    Date from;
    Date to;
    Instant as_at;

    bool operator==(Asked const&) const = default;
};

/// The last full month before `today`, as known now.
Asked last_full_month(Date today, Instant now);

/// What was typed: "from", "to" and "as_at"; without days the last full month, without an instant now.
struct AskedForm {
    std::string from;
    std::string to;
    Asked asked;
    forms::Problems problems; ///< then `asked` is the last full month

    static AskedForm read(http::Fields const& query, Date today, Instant now);
    /// The same, without days those of `otherwise`, whose instant is now.
    static AskedForm read(http::Fields const& query, Asked const& otherwise);
};

} // namespace gt::reports

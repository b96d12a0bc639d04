#pragma once

#include "platform/http/request.hpp"
#include "platform/time/date.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gt::testing {

/// A form of a page as a browser would send it, when somebody who knows nothing has filled in every field.
struct FilledForm {
    std::string action;
    http::Fields fields; ///< without the session's token
    std::vector<std::string> texts = {}; ///< the fields for a few lines
    bool takes_files = false;
};

/// The page's forms that are posted. What has a value keeps it; a day is `day`, a number 1, other lines are made-up
/// words. Of each list of choices the one numbered `choice` is taken, or the last where there are fewer.
std::vector<FilledForm> filled_forms(std::string_view page, Date day, std::size_t choice);

/// What the error summary says is to be put right, in one line; empty when there is none.
std::string problems_in(std::string_view page);

} // namespace gt::testing

#pragma once

#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <string>

namespace gt::staff {

/// What one writer typed in a form and has not sent yet.
struct FormDraft {
    std::string place; ///< the path that the form is posted to
    FormId form;
    std::string fields; ///< urlencoded
    int revision = 0; ///< counts the times that it was kept
    Instant kept_at;
};

} // namespace gt::staff

#pragma once

#include "app/testing/test_app.hpp"
#include "improvement/action.hpp"
#include "platform/files/attachments.hpp"

namespace gt::testing {

/// Evidence of an action, as its page would have taken it in; it shows `words`, and stands in the file too.
files::AttachmentId attach_file(
    TestApp& app, improvement::ActionId action, staff::PersonId by, std::string const& words);

} // namespace gt::testing

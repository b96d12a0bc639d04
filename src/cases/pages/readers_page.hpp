#pragma once

#include "cases/pages/shown_readers.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::cases {

/// With what was typed and its problems; 422 then, unless another status is given.
http::Response readers_page(staff::Request const& request, ShownReaders const& shown, forms::Typed const& typed,
    std::optional<int> status = {});

/// /cases/{id}/readers: whether the case is restricted and who may read it then, with the forms to change that.
void add_readers_page(staff::House& house);

} // namespace gt::cases

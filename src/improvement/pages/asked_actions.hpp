#pragma once

#include "improvement/store/actions.hpp"
#include "staff/house/page.hpp"

#include <array>

namespace gt::improvement {

/// One of the lists that the register can be asked for.
struct ActionList {
    std::string_view key;
    std::string_view title;
    store::ActionFilter filter;
};

std::span<ActionList const> action_lists();
/// The open ones, unless another list was asked for.
ActionList const& asked_list(http::Fields const& query);
/// The list that was asked for, of the owner that was asked for.
store::ActionFilter asked_filter(http::Fields const& query);

} // namespace gt::improvement

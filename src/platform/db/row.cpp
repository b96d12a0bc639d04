#include "platform/db/row.hpp"

#include <algorithm>

namespace gt::db {

Value const& Row::at(std::string_view column) const
{
    auto const found = std::ranges::find(*columns_, column);
    if (found == columns_->end()) throw std::logic_error{"no column " + std::string{column} + " in this answer"};
    return values_[found - columns_->begin()];
}

void refuse_column(std::string_view column, char const* wanted)
{
    throw std::logic_error{"column " + std::string{column} + " does not hold " + wanted};
}

} // namespace gt::db

#include "staff/house/request.hpp"

#include "staff/house/house.hpp"

namespace gt::staff {

db::Database& Request::database() const { return parts_.house.database(); }

std::string Request::value(std::string_view name) const
{
    for (auto const& [key, value] : parts_.path_values) {
        if (key == name) return value;
    }
    return {};
}

} // namespace gt::staff

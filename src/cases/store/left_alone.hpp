#pragma once

#include "cases/store/restrictions.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Restricted cases that nobody is left to name people for, or to lift the restriction of: all who could have left, or
/// changed their role. For the command line: whoever runs it acts for the council, outside the program's permissions.
namespace gt::cases::store {

/// Their numbers in the case system, in order.
std::vector<std::string> cases_left_alone(db::Reader& reader, Date today);

/// Names somebody for such a case, who may then name others. Refused while one who could is left, and for somebody who
/// may not restrict cases.
Result<void> name_keeper(
    db::Transaction& tx, std::string_view case_number, std::string_view email, history::Act const& act);

} // namespace gt::cases::store

#pragma once

#include <string>
#include <vector>

namespace gt::testing {

/// tests/permissions.csv: who gets which answer where, written by hand so that an auditor can read and question it.
/// A line is an address and whose record it is asked for; a column is a role. A cell is the status of the answer,
/// or "allowed" for a form that is taken (even if it is then sent back with something to put right).
///
///   own      a record of the role's own team; for "worker" their own case, for "qa_officer" audits that they do
///   other    a record of another team
///   ended    a record of a team over which the person held the role until yesterday
///   foreign  an id that nothing has
///   any      own, other and ended alike;  none: the address names no record
struct Permission {
    std::string method;
    std::string route;
    std::string relation;
    std::string role;
    std::string expected;
    std::size_t line; ///< of the file

    bool is_met_by(int status) const;
};

/// Throws std::runtime_error naming the line of anything that is not in order, a cell said twice among it.
std::vector<Permission> read_permissions(std::string const& file);

} // namespace gt::testing

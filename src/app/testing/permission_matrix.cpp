#include "app/testing/permission_matrix.hpp"

#include "platform/csv/table.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace gt::testing {

namespace {

constexpr std::size_t roles_from = 3; ///< method, route, relation come first

[[noreturn]] void refuse(std::size_t line, std::string const& what)
{
    throw std::runtime_error{"tests/permissions.csv, line " + std::to_string(line) + ": " + what};
}

std::vector<std::string> relations_in(std::string_view cell, std::size_t line)
{
    static std::set<std::string, std::less<>> const known{"own", "other", "ended", "foreign", "none", "any"};
    std::vector<std::string> relations;
    std::istringstream words{std::string{cell}};
    for (std::string word; words >> word;) {
        if (!known.contains(word)) refuse(line, "there is no relation " + word);
        if (word == "any")
            relations.insert(relations.end(), {"own", "other", "ended"});
        else
            relations.push_back(word);
    }
    if (relations.empty()) refuse(line, "no relation is named");
    return relations;
}

void check_cell(std::string_view cell, std::size_t line)
{
    static std::set<std::string, std::less<>> const known{"200", "403", "404", "allowed"};
    if (!known.contains(cell)) refuse(line, "a cell is 200, 403, 404 or allowed");
}

} // namespace

bool Permission::is_met_by(int status) const
{
    // Saved; or seen by somebody who may, and found incomplete, or overtaken by another's change.
    if (expected == "allowed") return status == 303 || status == 422 || status == 409;
    return std::to_string(status) == expected;
}

std::vector<Permission> read_permissions(std::string const& file)
{
    std::ifstream stream{file};
    std::stringstream text;
    text << stream.rdbuf();
    auto const table = csv::Table::read(text.str());
    if (!table) throw std::runtime_error{file + ": " + table.problem().message};
    std::vector<Permission> permissions;
    std::set<std::string> seen;
    for (auto const& row : table->rows()) {
        for (auto const& relation : relations_in(row.text(2), row.line)) {
            auto const place = std::string{row.text(0)} + " " + std::string{row.text(1)};
            if (!seen.insert(place + " " + relation).second) refuse(row.line, place + " is said twice for " + relation);
            for (auto column = roles_from; column < table->headings().size(); ++column) {
                check_cell(row.text(column), row.line);
                permissions.push_back({std::string{row.text(0)}, std::string{row.text(1)}, relation,
                    table->headings()[column], std::string{row.text(column)}, row.line});
            }
        }
    }
    return permissions;
}

} // namespace gt::testing

#pragma once

#include "app/testing/test_app.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace gt::testing {

/// The report as JSON, as that person reads it; `days` is "2019-03-01&to=2019-03-31", with more parameters behind.
nlohmann::json read_report(
    TestApp& app, std::string const& name, std::string const& days, std::string_view person = "qa_manager");

/// The number in a table's row and column, by their keys; -1 when there is no such row.
int figure(nlohmann::json const& report, std::string const& table, std::string const& row, std::string const& column);

} // namespace gt::testing

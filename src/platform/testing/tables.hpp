#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The same figures as they come out of each format, row by row and cell by cell, for tests that compare them.
namespace gt::testing {

using TextRows = std::vector<std::vector<std::string>>;

TextRows rows_of_csv(std::string const& csv);
/// Of the first sheet; cells that hold nothing are empty, a number is as short as it can be said.
TextRows rows_of_xlsx(std::string const& bytes);
/// Of every table of a page: the text of each cell, without markup.
TextRows rows_of_page(std::string const& body);

/// Whether both say the same: "75.0" and "75" are one number.
bool says_the_same(std::string const& text, std::string const& other);

/// A number that is a link.
struct LinkedFigure {
    std::string address;
    int figure;
};
/// Those of a page whose address begins so.
std::vector<LinkedFigure> linked_figures(std::string const& body, std::string_view address_begins);

int count_of(std::string_view body, std::string_view what);

} // namespace gt::testing

#pragma once

#include "framework/fault.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <map>
#include <set>

namespace gt::framework::spreadsheet {

/// The words of a cell that holds several, parted by spaces.
std::vector<std::string> words_of(std::string const& text);

/// The cell of a sheet, the row from 1 and the column from 0: place_in("survey", 12, 2) is survey!C12.
Place place_in(std::string const& sheet, std::size_t row, std::size_t column);

/// One row below the headings, read cell by cell under its heading. What nobody asked for is refused.
class Row {
public:
    Row(std::string const& sheet, std::size_t number, std::map<std::string, std::size_t, std::less<>> const& columns,
        std::map<std::size_t, std::string> cells);

    /// Without spaces around it; empty when the cell is, or there is no such heading.
    std::string text(std::string_view heading);
    /// "yes" or "no" (true, false); empty is no.
    bool flag(std::string_view heading, Faults& faults);
    /// All filled cells whose heading begins so, by the rest of it: "guidance::good" under "guidance::" is "good".
    std::map<std::string, std::string, std::less<>> texts(std::string_view prefix);
    /// The cell, filled or not; the row's first when there is no such heading.
    Place place(std::string_view heading) const;

    /// A fault for each filled cell that was not asked for: "… is not read in a row of this type".
    void refuse_the_rest(Faults& faults) const;

private:
    std::string const* sheet_;
    std::size_t number_;
    std::map<std::string, std::size_t, std::less<>> const* columns_;
    std::map<std::size_t, std::string> cells_;
    std::set<std::size_t> asked_;
};

/// A sheet whose first row holds headings.
class Sheet {
public:
    /// Faults: a heading that is written twice, a filled cell without heading, a cell that holds an error.
    static Result<Sheet> read(xlsx::Workbook const& workbook, std::size_t sheet, Faults& faults);

    std::string const& name() const { return name_; }
    std::vector<Row> rows() const;
    /// A fault for each heading that is not known; one that ends in "::" stands for all that begin so.
    void refuse_other_headings(std::vector<std::string> const& known, Faults& faults) const;

private:
    void read_headings(xlsx::Row const& row, Faults& faults);
    void read_row(xlsx::Row const& row, Faults& faults);

    std::string name_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    std::vector<std::pair<std::size_t, std::map<std::size_t, std::string>>> rows_;
};

} // namespace gt::framework::spreadsheet

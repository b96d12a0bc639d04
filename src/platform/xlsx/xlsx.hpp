#pragma once

#include "platform/result.hpp"
#include "platform/time/date.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gt::xlsx {

/// What a workbook may at most be. Made to unpack to more, it is refused: a few kilobytes of zip can
/// hold gigabytes. Generous for the 200,000 rows of the largest authority.
struct Limits {
    std::uint64_t member_bytes = 512ULL << 20U; ///< of one sheet's XML, unpacked
    std::uint64_t total_bytes = 1ULL << 30U; ///< of all XML, unpacked
    std::uint64_t part_bytes = 32ULL << 20U; ///< of the list of sheets, the styles and the like, unpacked
    std::uint64_t shared_bytes = 128ULL << 20U; ///< of the texts that sheets share; these are held in memory
    std::uint64_t ratio = 250; ///< unpacked to packed, of members over a megabyte
    std::size_t rows = 1'048'576; ///< a sheet, as in Excel
    std::size_t columns = 16'384; ///< a sheet, as in Excel
    std::size_t cells = 50'000'000; ///< a sheet
    std::size_t row_bytes = 4U << 20U; ///< of one row's texts
};

enum class Kind { text, number, date, boolean, error };

/// A cell that holds something. Formulas give the value that was saved with them.
struct Cell {
    std::size_t column; ///< 0 is A
    Kind kind;
    std::string_view text; ///< a number as written in the file; "true"/"false"; "#N/A"
    double number = 0; ///< of numbers and dates
    std::optional<Date> date = {}; ///< of a cell shown as a date; the time of day is dropped
};

/// The cells live until the callback returns.
struct Row {
    std::size_t number; ///< as Excel shows it, from 1
    std::span<Cell const> cells;
};

/// Return false to read no further.
using OnRow = std::function<bool(Row const&)>;

/// An .xlsx workbook, read row by row, never held whole. Whatever is not one (nothing in it, an old
/// .xls, one with a password, cut off, built to exhaust us) is a Problem in one sentence.
class Workbook {
public:
    static Result<Workbook> open(std::filesystem::path const& path, Limits limits = {});
    /// Keeps the bytes.
    static Result<Workbook> from_bytes(std::string bytes, Limits limits = {});

    Workbook(Workbook&&) noexcept;
    Workbook& operator=(Workbook&&) noexcept;
    ~Workbook();

    /// The worksheets' names in their order, hidden ones too.
    std::vector<std::string> const& sheets() const;

    /// Hands over each row that holds something. May be called again, and for the sheets in any order.
    Result<void> read(std::size_t sheet, OnRow const& on_row) const;

    /// The day that a bare number stands for in this workbook's calendar (1900 or 1904); nothing for
    /// numbers that are no day, among them Excel's 29 February 1900.
    std::optional<Date> date_of(double serial) const;

private:
    struct Inside;
    explicit Workbook(std::unique_ptr<Inside> inside);
    static Result<Workbook> read_parts(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

} // namespace gt::xlsx

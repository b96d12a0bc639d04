#pragma once

#include "platform/result.hpp"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gt::csv {

/// Larger than anything our formats hold; a file beyond them is refused with its line.
struct Limits {
    std::size_t field_bytes = 64 * 1024;
    std::size_t columns = 512;
};

/// One record. The texts live until the callback returns.
struct Row {
    std::size_t line; ///< where it begins, counted from 1; a quoted field may span several
    std::span<std::string const> fields;
};

/// Return false to read no further.
using OnRow = std::function<bool(Row const&)>;

/// Reads CSV (RFC 4180) as it arrives: quoted fields with line ends inside, CRLF, LF or CR, a byte
/// order mark, blank lines passed over. The text must be UTF-8: Excel's older "CSV" writes names
/// with accents in another encoding, and guessing would change them without a word.
/// Every fault is a Problem that names the line; nothing is read after one.
class Reader {
public:
    explicit Reader(OnRow on_row, Limits limits = {});

    /// The next bytes, cut anywhere.
    Result<void> push(std::string_view bytes);
    /// The end: hands over a last row without a line end.
    Result<void> finish();

private:
    enum class At { start_of_field, in_plain, in_quoted, after_quote };

    void consume(std::string_view bytes);
    void consume_one(char byte);
    std::size_t take_run(std::string_view bytes, std::size_t from);
    void append(std::string_view bytes);
    void end_field();
    void end_row();
    void fail(std::size_t line, std::string_view what);
    std::string& field();

    OnRow on_row_;
    Limits limits_;
    std::vector<std::string> fields_; ///< keeps its strings' memory from row to row
    std::size_t count_ = 0; ///< of the fields that are complete
    bool field_begun_ = false;
    At at_ = At::start_of_field;
    std::string head_; ///< up to three bytes, until it is known whether they are a byte order mark
    bool head_done_ = false;
    bool after_cr_ = false;
    bool row_has_quotes_ = false;
    bool stopped_ = false;
    std::size_t line_ = 1;
    std::size_t row_line_ = 1;
    std::size_t quote_line_ = 1;
    Result<void> state_;
};

/// The whole text at once.
Result<void> read(std::string_view bytes, OnRow const& on_row, Limits limits = {});

enum class ByteOrderMark { none, written };

/// Writes CSV that Excel and every other program read alike: CRLF, quotes where needed. A field that
/// a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end, and is no
/// number) gets a leading apostrophe.
class Writer {
public:
    /// Appends to `out`. Excel needs the mark to show accents and dashes rightly.
    explicit Writer(std::string& out, ByteOrderMark mark = ByteOrderMark::none);

    void row(std::span<std::string const> fields);
    void row(std::initializer_list<std::string_view> fields);

private:
    void field(std::string_view text);

    std::string& out_;
    bool first_in_row_ = true;
};

/// What the writer makes of one field before quoting.
std::string without_formula(std::string_view text);

} // namespace gt::csv

#include "platform/xlsx/sheet.hpp"

#include "platform/xlsx/escapes.hpp"
#include "platform/xlsx/numbers.hpp"

#include <charconv>

namespace gt::xlsx {

namespace {

std::size_t whole_number(std::string_view text, std::size_t otherwise)
{
    std::size_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? number : otherwise;
}

} // namespace

SheetHandler::SheetHandler(SharedStrings const& shared, std::vector<bool> const& shows_date, bool from_1904,
    Limits const& limits, OnRow const& on_row)
    : shared_{shared}, shows_date_{shows_date}, from_1904_{from_1904}, limits_{limits}, on_row_{on_row}
{
}

void SheetHandler::start(std::string_view name, xml::Attributes const& attributes)
{
    if (done_) return;
    if (name == "c")
        start_cell(attributes);
    else if (name == "v" || name == "t")
        in_value_ = in_cell_ && !in_reading_aid_;
    else if (name == "rPh")
        in_reading_aid_ = true;
    else if (name == "row")
        start_row(attributes.get("r"));
}

void SheetHandler::end(std::string_view name)
{
    if (done_) return;
    if (name == "v" || name == "t")
        in_value_ = false;
    else if (name == "c")
        end_cell();
    else if (name == "rPh")
        in_reading_aid_ = false;
    else if (name == "row")
        end_row();
}

void SheetHandler::text(std::string_view piece)
{
    if (!in_value_ || done_) return;
    if (texts_.size() + piece.size() > limits_.row_bytes) return fail("a row holds more text than can be read");
    texts_ += piece;
}

void SheetHandler::start_row(std::string_view reference)
{
    row_ = whole_number(reference, row_ + 1);
    if (row_ == 0 || row_ > limits_.rows) return fail("it has more rows than can be read");
    next_column_ = 0;
    texts_.clear();
    cells_.clear();
    held_.clear();
}

void SheetHandler::start_cell(xml::Attributes const& attributes)
{
    in_cell_ = true;
    cell_begin_ = texts_.size();
    next_column_ = column_of(attributes.get("r")).value_or(next_column_);
    if (next_column_ >= limits_.columns) return fail("it has more columns than can be read");

    style_ = whole_number(attributes.get("s"), 0);
    auto const type = attributes.get("t");
    if (type.empty() || type == "n")
        type_ = Type::number;
    else if (type == "s")
        type_ = Type::shared;
    else if (type == "b")
        type_ = Type::boolean;
    else if (type == "e")
        type_ = Type::error;
    else if (type == "d")
        type_ = Type::iso_date;
    else
        type_ = Type::text; // "str" from a formula, "inlineStr"
}

void SheetHandler::end_cell()
{
    in_cell_ = false;
    auto const column = next_column_++;
    std::string_view written{texts_};
    written.remove_prefix(cell_begin_);
    if (written.empty()) return;
    if (++cell_count_ > limits_.cells) return fail("it has more cells than can be read");

    Cell cell{.column = column, .kind = Kind::text, .text = {}};
    if (type_ == Type::shared) {
        auto const known = finish_shared(cell, written);
        texts_.resize(cell_begin_);
        if (!known || cell.text.empty()) return;
        held_.push_back({1, 0});
        cells_.push_back(cell);
        return;
    }

    if (type_ == Type::number) finish_number(cell, written);
    if (type_ == Type::error) cell.kind = Kind::error;
    if (type_ == Type::iso_date) {
        cell.date = Date::parse_iso(written.substr(0, 10));
        cell.kind = cell.date ? Kind::date : Kind::text;
    }
    if (type_ == Type::boolean) {
        cell.kind = Kind::boolean;
        auto const word = written == "1" || written == "true" ? "true" : "false";
        texts_.replace(cell_begin_, std::string::npos, word);
    } else if (type_ == Type::text && written.find("_x") != std::string_view::npos) {
        auto const plain = unescaped(written);
        texts_.replace(cell_begin_, std::string::npos, plain);
    }
    held_.push_back({cell_begin_, texts_.size()});
    cells_.push_back(cell);
}

bool SheetHandler::finish_shared(Cell& cell, std::string_view index)
{
    auto const number = whole_number(index, shared_.size());
    if (number >= shared_.size()) {
        fail("a cell refers to a text that is not there");
        return false;
    }
    cell.text = shared_.at(number);
    return true;
}

void SheetHandler::finish_number(Cell& cell, std::string_view written) const
{
    auto const [end, error] = std::from_chars(written.data(), written.data() + written.size(), cell.number);
    if (error != std::errc{} || end != written.data() + written.size()) return; // stays text
    cell.kind = Kind::number;
    if (style_ < shows_date_.size() && shows_date_[style_]) cell.date = date_of_serial(cell.number, from_1904_);
    if (cell.date) cell.kind = Kind::date;
}

void SheetHandler::end_row()
{
    if (cells_.empty()) return;
    std::string_view const texts{texts_};
    for (std::size_t i = 0; i < cells_.size(); ++i)
        if (held_[i].begin <= held_[i].end)
            cells_[i].text = texts.substr(held_[i].begin, held_[i].end - held_[i].begin);
    done_ = !on_row_({row_, cells_});
}

void SheetHandler::fail(std::string_view what)
{
    if (state_) state_ = Problem{"", std::string{what}};
    done_ = true;
}

} // namespace gt::xlsx

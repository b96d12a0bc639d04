#pragma once

#include "platform/xlsx/parts.hpp"
#include "platform/xml/push_parser.hpp"

namespace gt::xlsx {

/// Makes rows out of a sheet's XML. One row's texts lie end to end in a string that is used again
/// for the next row; texts that cells share are not copied at all.
class SheetHandler : public xml::Handler {
public:
    SheetHandler(SharedStrings const& shared, std::vector<bool> const& shows_date, bool from_1904, Limits const& limits,
        OnRow const& on_row);

    void start(std::string_view name, xml::Attributes const& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    bool is_done() const { return done_; }
    Result<void> const& state() const { return state_; }

private:
    enum class Type { number, shared, text, boolean, error, iso_date };

    struct Held {
        std::size_t begin;
        std::size_t end;
    };

    void start_row(std::string_view reference);
    void start_cell(xml::Attributes const& attributes);
    void end_cell();
    void end_row();
    bool finish_shared(Cell& cell, std::string_view index);
    void finish_number(Cell& cell, std::string_view written) const;
    void fail(std::string_view what);

    SharedStrings const& shared_;
    std::vector<bool> const& shows_date_;
    bool const from_1904_;
    Limits const& limits_;
    OnRow const& on_row_;

    std::string texts_;
    std::vector<Cell> cells_;
    std::vector<Held> held_; ///< where each cell's text lies in texts_; begin > end: it is shared
    std::size_t row_ = 0;
    std::size_t next_column_ = 0;
    std::size_t cell_begin_ = 0;
    std::size_t cell_count_ = 0;
    std::size_t style_ = 0;
    Type type_ = Type::number;
    bool in_cell_ = false;
    bool in_value_ = false;
    bool in_reading_aid_ = false;
    bool done_ = false;
    Result<void> state_;
};

} // namespace gt::xlsx

#include "platform/csv/csv.hpp"

#include "fuzz.hpp"
#include "platform/csv/table.hpp"

namespace gt::fuzz {

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Outcome {
    Rows rows;
    std::string problem;

    bool operator==(Outcome const&) const = default;
};

/// Small, so that the fuzzer can reach them.
constexpr csv::Limits limits{.field_bytes = 64, .columns = 8};

Outcome read_in_pieces(std::string_view bytes, std::size_t piece, csv::Limits most = limits)
{
    Outcome outcome;
    csv::Reader reader{[&](csv::Row const& row) {
                           outcome.rows.emplace_back(row.fields.begin(), row.fields.end());
                           return true;
                       },
        most};
    auto state = Result<void>{};
    for (; state && !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        state = reader.push(bytes.substr(0, piece));
    if (state) state = reader.finish();
    if (!state) outcome.problem = state.problem().message;
    return outcome;
}

/// What the writer makes of each field, so that a spreadsheet runs none.
Rows without_formulas(Rows rows)
{
    for (auto& row : rows)
        for (auto& field : row) field = csv::without_formula(field);
    return rows;
}

} // namespace

void try_input(std::string_view input)
{
    auto const whole = read_in_pieces(input, std::max<std::size_t>(input.size(), 1));
    expect(read_in_pieces(input, 1) == whole, "rows are the same however the bytes are cut");
    expect(read_in_pieces(input, 7) == whole, "rows are the same however the bytes are cut");

    std::string written;
    csv::Writer writer{written, csv::ByteOrderMark::written};
    for (auto const& row : whole.rows) writer.row(row);
    auto const again = read_in_pieces(written, written.size() + 1, {.field_bytes = 65, .columns = 8});
    expect(again.problem.empty(), "what is written can be read");
    expect(again.rows == without_formulas(whole.rows), "what is written reads as what it was");

    static_cast<void>(csv::Table::read(input, limits));
}

} // namespace gt::fuzz

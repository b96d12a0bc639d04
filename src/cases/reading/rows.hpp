#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::cases {

/// Why a row, or one column of it, was not taken. Holds no content of the cell: it is printed.
struct Refusal {
    int list = 0; ///< of Annex A; 0 where the file has only one list
    std::size_t row = 0; ///< as Excel counts rows, or the line of a CSV file; 0: the list as a whole
    std::string column; ///< its heading; empty: the row as a whole
    std::string reason; ///< a sentence for whoever can put it right in the case system

    bool operator==(Refusal const&) const = default;
};

/// A short name for what a row says: equal for equal content, whatever the order of rows and columns
/// and however dates and codes were written.
class Digest {
public:
    void add(std::string_view name, std::string_view value);
    /// 32 hexadecimal figures (BLAKE2b); ready for the next row.
    std::string take();

private:
    std::string content_;
};

/// One row of an earlier import, or of the file at hand.
struct Identity {
    std::string_view key;
    std::string_view digest;
};

/// How a file differs from what is stored, as indices into the two.
struct Comparison {
    std::size_t unchanged = 0;
    std::vector<std::pair<std::size_t, std::size_t>> changed; ///< stored, incoming
    std::vector<std::size_t> added; ///< incoming
    std::vector<std::size_t> vanished; ///< stored

    bool nothing() const { return changed.empty() && added.empty() && vanished.empty(); }
};

/// Several rows may share a key (two contacts about a child on one day). Under one key rows of equal
/// digest are the same row; what is left is paired as corrected; the rest is new or gone. So the same
/// file again changes nothing, other order changes nothing, one corrected row changes that row.
Comparison compare(std::span<Identity const> stored, std::span<Identity const> incoming);

} // namespace gt::cases

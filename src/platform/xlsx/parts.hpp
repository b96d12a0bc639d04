#pragma once

#include "platform/xlsx/archive.hpp"

#include <unordered_map>

namespace gt::xlsx {

/// Where a workbook keeps what we read, as its relationships tell.
struct Parts {
    struct Sheet {
        std::string name;
        std::string member;
    };

    std::vector<Sheet> sheets;
    std::string shared_strings; ///< empty when there are none
    std::string styles; ///< likewise
    bool from_1904 = false; ///< days counted from 1 January 1904, as Excel for Macintosh did
};

Result<Parts> read_parts(Archive const& archive);

/// Texts that cells refer to by number, end to end in one string.
class SharedStrings {
public:
    std::size_t size() const { return ends_.size(); }
    std::string_view at(std::size_t index) const;
    /// Of memory, with what finding them takes.
    std::size_t bytes() const { return bytes_.size() + ends_.size() * sizeof(std::size_t); }

    void append(std::string_view piece) { bytes_ += piece; }
    void end_text();

private:
    std::string bytes_;
    std::vector<std::size_t> ends_;
};

Result<SharedStrings> read_shared_strings(Archive const& archive, std::string const& member, Limits const& limits);

/// For each cell style, whether it shows a number as a date.
Result<std::vector<bool>> read_date_styles(Archive const& archive, std::string const& member);

} // namespace gt::xlsx

#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace gt::cases::annex_a {

/// How the cells of a column are read.
enum class Reads {
    child_id,
    gender, ///< "Male", "Female", "Not stated", "Neither"
    ethnicity, ///< the four-letter code where there is one
    birth,
    age,
    team,
    worker,
    text,
    date, ///< ISO
    number, ///< a whole number in figures
    code, ///< "U6" of "f) U6: Foster placement"; the words where there is no code
    yes_no, ///< "yes", "no", "unknown"
    case_status, ///< one of `status::`
};

struct Column {
    std::string_view key; ///< of the fact; for the common columns only a name
    std::string_view heading;
    Reads reads;
    bool required = false; ///< a row without it is refused
    std::vector<std::string_view> also = {}; ///< other headings seen in the field

    bool is_fact() const { return reads >= Reads::text; }
};

/// One list of Ofsted's Annex A (ILACS child-level data, template of August 2019 and later columns).
struct List {
    int number;
    std::string_view title;
    std::string_view start_key; ///< the date that tells one row of a child from another; empty: one row a child
    std::vector<Column> columns;
};

/// Lists 1 to 10. List 11 is about adopters, not children, and is not read.
std::span<List const> lists();
/// Null for 11 and whatever else.
List const* find_list(int number);

} // namespace gt::cases::annex_a

#pragma once

#include "cases/annex_a/lists.hpp"
#include "cases/reading/rows.hpp"
#include "platform/result.hpp"
#include "platform/time/date.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Ofsted's Annex A workbook as plain values, as councils' systems write it: sheets and columns in
/// any order and spelling, a title above the headings, dates as dates, serial numbers or dd/mm/yyyy,
/// codes with or without "a) ", lists left out.
namespace gt::cases::annex_a {

/// Case Status of list 6. Other words are kept as they are.
namespace status {
inline constexpr std::string_view looked_after = "looked_after";
inline constexpr std::string_view child_protection = "child_protection";
inline constexpr std::string_view child_in_need = "child_in_need";
inline constexpr std::string_view open_assessment = "open_assessment";
inline constexpr std::string_view closed = "closed";
} // namespace status

/// The list's own columns by their keys in lists.cpp, such as "cin_start". Empty cells are not there.
class Facts {
public:
    /// Empty when there is none.
    std::string_view get(std::string_view key) const;
    std::optional<Date> date(std::string_view key) const { return Date::parse_iso(get(key)); }

    /// In the order of the list's definition, whatever the file's.
    template <class F> void each(F const& f) const
    {
        for (auto const& [key, value] : values_)
            if (!value.empty()) f(key, std::string_view{value});
    }

    /// Empties all, and keeps the memory.
    void begin(List const& list);
    std::string& at(std::size_t column) { return values_[column].value; }

private:
    struct Fact {
        std::string_view key;
        std::string value;
    };
    std::vector<Fact> values_; ///< one for each column of the list
};

struct AnnexRow {
    int list = 0;
    std::size_t row_number = 0; ///< as in Excel
    std::string child_id;
    std::optional<Date> birth;
    std::optional<int> age; ///< whole years; -1 unborn
    std::string gender;
    std::string ethnicity;
    std::string team;
    std::string worker;
    Facts facts;

    /// The list, the date that tells the child's rows apart ("-" when absent), the child:
    /// "6 2020-09-16 9212044". Not unique: see `compare`.
    std::string key;
    /// Of all content but the age, which time changes (unless there is no date of birth).
    std::string digest;
};

/// Fills in `key` and `digest` from all that the row says. `scratch` is used again from row to row.
void identify(AnnexRow& row, List const& list, Digest& scratch);

struct ListReport {
    enum class State {
        read,
        absent, ///< no sheet of that name
        empty, ///< a sheet without a cell
        no_headings, ///< the headings of this list are not among the first rows
        column_missing, ///< a required column is not there; see the refusals
        given_twice, ///< the first sheet of that name was read, this one not
    };

    int list = 0;
    std::string sheet = {};
    State state = State::absent;
    std::size_t accepted = 0;
    std::size_t refused = 0;
    std::vector<std::string> ignored_columns = {}; ///< headings that are none of this list's
    std::vector<std::string> missing_columns = {}; ///< of this list's; nothing is known from them
};

struct Reading {
    std::vector<ListReport> lists; ///< by list number
    std::vector<Refusal> refusals;

    std::size_t accepted() const;
    std::size_t refused() const;
};

/// Faults beyond this number make the workbook a Problem.
inline constexpr std::size_t most_refusals = 500'000;

/// Hands over every row that can be taken, list by list in their order; the row is used again for
/// the next one, so keep a copy. A workbook without one readable list, or damaged, is a Problem:
/// whatever was handed over before must not be kept.
Result<Reading> read(xlsx::Workbook const& workbook, std::function<void(AnnexRow const&)> const& on_row);

} // namespace gt::cases::annex_a

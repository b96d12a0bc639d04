#pragma once

#include "cases/facts.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gt::cases {

/// How often children are seen where the law leaves it to the council.
struct LocalClocks {
    int protection_visit_working_days = 10;
    int need_visit_working_days = 20;
    int care_leaver_contact_weeks = 8;
};

/// A row of an Annex A list about one child, as the newest file has it.
struct ListRow {
    std::string list; ///< "8"
    Facts facts;
    bool is_missing = false; ///< an earlier file had it, the newest does not
};

/// How a fact stands to its clock on the day of the list: never later, since nothing is known of the days since.
struct Standing {
    bool is_late = false;
    std::string words; ///< "The next was due by 3 November 2026, 5 days before the list was made"
    std::string rule; ///< "at most 6 weeks apart (Care Planning Regulations 2010, regulation 28(2)(b))"
};

/// One thing that the case system says about a child, dated and with its source.
struct KnownFact {
    std::string_view key; ///< one of `known_fact_keys`
    std::string title; ///< "Last visit"
    std::string words; ///< "3 November 2026"; "Nothing in the list" when the list has the child and leaves this empty
    std::string list; ///< "8"
    Date as_at; ///< the day of the file
    bool is_missing = false; ///< the newest file no longer has the row
    std::optional<Standing> standing;

    std::string source_words() const; ///< "Children in care (Annex A, list 8), imported 12 November 2026"
};

std::span<std::string_view const> known_fact_keys();

/// What the lists say of that child, in the order of `known_fact_keys`; nothing for a fact whose list does not hold the
/// child. Of several rows of one list the latest counts. Clocks: handbook sections 3, 4 and 6.
std::vector<KnownFact> known_facts(
    std::span<ListRow const> rows, std::optional<Date> birth, Date as_at, LocalClocks const& clocks);

} // namespace gt::cases

#pragma once

#include "app/demo/chance.hpp"
#include "app/demo/people.hpp"
#include "cases/annex_a/annex_a.hpp"

namespace gt::app::demo {

/// The two files of the case system, for those that follow.
struct Lists {
    std::vector<cases::annex_a::AnnexRow> annex_a;
    std::string caseload; ///< CSV
};

/// Brings in about `children` invented children through the imports, as the case system's files would: Annex A rows
/// and the caseload file. Two workers' names are matched to no one.
Lists import_children(db::Database& database, People const& people, Chance& chance, int children, Instant when);

/// The newest Annex A: the same children some months on, with their latest visits and reviews, most in time and some
/// not.
void import_newer_lists(
    db::Database& database, std::vector<cases::annex_a::AnnexRow> rows, Chance& chance, Instant when);

/// Keeps a case of the last team, which nobody has audited, to its worker and the QA manager.
void restrict_a_case(db::Database& database, People const& people, Instant when);

} // namespace gt::app::demo

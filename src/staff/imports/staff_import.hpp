#pragma once

#include "platform/db/database.hpp"
#include "staff/imports/staff_csv.hpp"

namespace gt::staff::imports {

enum class Mode { publish, dry_run };

struct Occasion {
    std::int64_t who = 0; ///< 0: the command line
    Instant when;
    Mode mode = Mode::publish;
};

struct Report {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::vector<Refusal> refusals;
    std::size_t lines_refused = 0;
    bool published = false;

    std::size_t accepted() const { return added + changed + unchanged; }
    bool changes_nothing() const { return added == 0 && changed == 0; }
};

/// Takes in areas, then teams, people, roles and links, whatever their order in the file. A line that stands already
/// changes nothing; another name, job title or last day corrects what stands; nobody is ever taken away. What begins
/// without a day begins today. A line that cannot be taken is refused with its reason; the others stand.
Result<Report> import_staff(db::Database& database, std::string_view csv, Occasion const& occasion);

} // namespace gt::staff::imports

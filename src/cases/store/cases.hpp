#pragma once

#include "cases/case.hpp"
#include "platform/history/history.hpp"
#include "staff/person.hpp"

#include <string_view>
#include <vector>

namespace gt::cases::store {

/// One that this person may not see is, to them, not there.
std::optional<Case> find_visible(db::Reader& reader, staff::Person const& person, CaseId id, Date today);

/// For what has already been permitted another way (an audit the person holds, a job).
std::optional<Case> find(db::Reader& reader, CaseId id);
std::optional<Case> find_by_number(db::Reader& reader, std::string_view number);

/// As the case system writes them.
struct ReviewerNames {
    std::string iro;
    std::string cp_chair;
};
ReviewerNames names_of(db::Reader& reader, CaseId id);

struct Filter {
    std::optional<staff::TeamId> team;
    std::optional<Group> group;
    std::optional<bool> open;
    std::string number; ///< exact; empty for all
};

/// A case with our own names for its team and worker; empty when nobody has been matched.
struct NamedCase {
    Case one;
    std::string team;
    std::string worker;
};

/// Visible ones by case-system number, `limit` of them after the number `after` (empty: from the start).
std::vector<NamedCase> list_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::string_view after, int limit);

/// Open cases of one team that are not restricted, by number: the list that samples are chosen from.
std::vector<Case> open_cases_of(db::Reader& reader, staff::TeamId team);

/// Lets a named person meet the case from a day on: whoever audits it, or works on a restricted one.
void let_read(db::Transaction& tx, CaseId id, staff::PersonId person, std::string_view why, Date from, Date to);
void stop_reading(db::Transaction& tx, CaseId id, staff::PersonId person, std::string_view why, Date last_day);

/// Somebody opened the child's record [history: the opening of a child's record].
void record_opening(db::Database& database, staff::Person const& person, CaseId id, Instant now);

} // namespace gt::cases::store

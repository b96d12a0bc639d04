#pragma once

#include "staff/due.hpp"
#include "staff/house/house.hpp"

namespace gt::app::mail {

struct Digest {
    std::string subject;
    std::string words;
};

/// What one person owes on that day, by kind and how many; nothing when nothing of it is due within a week. No case, no
/// child and no name: whoever reads the mail on a phone in a bus shows nobody anything. Ends with the link.
std::optional<Digest> digest_of(
    staff::House const& house, std::vector<staff::Due> const& owed, Date today, std::string const& address);

/// One mail a person a day, on working days, instead of many. A day that was missed has none: only today's says what is
/// true today, and the older ones that were not sent are not sent any more.
void put_digests(db::Transaction& tx, staff::JobRun const& run);

} // namespace gt::app::mail

#pragma once

#include "app/demo/chance.hpp"
#include "app/demo/people.hpp"
#include "audits/audit.hpp"

namespace gt::app::demo {

/// What follows the audits: readers read, grades become final day by day, actions are done, checked or left.
void follow_up(db::Database& database, People const& people, Chance& chance, Date from, Instant now);

/// "This child may be at risk now": raised from one audit today and still open; from another answered and closed.
void raise_risks(
    db::Database& database, People const& people, audits::AuditId open, audits::AuditId closed, Instant now);

/// The auditor of that audit found two dates wrong in the lists; one of them has been put right already.
void doubt_facts(db::Database& database, audits::AuditId audit, Instant now);

} // namespace gt::app::demo

#pragma once

#include "app/testing/test_app.hpp"
#include "audits/audit.hpp"
#include "audits/cycle/store.hpp"

namespace gt::testing {

audits::Audit audit_of(TestApp& app, audits::AuditId id);
audits::cycle::Cycle cycle_of(TestApp& app, audits::AuditId id);
/// How many things of that kind My work asks of this person.
int owed(TestApp& app, std::string_view person, std::string_view kind);
inline bool owes(TestApp& app, std::string_view person, std::string_view kind) { return owed(app, person, kind) > 0; }

} // namespace gt::testing

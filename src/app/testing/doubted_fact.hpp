#pragma once

#include "app/testing/test_app.hpp"
#include "audits/audit.hpp"
#include "cases/case.hpp"
#include "cases/ids.hpp"

namespace gt::testing {

/// The auditor says in the audit that a list of the case system is wrong about the child; `found` is what they found.
cases::DataQueryId doubt_fact(
    TestApp& app, cases::Case const& child, staff::PersonId auditor, audits::AuditId audit, std::string const& found);

} // namespace gt::testing

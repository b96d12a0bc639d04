#pragma once

#include "app/testing/test_app.hpp"
#include "cases/restriction.hpp"

namespace gt::testing {

/// Restricts the case as its page does. Only who does it is named: the director, who sees no other case.
void restrict_case(TestApp& app, cases::CaseId id, std::string_view by = "director");
/// Every case there is.
void restrict_every_case(TestApp& app);
/// Names somebody more for a case that is restricted.
void name_for(TestApp& app, cases::CaseId id, std::string_view person);

} // namespace gt::testing

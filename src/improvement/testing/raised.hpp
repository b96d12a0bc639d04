#pragma once

#include "audits/testing/audit_line.hpp"
#include "improvement/action.hpp"

namespace gt::testing {

/// The action of a submitted audit, owned by the worker, due on 7 December.
improvement::Action raised_action(TestApp& app);
/// As the QA manager sees it now.
improvement::Action reloaded(TestApp& app, improvement::ActionId id);
/// Done by the worker and closed by the manager, on the pages.
void do_and_close(TestApp& app, std::string const& path);
/// At 9am of that day, with what days before it missed.
void run_jobs_on(TestApp& app, Date day);
/// Reads the record's page for its version first, as a browser does.
Answer post_with_version(
    TestApp& app, std::string_view person, std::string const& path, std::string const& act, http::Fields form);

} // namespace gt::testing

#pragma once

#include "platform/http/request.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"

#include <string>

namespace gt::staff {
class House;
}

namespace gt::reports {

/// The head of service's month as a page and as files.
void add_reports(staff::House& house);

/// A report for the command line, of every team: `format` is html, json or csv; `asked` holds "from", "to" and
/// perhaps "as_at". A Problem says in a sentence what is wrong with what was asked.
Result<std::string> written_report(
    staff::House& house, std::string const& name, std::string const& format, http::Fields const& asked, Instant now);

} // namespace gt::reports

#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

/// What somebody of a partner agency does: they have no account, and meet nothing but their own return.
namespace gt::audits::multi_agency::partner {

/// Whether a link stands for something: nothing is told of what.
enum class Link { good, used_up, unknown };
Link look_at(db::Reader& reader, std::string_view link, Instant now);

/// Uses the link up and opens the return in this browser, known by a token from now on. False when it was not good.
bool use(db::Transaction& tx, std::string_view link, std::string_view browser, Instant now);

/// The return that is open in a browser.
struct OpenReturn {
    AgencyReturn mine;
    std::string topic;
    std::string reference;
    std::string tool_key;
    Date tool_day;
    Date due_on;
    std::map<std::string, std::string, std::less<>> answers;
    Instant open_until;
};
/// Nothing when the browser has none, its hours are over, or the return was withdrawn or its link renewed. A return
/// that was sent stays until the hours are over, to be read.
std::optional<OpenReturn> find_open(db::Reader& reader, std::string_view browser, Instant now);

/// Keeps answers by question key; the browser's hours begin anew. Refused when the return is no longer open.
Result<void> save(
    db::Transaction& tx, std::string_view browser, std::map<std::string, std::string> const& answers, Instant now);
/// Sends the return to the lead auditor. `by` is a name and role.
Result<void> send(db::Transaction& tx, std::string_view browser, std::string const& by, Instant now);

std::vector<history::PresentState> present_returns(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::multi_agency::partner

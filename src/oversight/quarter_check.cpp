#include "oversight/quarter_check.hpp"

#include "platform/text/long_words.hpp"
#include "platform/text/words.hpp"
#include "platform/time/quarter.hpp"

namespace gt::oversight {

namespace {

constexpr std::array states{text::Words<QuarterState>{QuarterState::draft, "draft", "Being written"},
    text::Words<QuarterState>{QuarterState::submitted, "submitted", "Submitted"},
    text::Words<QuarterState>{QuarterState::received, "received", "Received"}};

} // namespace

std::string_view key_of(QuarterState state) { return text::words_of(states, state).key; }
std::string_view title_of(QuarterState state) { return text::words_of(states, state).title; }

std::optional<QuarterState> quarter_state(std::string_view key) { return text::value_of(states, key); }

std::string QuarterCheck::quarter_words() const { return gt::quarter_words(from); }

bool QuarterCheck::is_late(Date today) const { return (submitted_at ? submitted_at->london_date() : today) > due_on; }

bool begins_a_quarter(Date day) { return day.day() == 1 && day.month() % 3 == 1; }

Date last_full_quarter(Date today)
{
    auto first = today.first_of_month();
    while (!begins_a_quarter(first)) first = first.plus_months(-1);
    return first.plus_months(-3);
}

Result<QuarterCheck> submit(QuarterCheck check, staff::Person const& person, std::string summary, Instant now)
{
    if (check.state != QuarterState::draft) return Problem{"", "This quarter's report has already been submitted"};
    if (now.london_date() <= check.to()) return Problem{"", "This quarter is not over yet"};
    if (summary.empty()) return Problem{"summary", "Enter what the quarter showed"};
    if (text::is_too_long(summary)) return Problem{"summary", text::too_long};
    check.state = QuarterState::submitted;
    check.summary = std::move(summary);
    check.submitted_by = person.id;
    check.submitted_by_name = person.name;
    check.submitted_at = now;
    return check;
}

Result<QuarterCheck> receive(QuarterCheck check, staff::Person const& person, std::string decided, Instant now)
{
    if (check.state == QuarterState::draft) return Problem{"", "This quarter's report has not been submitted yet"};
    if (check.state == QuarterState::received) return Problem{"", "This quarter's report has already been received"};
    if (check.submitted_by == person.id)
        return Problem{"", "Somebody else receives what you submitted", Problem::Kind::forbidden};
    if (decided.empty()) return Problem{"decided", "Enter what you decided"};
    if (text::is_too_long(decided)) return Problem{"decided", text::too_long};
    check.state = QuarterState::received;
    check.decided = std::move(decided);
    check.received_by = person.id;
    check.received_by_name = person.name;
    check.received_at = now;
    return check;
}

} // namespace gt::oversight

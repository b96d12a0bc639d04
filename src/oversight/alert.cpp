#include "oversight/alert.hpp"

#include "platform/text/long_words.hpp"

namespace gt::oversight {

std::string_view key_of(AlertKind kind) { return kind == AlertKind::plan ? "plan" : "problem"; }

std::string_view title_of(AlertKind kind)
{
    return kind == AlertKind::plan ? "A difficulty in carrying out the plan" : "A problem with the case";
}

std::optional<AlertKind> alert_kind(std::string_view key)
{
    for (auto const kind : {AlertKind::problem, AlertKind::plan})
        if (key_of(kind) == key) return kind;
    return std::nullopt;
}

Result<Alert> checked(Alert alert)
{
    if (alert.words.empty()) return Problem{"words", "Enter what your manager has to know"};
    if (text::is_too_long(alert.words)) return Problem{"words", text::too_long};
    return alert;
}

bool is_to_climb(Alert const& alert, int working_days, Date today)
{
    return alert.is_open() && !alert.climbed_on && WorkingDays::england().after(alert.answer_by, working_days) <= today;
}

Result<Alert> answered(Alert alert, staff::Person const& person, std::string answer, Instant now)
{
    if (!alert.is_open()) return Problem{"", "This alert has already been answered"};
    if (person.is(alert.raised_by))
        return Problem{"", "Somebody else answers what you raised", Problem::Kind::forbidden};
    if (answer.empty()) return Problem{"answer", "Enter what you decided or did"};
    if (text::is_too_long(answer)) return Problem{"answer", text::too_long};
    alert.answer = std::move(answer);
    alert.answered_by = person.id;
    alert.answered_by_name = person.name;
    alert.answered_at = now;
    return alert;
}

} // namespace gt::oversight

#include "audits/register/auditor.hpp"

#include "audits/theme.hpp"
#include "platform/text/words.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace gt::audits::auditors {

namespace {

constexpr std::size_t longest = 2'000;

constexpr std::array kinds{
    text::Words<SupportKind>{SupportKind::surgery, "surgery", "QA surgery"},
    text::Words<SupportKind>{SupportKind::one_to_one, "one_to_one", "One-to-one"},
    text::Words<SupportKind>{SupportKind::event, "event", "Audit event"},
};

Result<Date> day_in_the_past(std::string_view field, std::string const& typed, Date today)
{
    auto const day = Date::parse_typed(typed);
    if (!day) return Problem{std::string{field}, "Enter a real date, like 22 November 2026"};
    if (*day > today) return Problem{std::string{field}, "The date must be today or in the past"};
    return *day;
}

Result<void> check_text(std::string_view field, std::string const& text, std::string_view missing)
{
    if (text.empty()) return Problem{std::string{field}, std::string{missing}};
    if (text.size() > longest) return Problem{std::string{field}, "This is too long: shorten it to about 300 words"};
    return {};
}

} // namespace

Result<Entry> trained(Entry entry, std::string const& typed_day, std::string const& training, Date today)
{
    auto const day = day_in_the_past("trained_on", typed_day, today);
    if (!day) return day.problem();
    if (auto const fine = check_text("training", training, "Enter what the training was"); !fine) return fine.problem();
    entry.trained_on = *day;
    entry.training = training;
    return entry;
}

Result<Entry> paused(Entry entry, std::string const& why, Date today)
{
    if (auto const fine = check_text("paused_why", why, "Enter why they pause"); !fine) return fine.problem();
    entry.paused_from = today;
    entry.paused_why = why;
    return entry;
}

Entry back_from_pause(Entry entry)
{
    entry.paused_from = std::nullopt;
    entry.paused_why = "";
    return entry;
}

std::string_view key_of(SupportKind kind) { return text::words_of(kinds, kind).key; }
std::string_view title_of(SupportKind kind) { return text::words_of(kinds, kind).title; }

std::optional<SupportKind> support_kind_of(std::string_view key) { return text::value_of(kinds, key); }

std::vector<SupportQuarter> by_quarter(std::vector<Attendance> const& attendances)
{
    struct Seen {
        std::set<SupportId> held;
        std::set<staff::PersonId> reached;
        int attendances = 0;
    };
    std::map<Date, std::map<SupportKind, Seen>, std::greater<>> quarters;
    for (auto const& one : attendances) {
        auto& seen = quarters[quarter_with(one.held_on)][one.kind];
        seen.held.insert(one.support);
        seen.reached.insert(one.person);
        ++seen.attendances;
    }
    std::vector<SupportQuarter> counted;
    for (auto& [quarter, kinds] : quarters) {
        SupportQuarter row{quarter, {}};
        for (auto const kind : all_support_kinds) {
            auto const& seen = kinds[kind];
            row.kinds[kind]
                = {static_cast<int>(seen.held.size()), seen.attendances, static_cast<int>(seen.reached.size())};
        }
        counted.push_back(std::move(row));
    }
    return counted;
}

Result<Support> support_of(TypedSupport const& typed, Date today)
{
    auto const kind = support_kind_of(typed.kind);
    if (!kind) return Problem{"kind", "Select what it was"};
    auto const day = day_in_the_past("held_on", typed.held_on, today);
    if (!day) return day.problem();
    if (auto const fine = check_text("summary", typed.summary, "Enter what it was about and what came of it"); !fine)
        return fine.problem();
    if (typed.attended.empty()) return Problem{"attended", "Select who attended"};
    if (*kind == SupportKind::one_to_one && typed.attended.size() > 1)
        return Problem{"attended", "A one-to-one is with one auditor: select only them"};
    return Support{{}, *kind, *day, typed.summary, typed.attended, {}, {}};
}

} // namespace gt::audits::auditors

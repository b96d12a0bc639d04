#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

#include <map>
#include <optional>

namespace gt::audits::auditors {

/// Somebody who may audit, as the register has them.
struct Entry {
    staff::PersonId person;
    Date trained_on; ///< from this day their first audits are counted (framework::Rules::moderated_first_audits)
    std::string training; ///< what it was
    std::optional<Date> paused_from = {};
    std::string paused_why = {};
    int version = 1;

    bool is_paused_on(Date day) const { return paused_from && *paused_from <= day; }
};

/// Trained on a day that has come, with what it was. A Problem's field is "trained_on" or "training".
Result<Entry> trained(Entry entry, std::string const& typed_day, std::string const& training, Date today);
/// Given no audit from today on; with a reason. A Problem's field is "paused_why".
Result<Entry> paused(Entry entry, std::string const& why, Date today);
Entry back_from_pause(Entry entry);

using SupportId = Id<struct SupportTag>;

/// What is done for auditors: surgeries, one-to-ones, events [LEI18-19] [LEI18-63].
enum class SupportKind { surgery, one_to_one, event };
std::string_view key_of(SupportKind kind);
std::string_view title_of(SupportKind kind); ///< "QA surgery", "One-to-one", "Audit event"
std::optional<SupportKind> support_kind_of(std::string_view key);

struct Support {
    SupportId id;
    SupportKind kind = SupportKind::surgery;
    Date held_on;
    std::string summary;
    std::vector<staff::PersonId> attended;
    staff::PersonId recorded_by;
    Instant recorded_at;
    std::vector<std::string> names = {}; ///< of those who attended, by name
};

inline constexpr SupportKind all_support_kinds[] = {SupportKind::surgery, SupportKind::one_to_one, SupportKind::event};

/// Of one kind in one quarter.
struct SupportCount {
    int held = 0;
    int attendances = 0; ///< each auditor as often as they attended
    int reached = 0; ///< each auditor once

    bool operator==(SupportCount const&) const = default;
};
struct SupportQuarter {
    Date quarter; ///< its first day
    std::map<SupportKind, SupportCount> kinds; ///< all of them
};
/// One attendance at one of them.
struct Attendance {
    SupportId support;
    SupportKind kind = SupportKind::surgery;
    Date held_on;
    staff::PersonId person;
};
/// The latest quarter first. [LEI18-63]
std::vector<SupportQuarter> by_quarter(std::vector<Attendance> const& attendances);

/// As typed. A Problem's field is "kind", "held_on", "summary" or "attended"; a one-to-one is with one.
struct TypedSupport {
    std::string kind;
    std::string held_on;
    std::string summary;
    std::vector<staff::PersonId> attended;
};
Result<Support> support_of(TypedSupport const& typed, Date today);

} // namespace gt::audits::auditors

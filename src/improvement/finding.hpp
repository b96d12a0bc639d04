#pragma once

#include "cases/ids.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::improvement {

using FindingId = Id<struct FindingTag>;

enum class FindingKind { strength, improvement };

std::string_view key_of(FindingKind kind);
std::string_view title_of(FindingKind kind); ///< "Strength", "Area for improvement"
std::optional<FindingKind> finding_kind(std::string_view key);

/// The record that a finding comes from, such as {"audit", id}.
struct Source {
    std::string kind;
    std::int64_t id;
};

struct Finding {
    FindingId id;
    Source source;
    std::optional<cases::CaseId> case_id;
    staff::TeamId team;
    FindingKind kind;
    std::string theme; ///< a domain of the tool; may be empty. `themes` go across tools
    std::string words;
    staff::PersonId recorded_by;
    Instant recorded_at;
    std::optional<staff::PersonId> worker = {}; ///< whose practice it was found in
    std::string question = {}; ///< of the tool, where it belongs to one
    std::vector<std::string> standards = {}; ///< keys of the framework, sorted
    std::vector<std::string> themes = {}; ///< keys of the framework's themes, sorted
    bool is_draft = false; ///< until what it comes from is submitted: seen only there
};

} // namespace gt::improvement

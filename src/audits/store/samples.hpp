#pragma once

#include "audits/sample.hpp"
#include "audits/theme.hpp"
#include "platform/history/present.hpp"
#include "staff/person.hpp"

#include <vector>

namespace gt::audits::store {

/// Open cases of the team that are not restricted, by number, each with what may stand against choosing it.
std::vector<Candidate> candidates_of(db::Reader& reader, staff::TeamId team, staff::PersonId chooser, Date today);

/// What a sample was chosen for: an area of the programme (a quota of the framework), a theme, or neither.
struct Purpose {
    std::string area = {};
    std::optional<ThemeId> theme = {};
};

/// A sample as it was chosen, with the replacements since. What was chosen never changes.
struct StoredSample {
    SampleId id;
    staff::TeamId team;
    std::string team_name;
    staff::PersonId chosen_by;
    std::string chosen_by_name;
    Instant chosen_at;
    SampleRules rules;
    Sample sample;
    Purpose purpose = {};
};

/// Keeping the same sample again (its id is known) changes nothing.
void keep(db::Transaction& tx, StoredSample const& sample, history::Act const& act);

/// Puts the next case of the sample in the place of one that cannot be audited. A Problem when it has an audit, was
/// replaced before, or nothing is left to take its place.
Result<void> replace(db::Transaction& tx, StoredSample const& sample, cases::CaseId child_case,
    std::string const& reason, history::Act const& act);

/// Those who may choose samples of the team.
std::optional<StoredSample> find_visible_sample(
    db::Reader& reader, staff::Person const& person, SampleId id, Date today);
/// Newest first, without their cases.
std::vector<StoredSample> recent_samples(db::Reader& reader, staff::Person const& person, Date today, int limit);

/// As `history verify` compares them.
std::vector<history::PresentState> present_samples(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::store

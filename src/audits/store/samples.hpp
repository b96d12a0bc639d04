#pragma once

#include "audits/sample.hpp"
#include "platform/history/history.hpp"
#include "staff/person.hpp"

#include <vector>

namespace gt::audits::store {

/// Open cases of the team that are not restricted, by number, each with what may stand against choosing it.
std::vector<Candidate> candidates_of(db::Reader& reader, staff::TeamId team, staff::PersonId chooser, Date today);

/// A sample as it was chosen. It never changes.
struct StoredSample {
    SampleId id;
    staff::TeamId team;
    std::string team_name;
    staff::PersonId chosen_by;
    std::string chosen_by_name;
    Instant chosen_at;
    SampleRules rules;
    Sample sample;
};

/// Keeping the same sample again (its id is known) changes nothing.
void keep(db::Transaction& tx, StoredSample const& sample, history::Act const& act);

/// Those who may choose samples of the team.
std::optional<StoredSample> find_visible_sample(
    db::Reader& reader, staff::Person const& person, SampleId id, Date today);
/// Newest first, without their cases.
std::vector<StoredSample> recent_samples(db::Reader& reader, staff::Person const& person, Date today, int limit);

} // namespace gt::audits::store

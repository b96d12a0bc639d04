#pragma once

#include "cases/ids.hpp"
#include "cases/known_facts.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

namespace gt::cases {

/// A list of the case system is wrong about a child: what it says, and what the record shows. It is a finding about
/// data, for whoever looks after it, and not about anybody's practice.
struct DataQuery {
    enum class Outcome {
        open,
        corrected, ///< in the case system; the next file will say so
        list_is_right, ///< what the record seems to show is something else
        cannot_correct
    };

    DataQueryId id;
    CaseId case_id;
    std::string case_number;
    std::optional<staff::TeamId> team;
    std::string source_kind; ///< where it was noticed: {"audit", id}
    std::int64_t source_id = 0;
    std::string fact; ///< one of `known_fact_keys`
    std::string fact_title;
    std::string said; ///< what the list said
    std::string said_by; ///< which list, of which day
    std::string found; ///< what the record shows
    staff::PersonId raised_by;
    std::string raised_by_name;
    Instant raised_at;
    Outcome outcome = Outcome::open;
    std::string answer = {};
    std::optional<staff::PersonId> answered_by = {};
    std::string answered_by_name = {};
    std::optional<Instant> answered_at = {};
    int version = 1;

    bool is_open() const { return outcome == Outcome::open; }
};

std::string_view key_of(DataQuery::Outcome outcome);
std::string_view title_of(DataQuery::Outcome outcome); ///< "Put right in the case system"
std::optional<DataQuery::Outcome> data_query_outcome(std::string_view key);

/// Answers it, once; an answer that does not correct the list says why.
Result<DataQuery> answer_query(
    DataQuery query, std::string_view outcome, std::string words, staff::PersonId by, Instant now);

} // namespace gt::cases

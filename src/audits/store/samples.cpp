#include "audits/store/samples.hpp"

#include "audits/independence.hpp"
#include "audits/store/auditors.hpp"
#include "cases/store/cases.hpp"
#include "platform/text/text.hpp"

namespace gt::audits::store {

namespace {

struct AuditedBefore {
    bool is_open = false;
    std::optional<Date> last;
};

std::map<std::int64_t, AuditedBefore> audited_before(db::Reader& reader, staff::TeamId team)
{
    std::map<std::int64_t, AuditedBefore> audited;
    for (auto const& row : reader.all(R"sql(
             SELECT a.case_id,
                    sum(CASE WHEN a.state IN ('allocated', 'started') THEN 1 ELSE 0 END) AS open_audits,
                    max(a.submitted_on) AS last_day
               FROM audits a JOIN cases c ON c.id = a.case_id
              WHERE c.team_id = :team AND a.second_read_of IS NULL
              GROUP BY a.case_id)sql",
             {{"team", team}}))
        audited[row.number("case_id")] = {row.number("open_audits") > 0, row.get<std::optional<Date>>("last_day")};
    return audited;
}

std::string joined(std::vector<cases::Group> const& groups)
{
    std::vector<std::string> keys;
    for (auto const group : groups) keys.emplace_back(cases::key_of(group));
    return text::join(keys, ",");
}

std::vector<cases::Group> groups_from(std::string const& keys)
{
    std::vector<cases::Group> groups;
    for (auto const& key : text::split(keys, ',')) {
        if (auto const group = cases::group_of(key)) groups.push_back(*group);
    }
    return groups;
}

StoredSample sample_from(db::Row const& row)
{
    return {row.get<SampleId>("id"), row.get<staff::TeamId>("team_id"), row.text("team_name"),
        row.get<staff::PersonId>("chosen_by"), row.text("chosen_by_name"), row.get<Instant>("chosen_at"),
        {row.text("team_name"), groups_from(row.text("groups")), row.count("wanted")},
        {row.text("seed"), row.text("check_code"), {}}};
}

std::vector<SampledCase> cases_of(db::Reader& reader, SampleId id)
{
    std::vector<SampledCase> found;
    for (auto const& row : reader.all(R"sql(
             SELECT s.case_id, s.case_number, s.outcome, s.chosen_order, s.reason, c.caseload_group, c.worker_id
               FROM sample_cases s JOIN cases c ON c.id = s.case_id
              WHERE s.sample_id = :id
              ORDER BY s.chosen_order NULLS LAST, s.outcome DESC, s.case_number)sql",
             {{"id", id}}))
        found.push_back(
            {{row.get<cases::CaseId>("case_id"), row.text("case_number"), *cases::group_of(row.text("caseload_group")),
                 row.get<std::optional<staff::PersonId>>("worker_id").has_value(), {}, false, {}},
                *outcome_of(row.text("outcome")), row.get<std::optional<int>>("chosen_order"), row.text("reason")});
    return found;
}

history::State state_of(StoredSample const& stored)
{
    history::State state;
    state.with("team", stored.team.number).with("groups", joined(stored.rules.groups));
    state.with("number", stored.rules.wanted).with("seed", stored.sample.seed);
    state.with("check code", stored.sample.check_code);
    return state;
}

} // namespace

std::vector<Candidate> candidates_of(db::Reader& reader, staff::TeamId team, staff::PersonId chooser, Date today)
{
    auto const audited = audited_before(reader, team);
    auto const teams = own_teams(reader, chooser, today);
    std::vector<Candidate> candidates;
    for (auto const& child_case : cases::store::open_cases_of(reader, team)) {
        auto const before = audited.find(child_case.id.number);
        auto const known = before == audited.end() ? AuditedBefore{} : before->second;
        candidates.push_back({child_case.id, child_case.number, child_case.group, child_case.worker.has_value(),
            conflict_of(chooser, teams, child_case), known.is_open, known.last});
    }
    return candidates;
}

void keep(db::Transaction& tx, StoredSample const& stored, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO samples (id, team_id, chosen_by, chosen_at, groups, wanted, seed, check_code)
        VALUES (:id, :team, :chosen_by, :chosen_at, :groups, :wanted, :seed, :check_code)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", stored.id}, {"team", stored.team}, {"chosen_by", stored.chosen_by}, {"chosen_at", stored.chosen_at},
            {"groups", joined(stored.rules.groups)}, {"wanted", stored.rules.wanted}, {"seed", stored.sample.seed},
            {"check_code", stored.sample.check_code}});
    if (added == 0) return;
    for (auto const& sampled : stored.sample.cases)
        tx.run(R"sql(
            INSERT INTO sample_cases (sample_id, case_id, case_number, outcome, chosen_order, reason)
            VALUES (:sample, :case_id, :number, :outcome, :chosen_order, :reason))sql",
            {{"sample", stored.id}, {"case_id", sampled.candidate.id}, {"number", sampled.candidate.number},
                {"outcome", key_of(sampled.outcome)}, {"chosen_order", sampled.order}, {"reason", sampled.reason}});
    history::record(tx, act, {"sample", stored.id.number}, {}, state_of(stored));
}

std::optional<StoredSample> find_visible_sample(
    db::Reader& reader, staff::Person const& person, SampleId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT s.id, s.team_id, t.name AS team_name, s.chosen_by, p.name AS chosen_by_name, s.chosen_at, s.groups,
               s.wanted, s.seed, s.check_code
          FROM samples s JOIN teams t ON t.id = s.team_id JOIN people p ON p.id = s.chosen_by
         WHERE s.id = :id
           AND s.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.sample'
                                AND valid_from <= :today AND valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    if (!row) return std::nullopt;
    auto stored = sample_from(*row);
    stored.sample.cases = cases_of(reader, id);
    return stored;
}

std::vector<StoredSample> recent_samples(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    std::vector<StoredSample> samples;
    for (auto const& row : reader.all(R"sql(
             SELECT s.id, s.team_id, t.name AS team_name, s.chosen_by, p.name AS chosen_by_name, s.chosen_at, s.groups,
                    s.wanted, s.seed, s.check_code
               FROM samples s JOIN teams t ON t.id = s.team_id JOIN people p ON p.id = s.chosen_by
              WHERE s.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.sample'
                                     AND valid_from <= :today AND valid_to >= :today)
              ORDER BY s.id DESC
              LIMIT :limit)sql",
             {{"person", person.id}, {"today", today}, {"limit", limit}}))
        samples.push_back(sample_from(row));
    return samples;
}

} // namespace gt::audits::store

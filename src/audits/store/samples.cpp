#include "audits/store/samples.hpp"

#include "audits/independence.hpp"
#include "audits/store/auditors.hpp"
#include "cases/age_group.hpp"
#include "cases/ethnic_group.hpp"
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
    keys.reserve(groups.size());
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
        {row.text("team_name"), groups_from(row.text("groups")), row.count("wanted"), *method_of(row.text("method")),
            strata_by(row.text("strata_by")).value_or(StrataBy::group), row.count("rest_days")},
        {row.text("seed"), row.text("check_code"), {}},
        {row.text("area"), row.get<std::optional<ThemeId>>("theme_id")}};
}

/// What each case had become by now: `last_audited` is of the time before the sample.
std::vector<SampledCase> cases_of(db::Reader& reader, SampleId id, Instant chosen_at)
{
    std::vector<SampledCase> found;
    for (auto const& row : reader.all(R"sql(
             SELECT s.case_id, s.case_number, s.stratum, c.caseload_group, c.worker_id,
                    CASE WHEN gone.case_id IS NOT NULL THEN 'replaced'
                         WHEN came.replacement_id IS NOT NULL THEN 'chosen' ELSE s.outcome END AS became,
                    coalesce(came.chosen_order, s.chosen_order) AS final_order,
                    coalesce(gone.reason, s.reason) AS why,
                    (SELECT max(a.submitted_on) FROM audits a
                      WHERE a.case_id = s.case_id AND a.second_read_of IS NULL
                        AND a.submitted_at <= :chosen_at) AS last_audited
               FROM sample_cases s
               JOIN cases c ON c.id = s.case_id
               LEFT JOIN sample_replacements gone ON gone.sample_id = s.sample_id AND gone.case_id = s.case_id
               LEFT JOIN sample_replacements came ON came.sample_id = s.sample_id AND came.replacement_id = s.case_id
              WHERE s.sample_id = :id
              ORDER BY s.case_number)sql",
             {{"id", id}, {"chosen_at", chosen_at}}))
        found.push_back(
            {{row.get<cases::CaseId>("case_id"), row.text("case_number"), *cases::group_of(row.text("caseload_group")),
                 row.get<std::optional<staff::PersonId>>("worker_id").has_value(), {}, false,
                 row.get<std::optional<Date>>("last_audited")},
                *outcome_of(row.text("became")), row.get<std::optional<int>>("final_order"), row.text("why"),
                row.text("stratum")});
    std::ranges::stable_sort(found, {}, [](SampledCase const& one) {
        return std::pair{one.outcome, one.order.value_or(0)};
    });
    return found;
}

history::State state_of(StoredSample const& stored)
{
    history::State state;
    state.with("team", stored.team.number).with("groups", joined(stored.rules.groups));
    state.with("number", stored.rules.wanted).with("seed", stored.sample.seed);
    state.with("check code", stored.sample.check_code);
    state.with("method", key_of(stored.rules.method)).with("area", std::string_view{stored.purpose.area});
    state.with("theme", stored.purpose.theme ? stored.purpose.theme->number : 0);
    state.with("parts by", has_strata(stored.rules.method) ? key_of(stored.rules.strata_by) : std::string_view{});
    return state.with("rest days", stored.rules.rest_days);
}

/// `number` is the replaced case's.
history::State& add_replacement_to(
    history::State& state, std::string_view number, std::string_view by, std::string_view reason)
{
    auto const name = "replaced " + std::string{number} + ": ";
    return state.with(name + "by", by).with(name + "reason", reason);
}

bool has_audit(db::Reader& reader, SampleId sample, cases::CaseId child_case)
{
    return reader
               .one("SELECT count(id) AS audits FROM audits WHERE sample_id = :sample AND case_id = :case_id",
                   {{"sample", sample}, {"case_id", child_case}})
               ->count("audits")
        > 0;
}

int last_order(Sample const& sample)
{
    int last = 0;
    for (auto const& one : sample.cases) last = std::max(last, one.order.value_or(0));
    return last;
}

/// The numbers of the team that could be chosen today under the sample's rules, by whoever chose it.
std::vector<std::string> still_in_list(db::Reader& reader, StoredSample const& stored, Date today)
{
    std::vector<std::string> numbers;
    for (auto const& candidate : candidates_of(reader, stored.team, stored.chosen_by, today))
        if (why_left_out(candidate, stored.rules, today).empty()) numbers.push_back(candidate.number);
    return numbers;
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
            conflict_of(chooser, teams, child_case), known.is_open, known.last,
            std::string{cases::title_of(cases::age_group(child_case.birth_date, today))}, child_case.gender,
            cases::ethnic_group(child_case.ethnicity)});
    }
    return candidates;
}

void keep(db::Transaction& tx, StoredSample const& stored, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO samples (id, team_id, chosen_by, chosen_at, groups, wanted, seed, check_code, method, strata_by,
                             rest_days, area, theme_id)
        VALUES (:id, :team, :chosen_by, :chosen_at, :groups, :wanted, :seed, :check_code, :method, :strata_by,
                :rest_days, :area, :theme)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", stored.id}, {"team", stored.team}, {"chosen_by", stored.chosen_by}, {"chosen_at", stored.chosen_at},
            {"groups", joined(stored.rules.groups)}, {"wanted", stored.rules.wanted}, {"seed", stored.sample.seed},
            {"check_code", stored.sample.check_code}, {"method", key_of(stored.rules.method)},
            {"strata_by", has_strata(stored.rules.method) ? key_of(stored.rules.strata_by) : std::string_view{}},
            {"rest_days", stored.rules.rest_days}, {"area", stored.purpose.area}, {"theme", stored.purpose.theme}});
    if (added == 0) return;
    for (auto const& sampled : stored.sample.cases)
        tx.run(R"sql(
            INSERT INTO sample_cases (sample_id, case_id, case_number, outcome, chosen_order, reason, stratum)
            VALUES (:sample, :case_id, :number, :outcome, :chosen_order, :reason, :stratum))sql",
            {{"sample", stored.id}, {"case_id", sampled.candidate.id}, {"number", sampled.candidate.number},
                {"outcome", key_of(sampled.outcome)}, {"chosen_order", sampled.order}, {"reason", sampled.reason},
                {"stratum", sampled.stratum}});
    history::record(tx, act, {"sample", stored.id.number}, {}, state_of(stored));
}

Result<void> replace(db::Transaction& tx, StoredSample const& stored, cases::CaseId child_case,
    std::string const& reason, history::Act const& act)
{
    auto sample = stored.sample;
    sample.cases = cases_of(tx, stored.id, stored.chosen_at);
    auto const chosen = sample.with(Outcome::chosen);
    auto const replaced
        = std::ranges::find(chosen, child_case, [](SampledCase const& one) { return one.candidate.id; });
    if (replaced == chosen.end()) return Problem{"", "Another case has taken its place already"};
    if (has_audit(tx, stored.id, child_case)) return Problem{"", "This case has an audit already"};
    auto const next = next_case(sample, *replaced, still_in_list(tx, stored, act.when.london_date()));
    if (!next) return Problem{"reason", "No case is left in the list that could take its place"};
    tx.run(R"sql(
        INSERT INTO sample_replacements (sample_id, case_id, replacement_id, chosen_order, reason, replaced_by,
                                         replaced_at)
        VALUES (:sample, :case_id, :replacement, :chosen_order, :reason, :who, :now))sql",
        {{"sample", stored.id}, {"case_id", child_case}, {"replacement", next->candidate.id},
            {"chosen_order", last_order(sample) + 1}, {"reason", reason}, {"who", act.who}, {"now", act.when}});
    history::State after;
    add_replacement_to(after, replaced->candidate.number, next->candidate.number, reason);
    history::record(tx, act, {"sample", stored.id.number}, {}, after);
    return {};
}

std::optional<StoredSample> find_visible_sample(
    db::Reader& reader, staff::Person const& person, SampleId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT s.id, s.team_id, t.name AS team_name, s.chosen_by, p.name AS chosen_by_name, s.chosen_at, s.groups,
               s.wanted, s.seed, s.check_code, s.method, s.strata_by, s.rest_days, s.area, s.theme_id
          FROM samples s JOIN teams t ON t.id = s.team_id JOIN people p ON p.id = s.chosen_by
         WHERE s.id = :id
           AND s.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.sample'
                                AND valid_from <= :today AND valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    if (!row) return std::nullopt;
    auto stored = sample_from(*row);
    stored.sample.cases = cases_of(reader, id, stored.chosen_at);
    return stored;
}

std::vector<StoredSample> recent_samples(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    std::vector<StoredSample> samples;
    for (auto const& row : reader.all(R"sql(
             SELECT s.id, s.team_id, t.name AS team_name, s.chosen_by, p.name AS chosen_by_name, s.chosen_at, s.groups,
                    s.wanted, s.seed, s.check_code, s.method, s.strata_by, s.rest_days, s.area, s.theme_id
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

std::vector<history::PresentState> present_samples(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, team_id, '' AS team_name, chosen_by, '' AS chosen_by_name, chosen_at, groups, wanted, seed,
                    check_code, method, strata_by, rest_days, area, theme_id
               FROM samples WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_of(sample_from(row))});
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT r.sample_id, gone.case_number AS number, came.case_number AS replacement, r.reason
               FROM sample_replacements r
               JOIN sample_cases gone ON gone.sample_id = r.sample_id AND gone.case_id = r.case_id
               JOIN sample_cases came ON came.sample_id = r.sample_id AND came.case_id = r.replacement_id
              WHERE r.sample_id > :after AND r.sample_id <= :last
              ORDER BY r.sample_id, r.chosen_order)sql",
             {{"after", after}, {"last", states.back().id}}))
        if (auto* const sample = history::find(states, row.number("sample_id")))
            add_replacement_to(sample->state, row.text("number"), row.text("replacement"), row.text("reason"));
    return states;
}

} // namespace gt::audits::store

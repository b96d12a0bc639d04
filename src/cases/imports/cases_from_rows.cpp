#include "cases/imports/cases_from_rows.hpp"

#include "cases/caseload.hpp"
#include "cases/store/names.hpp"
#include "platform/text/text.hpp"
#include "staff/store/people.hpp"

#include <unordered_map>

namespace gt::cases::imports {

namespace {

/// All that an import writes of a case, to tell whether anything differs.
struct Written {
    std::optional<std::string> initials;
    std::optional<Date> birth_date;
    std::string gender, ethnicity, disabled, group;
    bool is_open;
    std::optional<Date> opened_on, closed_on;
    std::string team_name, worker_name, iro_name, cp_chair_name;
    std::optional<staff::TeamId> team;
    std::optional<staff::PersonId> worker, iro, cp_chair;

    bool operator==(Written const&) const = default;
};

Written written_from(Derived const& derived, store::NameBook& names)
{
    return {derived.initials, derived.birth_date, derived.gender, derived.ethnicity, derived.disabled,
        std::string{key_of(derived.group)}, derived.is_open, derived.opened_on, derived.closed_on, derived.team,
        derived.worker, derived.iro, derived.cp_chair, names.team(derived.team), names.person(derived.worker),
        names.person(derived.iro), names.person(derived.cp_chair)};
}

Written written_from(db::Row const& row)
{
    using Person = std::optional<staff::PersonId>;
    return {row.get<std::optional<std::string>>("initials"), row.get<std::optional<Date>>("birth_date"),
        row.text("gender"), row.text("ethnicity"), row.text("disabled"), row.text("caseload_group"),
        row.get<bool>("is_open"), row.get<std::optional<Date>>("opened_on"), row.get<std::optional<Date>>("closed_on"),
        row.text("team_name"), row.text("worker_name"), row.text("iro_name"), row.text("cp_chair_name"),
        row.get<std::optional<staff::TeamId>>("team_id"), row.get<Person>("worker_id"), row.get<Person>("iro_id"),
        row.get<Person>("cp_chair_id")};
}

using DerivedCases = std::vector<std::pair<std::string, Derived>>;

/// Child by child, so that only the rows of one are held.
DerivedCases derive_touched(db::Reader& reader, ImportId import)
{
    DerivedCases cases;
    std::string number;
    std::vector<CaseRow> rows;
    auto const finish_child = [&] {
        if (auto derived = derive(rows)) cases.emplace_back(number, *std::move(derived));
        rows.clear();
    };
    reader.each(R"sql(
        SELECT e.number, e.list, e.facts, e.missing_since
          FROM touched_cases t
          JOIN caseload_entries e ON e.number = t.number
         WHERE t.import_id = :import AND e.superseded_at IS NULL
         ORDER BY e.number, e.id)sql",
        {{"import", import}}, [&](db::Row const& row) {
            auto of = row.text("number");
            if (of != number) finish_child();
            number = std::move(of);
            rows.push_back({row.text("list"), Facts::from_text(row.text("facts")),
                row.get<std::optional<ImportId>>("missing_since").has_value()});
        });
    finish_child();
    return cases;
}

std::unordered_map<std::string, Written> stored_cases(db::Reader& reader, ImportId import)
{
    std::unordered_map<std::string, Written> stored;
    reader.each(R"sql(
        SELECT c.number, c.initials, c.birth_date, c.gender, c.ethnicity, c.disabled, c.caseload_group, c.is_open,
               c.opened_on, c.closed_on, c.team_name, c.worker_name, c.iro_name, c.cp_chair_name, c.team_id,
               c.worker_id, c.iro_id, c.cp_chair_id
          FROM touched_cases t
          JOIN cases c ON c.number = t.number
         WHERE t.import_id = :import)sql",
        {{"import", import}}, [&](db::Row const& row) { stored.emplace(row.text("number"), written_from(row)); });
    return stored;
}

void write(db::Transaction& tx, std::string const& number, Written const& now)
{
    tx.run(R"sql(
        INSERT INTO cases (id, number, initials, birth_date, gender, ethnicity, disabled, restricted, caseload_group,
                           is_open, opened_on, closed_on, team_id, team_name, team_key, worker_id, worker_name,
                           worker_key, iro_id, iro_name, iro_key, cp_chair_id, cp_chair_name, cp_chair_key, version)
        VALUES (:id, :number, :initials, :birth_date, :gender, :ethnicity, :disabled, 0, :group, :is_open, :opened_on,
                :closed_on, :team, :team_name, :team_key, :worker, :worker_name, :worker_key, :iro, :iro_name,
                :iro_key, :cp_chair, :cp_chair_name, :cp_chair_key, 1)
        ON CONFLICT (number) DO UPDATE
           SET initials = :initials, birth_date = :birth_date, gender = :gender, ethnicity = :ethnicity,
               disabled = :disabled, caseload_group = :group, is_open = :is_open, opened_on = :opened_on,
               closed_on = :closed_on, team_id = :team, team_name = :team_name, team_key = :team_key,
               worker_id = :worker, worker_name = :worker_name, worker_key = :worker_key, iro_id = :iro,
               iro_name = :iro_name, iro_key = :iro_key, cp_chair_id = :cp_chair, cp_chair_name = :cp_chair_name,
               cp_chair_key = :cp_chair_key, version = cases.version + 1)sql",
        {{"id", CaseId::make()}, {"number", number}, {"initials", now.initials}, {"birth_date", now.birth_date},
            {"gender", now.gender}, {"ethnicity", now.ethnicity}, {"disabled", now.disabled}, {"group", now.group},
            {"is_open", now.is_open}, {"opened_on", now.opened_on}, {"closed_on", now.closed_on}, {"team", now.team},
            {"team_name", now.team_name}, {"team_key", text::fold(now.team_name)}, {"worker", now.worker},
            {"worker_name", now.worker_name}, {"worker_key", staff::store::name_key(now.worker_name)}, {"iro", now.iro},
            {"iro_name", now.iro_name}, {"iro_key", staff::store::name_key(now.iro_name)}, {"cp_chair", now.cp_chair},
            {"cp_chair_name", now.cp_chair_name}, {"cp_chair_key", staff::store::name_key(now.cp_chair_name)}});
}

} // namespace

std::size_t work_out_cases(db::Transaction& tx, ImportId import, Date today)
{
    auto const derived = derive_touched(tx, import);
    auto const stored = stored_cases(tx, import);
    store::NameBook names{tx, today};
    std::size_t changed = 0;
    for (auto const& [number, one] : derived) {
        auto const now = written_from(one, names);
        auto const before = stored.find(number);
        if (before != stored.end() && before->second == now) continue;
        write(tx, number, now);
        ++changed;
    }
    return changed;
}

} // namespace gt::cases::imports

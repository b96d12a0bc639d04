#include "audits/store/audit_states.hpp"
#include "audits/store/second_reads.hpp"
#include "staff/due.hpp"

namespace gt::audits::store {

namespace {

std::string_view key_of(Way way) { return way == Way::second_read ? "second_read" : "moderation"; }

void add(AgreedGrades& agreed, db::Row const& row)
{
    agreed[row.text("domain_key")] = {row.text("grade_key"), row.text("why_differed"), row.text("note")};
}

} // namespace

AgreedGrades agreed_grades(db::Reader& reader, AuditId first)
{
    AgreedGrades agreed;
    for (auto const& row : reader.all(R"sql(
             SELECT domain_key, grade_key, why_differed, note
               FROM agreed_grades WHERE audit_id = :audit AND superseded_at IS NULL
              ORDER BY id)sql",
             {{"audit", first}}))
        add(agreed, row);
    return agreed;
}

std::string reported_overall(db::Reader& reader, Audit const& audit)
{
    auto const agreed = agreed_grades(reader, audit.id);
    auto const whole = agreed.find(overall);
    return reported_grade(audit.overall_grade.value_or(""), whole == agreed.end() ? nullptr : &whole->second);
}

AgreedGrades agreed_grades(db::Reader& reader, AuditId first, Way way)
{
    AgreedGrades agreed;
    for (auto const& row : reader.all(R"sql(
             SELECT domain_key, grade_key, why_differed, note
               FROM agreed_grades WHERE audit_id = :audit AND way = :way
              ORDER BY id)sql",
             {{"audit", first}, {"way", key_of(way)}}))
        add(agreed, row);
    return agreed;
}

void put_agreed(db::Transaction& tx, AuditId audit, Way way, AgreedGrades const& agreed, history::Act const& act)
{
    AgreedGrades before;
    auto const known = agreed_grades(tx, audit);
    for (auto const& [domain, one] : agreed) {
        if (auto const found = known.find(domain); found != known.end()) before[domain] = found->second;
        tx.run(R"sql(
            UPDATE agreed_grades SET superseded_at = :now
             WHERE audit_id = :audit AND domain_key = :domain AND superseded_at IS NULL)sql",
            {{"now", act.when}, {"audit", audit}, {"domain", domain}});
        tx.run(R"sql(
            INSERT INTO agreed_grades (id, audit_id, domain_key, grade_key, why_differed, note, recorded_by,
                                       recorded_at, superseded_at, way)
            VALUES (:id, :audit, :domain, :grade, :why, :note, :who, :now, NULL, :way))sql",
            {{"id", new_id_number()}, {"audit", audit}, {"domain", domain}, {"grade", one.grade},
                {"why", one.why_differed}, {"note", one.note}, {"who", act.who}, {"now", act.when},
                {"way", key_of(way)}});
    }
    history::record(tx, act, {"audit", audit.number}, state_of(before), state_of(agreed));
}

Result<void> agree(db::Transaction& tx, Audit const& first, AgreedGrades const& agreed, history::Act const& act)
{
    if (!agreed_grades(tx, first.id, Way::second_read).empty()) return conflict();
    put_agreed(tx, first.id, Way::second_read, agreed, act);
    for (auto const kind : {"compare_readings", "read_limited_reading"})
        staff::settle(tx, {"audit", first.id.number}, kind);
    return {};
}

} // namespace gt::audits::store

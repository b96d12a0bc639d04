#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"
#include "improvement/action.hpp"
#include "staff/person.hpp"

#include <map>

namespace gt::app::demo {

/// Writes audits of the past one after the other, many in a transaction, and what followed each: it was read, became
/// final, and most of its actions were done and checked.
class GrowingAudits {
public:
    /// Audits begun before `routine_since` were themed, and what followed them is done.
    GrowingAudits(Setting const& setting, std::vector<TeamOfPeople> const& teams,
        std::vector<staff::StaffMember> const& officers, Date today, Date routine_since);

    /// Of the case of that number, a month after it was opened; in the order of these days.
    void add(std::string number, Date opened, int improvements);
    /// Writes what waits.
    void finish();

private:
    struct Planned {
        std::string number;
        Date begun;
        int improvements = 0;
    };

    void write(db::Transaction& tx, Planned const& plan);
    audits::AuditId allocate(db::Transaction& tx, Planned const& plan);
    void follow_up(db::Transaction& tx, audits::AuditId id, Planned const& plan);
    void follow_actions(db::Transaction& tx, audits::Audit const& audit);
    void do_and_check(db::Transaction& tx, improvement::Action const& action);
    staff::Person const& person(db::Reader& reader, staff::PersonId id);
    staff::PersonId manager_of(staff::TeamId team) const;
    std::string overall_grade();

    Setting const& setting_;
    Chance& chance_;
    std::vector<TeamOfPeople> const& teams_;
    std::vector<staff::StaffMember> const& officers_;
    Date today_;
    Date routine_since_;
    std::vector<Planned> waiting_;
    std::map<std::int64_t, staff::Person> people_;
};

} // namespace gt::app::demo

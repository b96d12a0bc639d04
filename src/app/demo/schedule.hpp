#pragma once

#include "app/demo/growth.hpp"
#include "app/demo/people.hpp"
#include "audits/store/samples.hpp"

namespace gt::app::demo {

struct Scale {
    int children = 400;
    int rounds = 4; ///< of samples, in each team that is audited
    int cases_a_sample = 2;
    std::optional<Growth> growth = {}; ///< beside these ten teams, for the large one
};

/// Round by round each QA officer chooses a sample of each linked team and allocates what was chosen; the last round's
/// audits stand wherever audits can stand. This week's samples still have cases to allocate.
class Schedule {
public:
    Schedule(Setting const& setting, People const& people, Date today)
        : setting_{setting}, database_{setting.database}, chance_{setting.chance}, people_{people}, today_{today}
    {
    }

    void run(Scale const& scale);

    /// The one whose grade is limited by safety, and one that a QA officer is at work on in the first team.
    audits::AuditId limited() const { return limited_; }
    audits::AuditId under_way() const { return under_way_; }

private:
    void run_round(int round, Scale const& scale);
    audits::store::StoredSample choose(std::size_t team, int wanted, Instant when);
    std::optional<audits::AuditId> allocate(
        cases::CaseId id, std::size_t team, std::optional<audits::SampleId> sample, Instant when);
    staff::PersonId auditor_of(db::Reader& reader, cases::Case const& child, std::size_t team, Date day);
    Course course_of(int round, int rounds, std::size_t team, int place, Date begun);
    std::string overall_grade();
    void add_to_one_worker(staff::StaffMember const& worker);
    void leave_to_allocate();

    Setting const& setting_;
    db::Database& database_;
    Chance& chance_;
    People const& people_;
    Date today_;
    int graded_ = 0;
    audits::AuditId limited_;
    audits::AuditId under_way_;
};

} // namespace gt::app::demo

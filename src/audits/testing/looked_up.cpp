#include "audits/testing/looked_up.hpp"

#include "audits/store/audits.hpp"
#include "staff/due.hpp"

namespace gt::testing {

audits::Audit audit_of(TestApp& app, audits::AuditId id)
{
    auto reader = app.database().read();
    return *audits::store::find(reader, id);
}

audits::cycle::Cycle cycle_of(TestApp& app, audits::AuditId id)
{
    auto reader = app.database().read();
    return *audits::cycle::find(reader, id);
}

int owed(TestApp& app, std::string_view person, std::string_view kind)
{
    auto reader = app.database().read();
    auto const all = staff::owed_by(reader, app.person(person));
    return static_cast<int>(std::ranges::count(all, kind, &staff::Due::kind));
}

} // namespace gt::testing

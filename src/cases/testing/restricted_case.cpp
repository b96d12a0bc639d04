#include "cases/testing/restricted_case.hpp"

#include "cases/store/restrictions.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

void restrict_case(TestApp& app, cases::CaseId id, std::string_view by)
{
    auto const who = app.person(by);
    auto const restriction = cases::restrict_case(
        cases::RestrictionId::make(), id, "The child of somebody who works here", who, app.now());
    must(restriction);
    must(app.database().write([&](db::Transaction& tx) {
        return cases::store::restrict_case(tx, *restriction, {who.number, app.now(), "restricted the case"});
    }));
}

void restrict_every_case(TestApp& app)
{
    auto const rows = app.database().read().all("SELECT id FROM cases ORDER BY id");
    for (auto const& row : rows) restrict_case(app, row.get<cases::CaseId>("id"));
}

void name_for(TestApp& app, cases::CaseId id, std::string_view person)
{
    must(app.database().write([&](db::Transaction& tx) -> Result<void> {
        auto const before = cases::store::restriction_of(tx, id).value();
        auto const after = cases::name_for(before, app.person(person));
        if (!after) return after.problem();
        return cases::store::save(tx, before, *after, {before.restricted_by.number, app.now(), "named somebody"});
    }));
}

} // namespace gt::testing

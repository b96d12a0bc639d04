#include "app/testing/agencies.hpp"

#include "audits/multi_agency/partner.hpp"
#include "audits/multi_agency/store.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

void bring_agencies_together(
    TestApp& app, cases::Case const& child, staff::PersonId lead, TeamRecords& records, AgencyTexts const& texts)
{
    using namespace audits::multi_agency;
    JointAudit const audit{JointAuditId::make(), child.id, child.number, *child.team, "", texts.topic, texts.reference,
        lead, "", std::string{form_key}, app.today(), app.today().plus_days(21), app.now()};
    records.joint_audit = audit.id;
    records.agency_return = ReturnId::make();
    auto const link = child.number + "link", browser = child.number + "browser";
    history::Act const act{lead.number, app.now(), "began a multi-agency audit"};
    app.database().write([&](db::Transaction& tx) {
        must(begin(tx, audit, act));
        must(invite(tx, audit, records.agency_return, "Police", link, act));
        partner::use(tx, link, browser, app.now());
        must(partner::save(tx, browser, {{"what_was_done", texts.said}}, app.now()));
        must(partner::send(tx, browser, "A sergeant", app.now()));
    });
}

} // namespace gt::testing

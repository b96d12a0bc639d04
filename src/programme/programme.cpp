#include "programme/programme.hpp"

#include "programme/pages/pages.hpp"
#include "programme/store/exemptions.hpp"
#include "programme/verbs.hpp"

namespace gt::programme {

void add_programme(staff::House& house)
{
    house.verb(verb::see, "See the audit programme and which cases were audited");
    house.verb(verb::see_workers, "See by name whose work was audited");
    house.verb(verb::exempt, "Approve exemptions from the audit programme", staff::Reach::whole);
    house.page("GET", "/programme", show_programme, {verb::see});
    house.page("GET", "/programme.csv", send_programme_csv, {verb::see});
    house.page("GET", "/programme.xlsx", send_programme_xlsx, {verb::see});
    house.page("GET", "/programme.json", send_programme_json, {verb::see});
    house.page("GET", "/programme/audits", show_done_audits, {verb::see});
    house.page("GET", "/programme/share", show_share, {verb::see});
    house.page("GET", "/programme/check-pack", show_check_pack, {verb::see});
    house.page("GET", "/programme/coverage", show_coverage, {verb::see});
    house.page("GET", "/programme/coverage.csv", send_coverage_csv, {verb::see});
    house.page("GET", "/programme/coverage.xlsx", send_coverage_xlsx, {verb::see});
    house.page("GET", "/programme/coverage.json", send_coverage_json, {verb::see});
    house.page("GET", "/programme/coverage/cases", show_covered_cases, {verb::see});
    house.page("GET", "/programme/exemptions", show_exemptions, {verb::exempt});
    house.page("POST", "/programme/exemptions", add_exemption, {verb::exempt});
    house.page("POST", "/programme/exemptions/{id}/withdrawal", withdraw_exemption, {verb::exempt});
    house.history_of("exemption", store::present_exemptions);
    house.menu("Programme", "/programme", {verb::see}, "Audits");
}

} // namespace gt::programme

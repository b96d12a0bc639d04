#include "app/capabilities.hpp"

#include "app/mail/mail_page.hpp"
#include "app/pages/accessibility.hpp"
#include "app/pages/assets.hpp"
#include "app/pages/council_sign_in.hpp"
#include "app/pages/my_work.hpp"
#include "app/pages/password.hpp"
#include "app/pages/sign_in.hpp"
#include "audits/audits.hpp"
#include "cases/cases.hpp"
#include "framework/capability.hpp"
#include "improvement/improvement.hpp"
#include "learning/learning.hpp"
#include "oversight/oversight.hpp"
#include "programme/programme.hpp"
#include "reports/reports.hpp"
#include "staff/staff.hpp"

namespace gt::app {

void add_capabilities(staff::House& house)
{
    add_assets(house);
    add_accessibility(house);
    add_sign_in(house);
    add_council_sign_in(house);
    add_password(house);
    add_my_work(house);
    cases::add_cases(house);
    improvement::add_improvement(house);
    learning::add_learning(house);
    audits::add_audits(house);
    programme::add_programme(house);
    oversight::add_oversight(house);
    reports::add_reports(house);
    staff::add_staff(house);
    framework::add_framework(house);
    mail::add_mail(house); // last: the day's work of all the others is in its digest
}

} // namespace gt::app

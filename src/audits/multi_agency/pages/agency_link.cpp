#include "audits/multi_agency/pages/opened.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/store.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

constexpr std::size_t longest_agency = 100;

/// The link as it is sent: it names neither the council, the service nor the child.
std::string address_of(staff::Request const& request, std::string const& link)
{
    auto const scheme = request.house().council().behind_https ? "https://" : "http://";
    return scheme + request.http().header("host") + "/r/" + link;
}

/// Shown once: the database holds only the link's digest.
http::Response link_page(
    staff::Request const& request, Opened const& opened, std::string const& agency, std::string const& link)
{
    auto const body = [&](html::Out& out) {
        govuk::draw(out,
            govuk::WarningText{.text = "Copy this link now. It is not kept here and cannot be shown again; if it is "
                                       "lost, make a new one."});
        govuk::draw(out, govuk::InsetText{.text = [&](html::Out& o) {
            o.el("p", {{"class", "govuk-body govuk-!-font-weight-bold goldenthread-their-words"}},
                address_of(request, link));
        }});
        out.el("p", {{"class", "govuk-body"}},
            "Send it yourself, by secure mail, to the one person who answers for this agency. Name neither the child "
            "nor the service in the message; say the reference "
                + opened.audit.reference + " on the telephone.");
        out.el("p", {{"class", "govuk-body"}},
            "It can be opened once, until " + request.now().plus_hours(24 * link_days).london_date().words()
                + ", in one browser. What is filled in is saved page by page; whoever needs to go on later, or on "
                  "another device, gets a new link from you and finds it all again.");
    };
    return staff::show(request,
        {.title = "Link for " + agency, .body = body, .back = opened.path(), .caption = caption_of(opened.audit)});
}

history::Act act_of(staff::Request const& request, std::string_view verb)
{
    return {request.person().id.number, request.now(), verb};
}

http::Response with_return(
    staff::Request const& request, std::function<http::Response(Opened const&, AgencyReturn const&)> const& answer)
{
    return as_lead(request, [&](Opened const& opened) {
        auto const id = ReturnId::parse(request.value("return"));
        auto const* one = id ? opened.audit.find(*id) : nullptr;
        return one ? answer(opened, *one) : staff::not_found(request);
    });
}

} // namespace

http::Response invite_agency(staff::Request const& request)
{
    return as_lead(request, [&](Opened const& opened) {
        auto const agency = request.form().text("agency");
        forms::Problems problems;
        if (agency.empty()) problems.add("agency", "Enter the agency to ask");
        if (agency.size() > longest_agency) problems.add("agency", "Shorten the agency's name to 100 characters");
        if (problems.any()) return joint_audit_page(request, opened, agency, problems);
        auto const link = auth::random_token();
        auto const invited = request.database().write([&](db::Transaction& tx) {
            return invite(
                tx, opened.audit, request.new_id<ReturnId>(), agency, link, act_of(request, "asked an agency"));
        });
        if (!invited && invited.problem().field == "agency") {
            problems.add("agency", invited.problem().message);
            return joint_audit_page(request, opened, agency, problems);
        }
        if (!invited) return staff::refuse(request, invited.problem());
        if (!*invited) return http::redirect_to(opened.path()); // asked already: its link was shown then
        return link_page(request, opened, agency, link);
    });
}

http::Response renew_agency_link(staff::Request const& request)
{
    return with_return(request, [&](Opened const& opened, AgencyReturn const& one) {
        auto const link = auth::random_token();
        auto const renewed = request.database().write([&](db::Transaction& tx) {
            return renew_link(tx, opened.audit, one.id, link, act_of(request, "made a new link for an agency"));
        });
        if (!renewed) return staff::refuse(request, renewed.problem());
        return link_page(request, opened, one.agency, link);
    });
}

http::Response withdraw_agency(staff::Request const& request)
{
    return with_return(request, [&](Opened const& opened, AgencyReturn const& one) {
        if (one.withdrawn_at) return http::redirect_to(opened.path());
        auto const withdrawn = request.database().write([&](db::Transaction& tx) {
            return withdraw(tx, opened.audit, one.id, act_of(request, "withdrew the invitation of an agency"));
        });
        if (!withdrawn) return staff::refuse(request, withdrawn.problem());
        return staff::redirect_with_notice(opened.path(), "Invitation withdrawn: its link no longer opens anything");
    });
}

} // namespace gt::audits::multi_agency

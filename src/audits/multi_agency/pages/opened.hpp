#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "cases/case.hpp"
#include "framework/framework.hpp"
#include "staff/house/page.hpp"

#include <memory>

namespace gt::audits::multi_agency {

/// One audit with all that its pages need.
struct Opened {
    JointAudit audit;
    cases::Case child;
    std::shared_ptr<framework::Framework const> framework; ///< of the day that it began on
    framework::Tool const* form;
    framework::Scale const* scale;

    std::string path(std::string const& below = "") const
    {
        return "/multi-agency/" + audit.id.text() + (below.empty() ? "" : "/" + below);
    }
    bool is_lead(staff::Person const& person) const { return person.is(audit.lead); }
    std::string grade_title(std::string_view grade) const;
};

using OnOpened = std::function<http::Response(Opened const&)>;

/// For whoever may see it; out of sight is not found.
http::Response with_joint_audit(staff::Request const& request, OnOpened const& answer);
/// For its lead auditor, until it is agreed.
http::Response as_lead(staff::Request const& request, OnOpened const& answer);

/// The page of one audit; `agency` stands in the form that asks another one.
http::Response joint_audit_page(
    staff::Request const& request, Opened const& opened, std::string const& agency, forms::Problems const& problems);

/// The caption of its pages: "Multi-agency audit of C100".
std::string caption_of(JointAudit const& audit);

} // namespace gt::audits::multi_agency

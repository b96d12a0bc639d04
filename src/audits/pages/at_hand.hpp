#pragma once

#include "audits/steps.hpp"
#include "cases/case.hpp"
#include "framework/framework.hpp"
#include "staff/house/page.hpp"

#include <functional>
#include <memory>

namespace gt::audits {

/// One audit with all that its pages need; `record` is what this person may know of it (blind.hpp).
struct AtHand {
    Audit audit;
    cases::Case child;
    std::shared_ptr<framework::Framework const> framework; ///< of the day that the audit began with
    framework::Tool const* tool;
    framework::Scale const* scale;
    Record record;

    std::string path() const { return "/audits/" + audit.id.text(); }
    std::string path(std::string_view below) const { return path() + "/" + std::string{below}; }
    bool is_auditor(staff::Person const& person) const { return person.is(audit.auditor); }
    bool is_worker(staff::Person const& person) const { return audit.worker == person.id; }
    std::vector<Step> steps() const { return steps_of(*tool, audit.extent()); }
    std::vector<Missing> missing() const;
    /// The page to go on with after that one.
    std::string path_after(std::string_view page) const { return path(step_after(*tool, audit.extent(), page)); }
    std::string grade_title(std::string_view grade) const;
    std::string domain_title(std::string_view domain) const; ///< also of `overall`
};

using OnAudit = std::function<http::Response(AtHand const&)>;

/// For whoever may meet the audit; out of sight is not found.
http::Response with_audit(staff::Request const& request, OnAudit const& answer);
/// For its auditor, while it can still be changed.
http::Response with_own_draft(staff::Request const& request, OnAudit const& answer);
/// The same for a page that not every audit has: a second read is made from the record alone.
http::Response with_own_step(staff::Request const& request, std::string_view page, OnAudit const& answer);

/// The child's header, as on every page about a child. `long_form`: as for cases::draw_child_header.
void draw_child(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, std::string const& long_form = {});

} // namespace gt::audits

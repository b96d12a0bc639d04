#include "audits/multi_agency/pages/opened.hpp"

#include "audits/multi_agency/store.hpp"
#include "cases/store/cases.hpp"
#include "framework/shelf.hpp"

#include <stdexcept>

namespace gt::audits::multi_agency {

namespace {

std::optional<Opened> find_opened(staff::Request const& request)
{
    auto const id = request.id<JointAuditId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto audit = find_visible(reader, request.person(), *id, request.today());
    if (!audit) return std::nullopt;
    auto child = cases::store::find(reader, audit->case_id);
    auto framework = request.house().get<framework::Shelf>().on(reader, audit->tool_day);
    auto const* form = framework->tool_on(audit->tool_key, audit->tool_day);
    auto const* scale = form ? framework->scale(form->scale, audit->tool_day) : nullptr;
    if (!child || !scale) throw std::runtime_error{"a multi-agency audit without its case, form or scale"};
    return Opened{std::move(*audit), std::move(*child), std::move(framework), form, scale};
}

} // namespace

std::string Opened::grade_title(std::string_view grade) const
{
    auto const* known = scale->grade(grade);
    return known ? known->title : std::string{grade};
}

http::Response with_joint_audit(staff::Request const& request, OnOpened const& answer)
{
    auto const opened = find_opened(request);
    return opened ? answer(*opened) : staff::not_found(request);
}

http::Response as_lead(staff::Request const& request, OnOpened const& answer)
{
    return with_joint_audit(request, [&](Opened const& opened) {
        if (!opened.is_lead(request.person()))
            return staff::forbidden(request, "Only the lead auditor can work on this audit.");
        if (!opened.audit.is_open())
            return staff::forbidden(request, "This audit has been agreed, so it can no longer be changed.");
        return answer(opened);
    });
}

std::string caption_of(JointAudit const& audit) { return "Multi-agency audit of " + audit.case_number; }

} // namespace gt::audits::multi_agency

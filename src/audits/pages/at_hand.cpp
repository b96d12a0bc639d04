#include "audits/pages/at_hand.hpp"

#include "audits/blind.hpp"
#include "audits/store/audits.hpp"
#include "cases/pages/child_header.hpp"
#include "cases/store/cases.hpp"
#include "framework/shelf.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt::audits {

namespace {

std::optional<AtHand> find_at_hand(staff::Request const& request)
{
    auto const id = request.id<AuditId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto audit = store::find_visible(reader, request.person(), *id, request.today());
    if (!audit) return std::nullopt;
    auto child = cases::store::find(reader, audit->case_id);
    auto framework = request.house().get<framework::Shelf>().on(reader, audit->tool_day);
    auto const* tool = framework->tool_on(audit->tool_key, audit->tool_day);
    auto const* scale = tool ? framework->scale(tool->scale, audit->tool_day) : nullptr;
    if (!child || !scale) throw std::runtime_error{"an audit without its case, tool or scale"};
    auto record = seen_by(request.person().id, store::load_record(reader, *id), *audit, *tool);
    return AtHand{std::move(*audit), std::move(*child), std::move(framework), tool, scale, std::move(record)};
}

} // namespace

std::vector<Missing> AtHand::missing() const
{
    return what_is_missing(*tool, *scale, framework->rules, record, audit.extent());
}

std::string AtHand::grade_title(std::string_view grade) const
{
    auto const* known = scale->grade(grade);
    return known ? known->title : std::string{grade};
}

std::string AtHand::domain_title(std::string_view domain) const
{
    if (domain == overall) return "Overall grade";
    auto const* section = tool->section(domain);
    return section ? section->title : std::string{domain};
}

http::Response with_audit(staff::Request const& request, OnAudit const& answer)
{
    auto const at_hand = find_at_hand(request);
    return at_hand ? answer(*at_hand) : staff::not_found(request);
}

http::Response with_own_draft(staff::Request const& request, OnAudit const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        if (!at_hand.is_auditor(request.person()))
            return staff::forbidden(request, "Only the auditor can work on this audit.");
        if (!at_hand.audit.is_open())
            return staff::forbidden(request, "This audit has been submitted, so it can no longer be changed.");
        return answer(at_hand);
    });
}

http::Response with_own_step(staff::Request const& request, std::string_view page, OnAudit const& answer)
{
    return with_own_draft(request, [&](AtHand const& at_hand) {
        auto const steps = at_hand.steps();
        bool const has_page = std::ranges::find(steps, page, &Step::page) != steps.end();
        return has_page ? answer(at_hand) : staff::not_found(request);
    });
}

void draw_child(html::Out& out, staff::Request const& request, AtHand const& at_hand, std::string const& long_form)
{
    cases::draw_child_header(out, request, at_hand.child, long_form);
}

} // namespace gt::audits

#include "audits/pages/to_allocate.hpp"

#include "audits/store/themes.hpp"
#include "cases/store/cases.hpp"

namespace gt::audits {

namespace {

/// A theme is asked of those who hold its roles.
void note_who_is_asked(db::Reader& reader, ToAllocate& to_allocate, Date today)
{
    if (!to_allocate.theme) return;
    for (auto& auditor : to_allocate.auditors)
        if (auditor.conflict.empty() && !store::holds_any(reader, auditor.person.id, to_allocate.theme->roles, today))
            auditor.conflict = "Not asked for this theme";
}

} // namespace

std::optional<ToAllocate> find_case(staff::Request const& request)
{
    auto const sample_id = request.id<SampleId>();
    auto const case_id = request.id<cases::CaseId>("case");
    if (!sample_id || !case_id) return std::nullopt;
    auto reader = request.database().read();
    auto sample = store::find_visible_sample(reader, request.person(), *sample_id, request.today());
    if (!sample) return std::nullopt;
    auto const chosen = sample->sample.with(Outcome::chosen);
    bool const is_chosen = std::ranges::any_of(chosen, [&](auto const& one) { return one.candidate.id == *case_id; });
    auto child = is_chosen ? cases::store::find(reader, *case_id) : std::nullopt;
    if (!child || child->restricted) return std::nullopt;
    auto theme = sample->purpose.theme ? store::find_theme(reader, *sample->purpose.theme) : std::nullopt;
    auto auditors = store::auditors_for(reader, *child, request.today());
    ToAllocate found{std::move(*sample), std::move(*child), std::move(theme), std::move(auditors)};
    note_who_is_asked(reader, found, request.today());
    return found;
}

} // namespace gt::audits

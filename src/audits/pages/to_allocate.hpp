#pragma once

#include "audits/store/auditors.hpp"
#include "audits/store/samples.hpp"
#include "staff/house/page.hpp"

namespace gt::audits {

/// A chosen case of a sample that is still to be handed to an auditor.
struct ToAllocate {
    store::StoredSample sample;
    cases::Case child;
    std::optional<Theme> theme;
    std::vector<store::Auditor> auditors;

    std::string path() const { return "/audits/samples/" + sample.id.text() + "/cases/" + child.id.text(); }
};

/// The one in the address; nothing when it is out of sight, was not chosen, or was replaced.
std::optional<ToAllocate> find_case(staff::Request const& request);

/// The form of "This case cannot be audited".
void draw_replacement(
    html::Out& out, staff::Request const& request, ToAllocate const& to_allocate, forms::Problems const& problems);

} // namespace gt::audits

#pragma once

#include "framework/role.hpp"
#include "programme/exemption.hpp"
#include "staff/house/page.hpp"

#include <vector>

namespace gt::programme {

/// Somebody who owes a quota, as the list to choose from has them.
struct Owing {
    std::string quota;
    staff::PersonId person;
    std::string name;

    bool operator==(Owing const&) const = default;
};

/// What is typed to exempt somebody, or everybody, from a quota.
struct ExemptionForm {
    std::string quota;
    std::string person;
    std::string from;
    std::string to;
    std::string reason;
    forms::Problems problems = {};

    /// Only when nothing stands in its way; else the problems say what does.
    std::optional<Exemption> read(
        staff::Request const& request, std::vector<framework::Quota> const& quotas, std::vector<Owing> const& owing);
};

ExemptionForm typed_in(http::Fields const& fields);
void draw_fields(html::Out& out, ExemptionForm const& form, std::vector<framework::Quota> const& quotas,
    std::vector<Owing> const& owing);

} // namespace gt::programme

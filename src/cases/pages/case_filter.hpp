#pragma once

#include "cases/store/cases.hpp"
#include "platform/html/out.hpp"
#include "platform/http/request.hpp"
#include "staff/team.hpp"

namespace gt::cases {

/// What the list of cases is narrowed to, as the address has it. Open cases when nothing else is asked for.
struct CaseFilter {
    enum class State { open, closed, all };

    std::optional<staff::TeamId> team;
    std::optional<Group> group;
    State state = State::open;
    std::string number;

    static CaseFilter read(http::Fields const& query);

    /// Nothing is asked for beyond the open cases.
    bool is_empty() const { return *this == CaseFilter{}; }
    store::Filter for_store() const;
    html::Url url() const;

    bool operator==(CaseFilter const&) const = default;
};

void draw_case_filter(html::Out& out, CaseFilter const& filter, std::vector<staff::Team> const& teams);

} // namespace gt::cases

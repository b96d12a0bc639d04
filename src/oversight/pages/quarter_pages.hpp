#pragma once

#include "framework/shelf.hpp"
#include "oversight/quarter_check.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"
#include "staff/team.hpp"

/// The screens of a group manager's quarter; `oversight.cpp` gives them their addresses.
namespace gt::oversight {

http::Response show_quarters(staff::Request const& request);
http::Response begin_quarter(staff::Request const& request);
http::Response show_quarter(staff::Request const& request);
http::Response add_quarter_finding(staff::Request const& request);
http::Response submit_quarter(staff::Request const& request);
http::Response receive_quarter(staff::Request const& request);

/// A quarter with what its pages need, and what this person can do with it.
struct ShownQuarter {
    QuarterCheck check;
    std::shared_ptr<framework::Framework const> framework;
    std::vector<staff::Team> teams; ///< the area and what is below it
    std::vector<staff::StaffMember> owners; ///< who could do actions there
    bool may_write = false;
    bool may_receive = false;

    std::string path(std::string_view below = "") const { return "/quarters/" + check.id.text() + std::string{below}; }
};

/// Nothing for what this person may not see.
std::optional<ShownQuarter> find_quarter(db::Reader& reader, staff::Request const& request);
http::Response quarter_page(staff::Request const& request, ShownQuarter const& shown, forms::Typed const& typed);

/// The parts of the page, each in a file of its own.
void draw_trend(html::Out& out, db::Reader& reader, staff::Request const& request, ShownQuarter const& shown);
void draw_quarter_forms(
    html::Out& out, staff::Request const& request, ShownQuarter const& shown, forms::Typed const& typed);

} // namespace gt::oversight

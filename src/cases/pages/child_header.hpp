#pragma once

#include "cases/case.hpp"
#include "platform/html/out.hpp"
#include "staff/house/request.hpp"

namespace gt::cases {

/// Stands on top of every page about a child: number, initials, age and group, the reminder to check that it is the
/// right child's record, and the way to "This child may be at risk now", which is never further than one click.
/// It is no heading: the page keeps its own h1. `long_form` is the action of the page's staff::long_form, if it has
/// one: the way out then keeps what was typed in it.
void draw_child_header(
    html::Out& out, staff::Request const& request, Case const& record, std::string const& long_form = {});

/// The links between the pages of one case. `here` is the sub-path of the page; empty for the case itself.
void draw_case_navigation(html::Out& out, staff::Request const& request, Case const& record, std::string_view here);

} // namespace gt::cases

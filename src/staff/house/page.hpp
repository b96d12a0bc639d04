#pragma once

#include "platform/forms/problems.hpp"
#include "platform/html/out.hpp"
#include "platform/http/response.hpp"
#include "staff/house/house.hpp"

#include <functional>
#include <string>

namespace gt::staff {

/// One page within the frame: skip link, header with the council's name, navigation, one h1, footer.
struct Page {
    std::string title; ///< also the h1 unless `heading` is false
    std::function<void(html::Out&)> body;
    std::string back = ""; ///< rooted path of the back link; empty for none
    forms::Problems const* problems = nullptr; ///< drawn as the error summary; the title gains "Error: "
    bool heading = true;
    std::string caption = ""; ///< small text above the h1
};

/// The page, 200; or 422 with its problems on top.
http::Response show(Request const& request, Page const& page);
http::Response show_with_status(Request const& request, int status, Page const& page);

/// As above for nobody in particular: sign-in, errors before sign-in.
http::Response show_open(House const& house, int status, Page const& page);

/// Out of sight, or not there: the same page, 404.
http::Response not_found(Request const& request);
/// In sight, but not theirs to do: 403.
http::Response forbidden(Request const& request, std::string const& why = "");
/// What a Problem means for somebody who can no longer correct it on a form.
http::Response refuse(Request const& request, Problem const& problem);

/// 303, with a sentence shown once on the next page. Never with anything about a child or a person.
http::Response redirect_with_notice(std::string location, std::string_view notice);

/// A form that carries the session's token, and an id for what it may create.
void form(html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content);
/// The same for an upload_page.
void upload_form(
    html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content);

} // namespace gt::staff

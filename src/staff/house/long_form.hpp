#pragma once

#include "platform/html/out.hpp"
#include "platform/http/response.hpp"
#include "staff/house/request.hpp"

#include <functional>
#include <optional>
#include <string>

/// Forms in which people write at length. What is typed in one is kept on the server as a draft, for this person alone:
/// by the script while they type, and without it when they leave by one of the form's own buttons. The draft stands in
/// the form when the page is opened again, until the form is sent or the draft thrown away. Keeping a draft decides,
/// saves and shows nothing: only sending the form does, and against the version that the draft was begun with.
namespace gt::staff {

/// As staff::form, for a long one.
void long_form(html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content);

/// Sends the long form of `action` from anywhere on its page: keeps what is typed and goes on to `next`, another page.
/// In place of a link that would lose the words.
struct Leave {
    std::string action;
    std::string next;
};
/// A button that looks as `classes` say. The words for screen readers alone follow the text.
void draw_leave(html::Out& out, Leave const& leave, std::string_view text, std::string_view classes,
    std::string_view hidden_text = {});

/// For the house, of a POST: answers it when it only keeps or throws away a draft.
std::optional<http::Response> leave_long_form(Request const& request);
/// For the house, when the POST was done: its draft has served.
void long_form_sent(Request const& request);

/// The address that the script keeps drafts at, and the job that forgets old ones.
void add_long_forms(House& house);
constexpr std::string_view drafts_path = "/drafts";

} // namespace gt::staff

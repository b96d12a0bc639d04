#pragma once

#include "platform/html/out.hpp"
#include "platform/http/response.hpp"
#include "staff/house/request.hpp"
#include "staff/ids.hpp"

#include <functional>
#include <optional>
#include <string>

/// Forms in which people write at length. What is typed in one is kept on the server as a draft, for its writer alone:
/// by the script while they type, and without it when they leave by one of the form's own buttons. The draft stands in
/// the form when the page is opened again, until the form is sent or the draft thrown away. Keeping a draft decides,
/// saves and shows nothing: only sending the form does, and against the version that the draft was begun with.
namespace gt::staff {

/// The address that the script keeps the drafts of the staff at.
constexpr std::string_view drafts_path = "/drafts";

/// Who writes, in which request: one of the staff, or an agency in its own return.
struct Writer {
    WriterId id;
    House& house;
    http::Request const& http;
    Instant now;
    std::string csrf;
    std::vector<FormDraft> const& drafts; ///< theirs, the newest first
    std::string_view keeps_at = drafts_path; ///< a POST of this address answers with `keep_typed`
};

/// As staff::form, for a long one.
void long_form(html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content);
/// As forms::form, for one of those who are not signed in.
void long_form(html::Out& out, Writer const& writer, std::string const& action, std::function<void()> const& content);

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

/// Which form the script keeps a draft of: the path that it is posted to.
std::string place_of_draft(http::Fields const& form);
/// What the house does for the staff, for any writer: keeps what the script sent of the form at `place`, which is
/// theirs, and answers with a sentence for its status line.
http::Response keep_typed(Writer const& writer, std::string const& place);
/// True when the form was only sent to throw its draft away.
bool throw_draft_away(Writer const& writer);
/// The form was sent: its draft has served.
void long_form_sent(Writer const& writer);

/// What the script is told at drafts_path, and the job that forgets old drafts.
void add_long_forms(House& house);

} // namespace gt::staff

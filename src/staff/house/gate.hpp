#pragma once

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"
#include "staff/form_draft.hpp"
#include "staff/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::staff {

class House;

/// Somebody with a session in force, who works here today.
struct Visitor {
    Person person;
    std::string csrf;
    std::vector<FormDraft> drafts; ///< what they typed elsewhere and have not sent
};

std::optional<Visitor> find_visitor(House& house, http::Request const& request, Instant now);

/// Whether this browser's session was ever one of ours, in force or not.
bool was_signed_in(House& house, http::Request const& request);

/// A POST whose Origin (or else Referer) names another site is refused, token or not.
bool comes_from_here(http::Request const& request);
bool carries_token(http::Request const& request, std::string_view csrf);

/// To the sign-in page and, for a GET, back again afterwards.
http::Response ask_to_sign_in(House const& house, http::Request const& request);
http::Response foreign_form(House const& house);
http::Response nowhere(House& house, http::Request const& request);
http::Response method_refused(std::string const& allowed);
/// What nobody at the keyboard can put right.
enum class Trouble { busy, no_room, fault };
/// One calm page with a reference; the details are in the log.
http::Response trouble_page(House const& house, Trouble trouble, std::string const& reference);

/// The headers that every answer carries: no inline script or style, no framing, no sniffing, no storing.
http::Response with_protection(http::Response response);

/// A cookie for this site alone; without a value it is taken away.
std::string cookie(House const& house, std::string_view name, std::string_view value, std::string_view more = "");

} // namespace gt::staff

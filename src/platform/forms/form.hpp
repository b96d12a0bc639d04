#pragma once

#include "platform/html/out.hpp"
#include "platform/http/request.hpp"

#include <functional>
#include <string>

namespace gt::forms {

/// A form that is posted to `action` with the session's token (none before sign-in). Checked by us alone, with our own
/// words: the browser's checks are off.
void form(html::Out& out, html::Url const& action, std::string const& csrf, std::function<void()> const& content);

/// The same with attributes of the form's own.
void form(html::Out& out, html::Url const& action, std::string const& csrf, html::Extras const& attributes,
    std::function<void()> const& content);

/// The same for a form with which files are sent.
void upload_form(
    html::Out& out, html::Url const& action, std::string const& csrf, std::function<void()> const& content);

/// A form that asks a question of a page, such as a filter: its fields become the address.
void query_form(html::Out& out, html::Url const& action, std::function<void()> const& content);

void hidden(html::Out& out, std::string const& name, std::string const& value);

/// What an earlier page asked and a later one needs.
void hidden_fields(html::Out& out, http::Fields const& fields);

} // namespace gt::forms

#pragma once

#include "platform/http/refusal.hpp"
#include "platform/http/request.hpp"
#include "platform/http/server.hpp"

#include <optional>

namespace gt::http {

/// Whether a request whose head has come in may go on: exactly one well-formed Host that is one
/// of ours, one way of telling the body's length (two are how requests are smuggled past a
/// proxy), not too many fields.
std::optional<Refusal> refuse_head(Request const& request, Options const& options);

/// "council.example", "127.0.0.1:8080", "[::1]:8080": the name in lower case, without port. Nothing when malformed.
std::optional<std::string> host_name(std::string_view host);

/// Fills path, query and cookies from the head.
std::optional<Refusal> decode_head(Request& request);

/// Whether a POST with this head brings files.
bool brings_files(Request const& request);

/// Fills the form from the whole body of a POST that brings no files.
std::optional<Refusal> decode_body(Request& request, std::string_view body);

} // namespace gt::http

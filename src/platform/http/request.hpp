#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::http {

/// Names and values in the order they came: a query string, a form, cookies.
/// Decoded, valid UTF-8, no NUL (anything else was refused with 400 before).
class Fields {
public:
    Fields() = default;
    Fields(std::initializer_list<std::pair<std::string, std::string>> pairs) : pairs_{pairs} { }

    /// The last value of that name, trimmed, with CRLF as LF; empty when there is none.
    std::string text(std::string_view name) const;
    /// As it came, untrimmed (for passwords).
    std::string raw(std::string_view name) const;
    bool has(std::string_view name) const;
    /// Every value of that name: ticked checkboxes.
    std::vector<std::string> all(std::string_view name) const;

    void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
    std::vector<std::pair<std::string, std::string>> const& pairs() const { return pairs_; }

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Upload; // upload.hpp

enum class Method { get, post, other };

struct Request {
    Method method = Method::get;
    std::string path; ///< decoded, begins with "/"
    std::string target; ///< as sent: path and query
    Fields query;
    Fields form; ///< of a POST, urlencoded or multipart
    std::vector<std::shared_ptr<Upload const>> uploads; ///< of a multipart POST: the files that were chosen, in order
    Fields cookies;
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string remote; ///< the peer's address
    std::string id; ///< the reference on error pages and in the log

    std::string header(std::string_view lower_case_name) const;
    /// The file of that field; null when none was chosen.
    Upload const* upload(std::string_view field) const;
};

/// application/x-www-form-urlencoded, as in queries and forms. Nothing when it is malformed:
/// a bad escape, invalid UTF-8, a NUL, more than `most` fields.
std::optional<Fields> decode_form(std::string_view encoded, std::size_t most = 2000);
std::string encode_form(Fields const& fields);
std::string encode_component(std::string_view text);
Fields decode_cookies(std::string_view header);

} // namespace gt::http

#pragma once

#include "platform/http/request.hpp"

namespace gt::testing {

/// A file that goes with a form.
struct SentFile {
    std::string field;
    std::string name;
    std::string content;
};

constexpr std::string_view multipart_type = "multipart/form-data; boundary=----goldenthread-tests";

/// The body that a browser makes of them, with the boundary that `multipart_type` names.
inline std::string multipart_body(http::Fields const& form, std::vector<SentFile> const& files)
{
    std::string const start = "------goldenthread-tests\r\nContent-Disposition: form-data; name=\"";
    std::string body;
    for (auto const& [name, value] : form.pairs()) body += start + name + "\"\r\n\r\n" + value + "\r\n";
    for (auto const& file : files)
        body += start + file.field + "\"; filename=\"" + file.name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.content + "\r\n";
    return body + "------goldenthread-tests--\r\n";
}

} // namespace gt::testing

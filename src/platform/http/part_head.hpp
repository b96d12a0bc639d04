#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gt::http {

/// The boundary that a Content-Type of multipart/form-data names; nothing when it has none that RFC 2046 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// What the head of one part of a form says of it.
struct PartHead {
    std::string name; ///< of the field
    std::optional<std::string> file_name; ///< without folders; nothing when the part is no file

    /// `head` is what stands between a boundary and the blank line. Nothing when it names no field, or in no UTF-8.
    static std::optional<PartHead> parse(std::string_view head);
};

} // namespace gt::http

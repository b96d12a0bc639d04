#pragma once

#include "platform/result.hpp"

#include <string>
#include <string_view>

namespace gt::pdf {

/// Sets a document with Typst, in a child process of Node, as tagged PDF/UA-1 with the fonts of Debian's
/// fonts-liberation alone. `layout` is Typst source of ours; `data` is JSON, which it reads with
/// `json(bytes(sys.inputs.data))`, so that what somebody typed is never layout. Equal input gives equal bytes as long
/// as the layout sets the document's date. A Problem says in a sentence what is missing on this machine (Node, the
/// Typst package, the fonts), so that whatever asked can say so and offer its other formats.
Result<std::string> typeset(std::string_view layout, std::string const& data);

/// What stands in the way of any PDF on this machine; nothing when they can be made.
Result<void> can_typeset();

} // namespace gt::pdf

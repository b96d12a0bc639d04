#include "platform/html/govuk/error_message.hpp"

namespace gt::html::govuk {

void draw(Out& out, ErrorMessage const& message)
{
    auto const all = classes("govuk-error-message", message.classes);
    out.el("p", {{"id", unless_empty(message.id)}, {"class", all}, message.attributes}, [&] {
        if (!message.hidden_text.empty()) {
            out.el("span", {{"class", "govuk-visually-hidden"}}, message.hidden_text + ":");
            out.text(" ");
        }
        message.text(out);
    });
}

} // namespace gt::html::govuk

#include "platform/html/govuk/form_group.hpp"

#include "platform/html/govuk/error_message.hpp"
#include "platform/html/govuk/hint.hpp"

namespace gt::html::govuk {

std::string joined(std::string_view first, std::string_view second) { return html::classes(first, second); }

void draw(Out& out, Help const& help)
{
    if (!help.hint.is_empty()) draw(out, Hint{.text = help.hint, .id = help.id + "-hint"});
    if (help.error) draw(out, ErrorMessage{.text = *help.error, .id = help.id + "-error"});
}

std::string described_by(std::string_view first, Help const& help)
{
    std::string ids{first};
    if (!help.hint.is_empty()) ids = joined(ids, help.id + "-hint");
    if (help.error) ids = joined(ids, help.id + "-error");
    return ids;
}

} // namespace gt::html::govuk

#include "platform/forms/problems.hpp"

#include "platform/html/govuk/error_summary.hpp"

#include <algorithm>

namespace gt::forms {

void Problems::add(std::string field, std::string message, std::string element_id)
{
    if (!field.empty() && message_for(field)) return;
    if (element_id.empty()) element_id = field;
    entries_.push_back({std::move(field), std::move(message), std::move(element_id)});
}

std::optional<std::string> Problems::message_for(std::string_view field) const
{
    auto const found = std::ranges::find(entries_, field, &Entry::field);
    return found == entries_.end() ? std::nullopt : std::optional{found->message};
}

void Problems::draw_summary(html::Out& out) const
{
    if (!any()) return;
    html::govuk::ErrorSummary summary{.errors = {}};
    for (auto const& entry : entries_) {
        html::govuk::ErrorSummaryItem item{.text = entry.message};
        if (!entry.element_id.empty()) item.href = html::Url::fragment(entry.element_id);
        summary.errors.push_back(std::move(item));
    }
    html::govuk::draw(out, summary);
}

} // namespace gt::forms

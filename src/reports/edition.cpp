#include "reports/edition.hpp"

namespace gt::reports {

Result<void> may_publish(Edition const& edition, model::Report const& figures)
{
    if (edition.is_published()) return Problem{"", "This edition has been published already"};
    if (figures.unconfirmed.empty()) return {};
    std::string words = "Not every figure is confirmed, so this cannot be published.";
    for (auto const& one : figures.unconfirmed) words += " " + one;
    return Problem{"", words + " Build the draft again after that."};
}

} // namespace gt::reports

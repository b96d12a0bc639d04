#include "audits/touched_standards.hpp"

#include <set>

namespace gt::audits {

std::vector<std::string> touched_standards(
    framework::Tool const& tool, std::string_view domain, std::string_view question)
{
    std::set<std::string> standards;
    if (auto const* asked = tool.question(question)) {
        standards.insert(asked->standard);
    } else if (auto const* section = tool.section(domain)) {
        for (auto const& one : section->questions) standards.insert(one.standard);
    }
    standards.erase("");
    return {standards.begin(), standards.end()};
}

} // namespace gt::audits

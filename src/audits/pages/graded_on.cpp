#include "audits/pages/graded_on.hpp"

#include "audits/audit.hpp"

#include <algorithm>

namespace gt::audits {

std::vector<GradedOn> graded_on(framework::Framework const& framework, Date day)
{
    std::vector<GradedOn> all;
    for (auto const* tool : framework.tools_on(framework::Tool::Kind::audit, day)) {
        auto const domains = tool->domains();
        if (domains.empty()) continue;
        if (all.empty()) all.push_back({std::string{overall}, "Overall grade", tool->scale});
        for (auto const* domain : domains)
            if (std::ranges::find(all, domain->key, &GradedOn::key) == all.end())
                all.push_back({domain->key, domain->title, tool->scale});
    }
    return all;
}

framework::Scale const* scale_of(framework::Framework const& framework, std::string const& key)
{
    framework::Scale const* found = nullptr;
    for (auto const& scale : framework.scales)
        if (scale.key == key) found = &scale;
    return found;
}

std::string grade_title(framework::Framework const& framework, std::string const& scale, std::string const& grade)
{
    auto const* known = scale_of(framework, scale);
    auto const* one = known ? known->grade(grade) : nullptr;
    return one ? one->title : grade;
}

} // namespace gt::audits

#pragma once

#include "framework/framework.hpp"

#include <string>
#include <vector>

namespace gt::audits {

/// What a case can be graded on: a domain of today's audit tools, or the whole.
struct GradedOn {
    std::string key;
    std::string title;
    std::string scale;
};
/// The whole first, each domain once.
std::vector<GradedOn> graded_on(framework::Framework const& framework, Date day);

/// "Good", of whichever scale has it last.
std::string grade_title(framework::Framework const& framework, std::string const& scale, std::string const& grade);
framework::Scale const* scale_of(framework::Framework const& framework, std::string const& key);

} // namespace gt::audits

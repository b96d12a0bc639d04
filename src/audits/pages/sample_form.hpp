#pragma once

#include "audits/sample.hpp"
#include "staff/house/page.hpp"
#include "staff/team.hpp"

namespace gt::audits {

/// What is asked for in "Choose the sample".
struct SampleForm {
    std::optional<staff::TeamId> team;
    std::vector<cases::Group> groups;
    std::string wanted;
    forms::Problems problems = {};

    SampleRules rules(std::string team_name) const;
};

/// `fields` are the query while somebody looks, the form once they choose.
SampleForm read_sample_form(http::Fields const& fields, std::vector<staff::Team> const& teams);
void draw_sample_fields(html::Out& out, SampleForm const& form, std::vector<staff::Team> const& teams);

/// Who could be chosen, who is left out and why.
void draw_list_sampled_from(html::Out& out, Sample const& sample);

} // namespace gt::audits

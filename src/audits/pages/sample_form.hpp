#pragma once

#include "audits/sample.hpp"
#include "audits/store/samples.hpp"
#include "staff/house/page.hpp"
#include "staff/team.hpp"

namespace gt::audits {

/// What somebody who samples may choose among.
struct SampleChoices {
    std::vector<staff::Team> teams;
    std::vector<std::pair<std::string, std::string>> areas; ///< of the programme: key and title
    std::vector<Theme> themes;
    int rest_days = 0; ///< as the framework says
    std::map<cases::Group, int> weights = {}; ///< by risk, likewise
};
SampleChoices sample_choices(staff::Request const& request, db::Reader& reader);

/// What is asked for in "Choose the sample".
struct SampleForm {
    std::optional<staff::TeamId> team;
    std::vector<cases::Group> groups;
    std::string wanted;
    Method method = Method::simple;
    StrataBy strata_by = StrataBy::group;
    std::string rest_days = {};
    std::string area = {};
    std::optional<ThemeId> theme = {};
    forms::Problems problems = {};

    SampleRules rules(SampleChoices const& choices) const;
    store::Purpose purpose() const { return {area, theme}; }
};

/// `fields` are the query while somebody looks, the form once they choose.
SampleForm read_sample_form(http::Fields const& fields, SampleChoices const& choices);
void draw_sample_fields(html::Out& out, SampleForm const& form, SampleChoices const& choices);
/// The form once more, unseen.
void draw_hidden_sample_fields(html::Out& out, SampleForm const& form);

/// Who could be chosen, who is left out and why.
void draw_list_sampled_from(html::Out& out, Sample const& sample);
/// "Never audited", or when it last was.
std::string last_audit_words(std::optional<Date> last_audited);

} // namespace gt::audits

#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

constexpr std::string_view agreeing = "oversight.agree"; ///< the verb of whoever agrees to a document
constexpr std::string_view answering = "oversight.answer"; ///< of whoever answers workers' alerts

bool holds(Role const& role, std::string_view verb) { return std::ranges::find(role.verbs, verb) != role.verbs.end(); }

void check_document(Framework const& framework, CheckedDocument const& document, Faults& faults)
{
    if (document.agreed_by.empty()) return;
    auto const* role = framework.role(document.agreed_by);
    if (!role)
        faults.push_back({document.place, unknown("role", document.agreed_by, keys_of(framework.roles))});
    else if (!holds(*role, agreeing))
        faults.push_back({document.place,
            "the document \"" + document.key + "\" asks the role \"" + document.agreed_by
                + "\" for what it does not hold: the verb \"" + std::string{agreeing} + "\""});
}

} // namespace

void check_check_forms(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.check_forms, "manager's check", faults);
    for (auto const& form : framework.check_forms) {
        refuse_twice(form.items, "item", faults);
        refuse_twice(form.objectives, "objective's item", faults);
        refuse_twice(form.documents, "document", faults);
        if (form.items.empty() && form.objectives.empty())
            faults.push_back({form.place, "the manager's check \"" + form.key + "\" looks for nothing"});
        for (auto const& group : form.groups)
            if (!framework.caseload_group(group))
                faults.push_back({form.place, unknown("caseload group", group, keys_of(framework.caseload_groups))});
        for (auto const& document : form.documents) check_document(framework, document, faults);
    }
}

void check_alerts_climb(Framework const& framework, Place const& place, Faults& faults)
{
    auto const roles = items_in(framework.rules.alert_climbs_to);
    if (roles.empty())
        faults.push_back({place, "the rule alert_climbs_to names no role: an alert would climb to nobody"});
    for (auto const& key : roles) {
        auto const* role = framework.role(key);
        if (!role)
            faults.push_back({place, unknown("role", key, keys_of(framework.roles))});
        else if (!holds(*role, answering))
            faults.push_back({place,
                "alerts climb to the role \"" + key + "\", which may not answer them: it does not hold the verb \""
                    + std::string{answering} + "\""});
    }
}

void check_overviews(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.overviews, "overview", faults);
    std::vector<std::string> const known{overview_figures.begin(), overview_figures.end()};
    for (auto const& overview : framework.overviews) {
        if (!framework.role(overview.key))
            faults.push_back({overview.place, unknown("role", overview.key, keys_of(framework.roles))});
        if (overview.figures.empty())
            faults.push_back({overview.place, "the overview of \"" + overview.key + "\" has no figures"});
        for (auto const& figure : overview.figures)
            if (std::ranges::find(known, figure) == known.end())
                faults.push_back({overview.place, unknown("figure", figure, known)});
    }
}

} // namespace gt::framework

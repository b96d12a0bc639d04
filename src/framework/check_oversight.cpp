#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

constexpr std::string_view agreeing = "oversight.agree"; ///< the verb of whoever agrees to a document

void check_document(Framework const& framework, CheckedDocument const& document, Faults& faults)
{
    if (document.agreed_by.empty()) return;
    auto const* role = framework.role(document.agreed_by);
    if (!role)
        faults.push_back({document.place, unknown("role", document.agreed_by, keys_of(framework.roles))});
    else if (std::ranges::find(role->verbs, agreeing) == role->verbs.end())
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

#pragma once

#include "audits/pages/at_hand.hpp"
#include "audits/store/audits.hpp"

#include <map>
#include <string>
#include <vector>

namespace gt::audits {

/// A field of one page of an audit, with what stands in it.
struct Field {
    std::string name; ///< a question's key, or "grade" and "reason"
    std::string label; ///< for telling two texts apart
    std::string saved;
};

/// What somebody has entered on one page of an audit. `based_on` stands for what was saved when the page was
/// opened, so that saving over what came in between is noticed, whichever tab or device it came from.
struct Draft {
    std::map<std::string, std::string, std::less<>> values;
    std::string based_on;
    forms::Problems problems = {};
    std::vector<Field> changed_meanwhile = {}; ///< with what is saved now; not empty: a conflict

    std::string value(std::string_view name) const;
    bool is_fine(std::string_view name) const { return !problems.message_for(name); }
};

std::string version_of(std::vector<Field> const& fields);
Draft draft_of(std::vector<Field> const& saved);
/// What the form brought for these fields; a text that is too long is a problem.
Draft read_draft(http::Fields const& form, std::vector<Field> const& saved);

/// Which fields say something else now than when the draft was begun; none when this page is as it was.
std::vector<Field> changed_since(Draft const& draft, std::vector<Field> saved);

/// The page's own long form, with the version it is based on and, after a conflict, both texts above it.
void draw_draft_form(html::Out& out, staff::Request const& request, std::string const& action, Draft const& draft,
    std::function<void()> const& content);

/// How a page shows itself again, with the draft as entered.
using ShowAgain = std::function<http::Response(Draft const&)>;

/// Saves `change` (what of the draft is in order) as the auditor's, unless one of the page's fields has changed since
/// the draft was begun: then the page is shown again, 409, with both texts. Goes to `next` otherwise, or shows the
/// problems.
http::Response save_draft(staff::Request const& request, AtHand const& at_hand, Draft draft,
    std::function<std::vector<Field>(Record const&)> const& fields, store::Change const& change,
    std::string const& next, ShowAgain const& show_again);

/// 200, 422 with problems or 409 with a conflict.
http::Response show_draft(staff::Request const& request, Draft const& draft, staff::Page page);

} // namespace gt::audits

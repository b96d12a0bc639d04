#pragma once

#include "framework/framework.hpp"
#include "improvement/thread/thread.hpp"
#include "learning/measurement.hpp"
#include "learning/store/activities.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::learning {

/// A need with what came before it and what is done about it, as this person may see that.
struct ShownNeed {
    LearningNeed need;
    std::shared_ptr<framework::Framework const> framework;
    std::optional<improvement::ThreadRecord> drawn_from;
    std::vector<store::ListedActivity> activities;
    std::vector<Measurement> measurements; ///< of its theme
    bool may_raise = false; ///< this person may raise needs there, and so follow this one up

    bool may_follow() const { return may_raise && need.is_open(); }
    std::string path(std::string_view below = "") const
    {
        return "/learning/needs/" + need.id.text() + std::string{below};
    }
};

/// Nothing for one that this person may not see.
std::optional<ShownNeed> find_shown_need(staff::Request const& request);

http::Response need_page(
    staff::Request const& request, ShownNeed const& shown, forms::Typed const& typed, int status = 200);

/// What works already and what it would look like, with the form for other words about it.
void draw_inquiry(html::Out& out, staff::Request const& request, ShownNeed const& shown, forms::Typed const& typed);
/// What became of it, or the form that says so.
void draw_end_of_need(html::Out& out, staff::Request const& request, ShownNeed const& shown, forms::Typed const& typed);

} // namespace gt::learning

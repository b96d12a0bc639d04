#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"

namespace gt::improvement {

http::Response show_action(staff::Request const& request)
{
    auto const shown = find_shown(request);
    return shown ? staff::show(request, action_page(request, *shown, {})) : staff::not_found(request);
}

} // namespace gt::improvement

#include "improvement/thread/thread_link.hpp"

#include "improvement/verbs.hpp"

namespace gt::improvement {

bool may_walk(staff::Person const& person) { return person.may(verb::see) || person.may(verb::see_own); }

void draw_thread_link(html::Out& out, staff::Person const& person, ThreadNode const& node)
{
    if (!may_walk(person)) return;
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(thread_path(node))}},
            "Where this came from and what it led to");
    });
}

} // namespace gt::improvement

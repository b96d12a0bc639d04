#include "platform/forms/form.hpp"

namespace gt::forms {

void form(html::Out& out, html::Url const& action, std::string const& csrf, std::function<void()> const& content)
{
    out.el("form", {{"action", action}, {"method", "post"}, {"novalidate", true}}, [&] {
        if (!csrf.empty()) hidden(out, "csrf", csrf);
        content();
    });
}

void query_form(html::Out& out, html::Url const& action, std::function<void()> const& content)
{
    out.el("form", {{"action", action}, {"method", "get"}, {"novalidate", true}}, content);
}

void hidden(html::Out& out, std::string const& name, std::string const& value)
{
    out.leaf("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

void hidden_fields(html::Out& out, http::Fields const& fields)
{
    for (auto const& [name, value] : fields.pairs()) hidden(out, name, value);
}

} // namespace gt::forms

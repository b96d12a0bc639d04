#include "platform/forms/form.hpp"

namespace gt::forms {

namespace {

void posted(html::Out& out, html::Url const& action, std::optional<std::string_view> encoding, std::string const& csrf,
    html::Extras const& attributes, std::function<void()> const& content)
{
    out.el(
        "form", {{"action", action}, {"method", "post"}, {"enctype", encoding}, {"novalidate", true}, attributes}, [&] {
            if (!csrf.empty()) hidden(out, "csrf", csrf);
            content();
        });
}

} // namespace

void form(html::Out& out, html::Url const& action, std::string const& csrf, std::function<void()> const& content)
{
    form(out, action, csrf, {}, content);
}

void form(html::Out& out, html::Url const& action, std::string const& csrf, html::Extras const& attributes,
    std::function<void()> const& content)
{
    posted(out, action, std::nullopt, csrf, attributes, content);
}

void upload_form(html::Out& out, html::Url const& action, std::string const& csrf, std::function<void()> const& content)
{
    posted(out, action, "multipart/form-data", csrf, {}, content);
}

void query_form(html::Out& out, html::Url const& action, std::function<void()> const& content)
{
    out.el("form", {{"action", action}, {"method", "get"}, {"novalidate", true}}, content);
}

void hidden(html::Out& out, std::string const& name, std::string const& value)
{
    out.leaf("input", {{"type", "hidden"}, {"name", name}, {"value", out.refilled(name).value_or(value)}});
}

void hidden_fields(html::Out& out, http::Fields const& fields)
{
    for (auto const& [name, value] : fields.pairs()) hidden(out, name, value);
}

} // namespace gt::forms

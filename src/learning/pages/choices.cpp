#include "learning/pages/choices.hpp"

#include "platform/html/govuk/pagination.hpp"

namespace gt::learning {

namespace {

template <class Things> Choices choices_of(Things const& things, std::string const& none)
{
    Choices items{{.text = none, .value = ""}};
    for (auto const& one : things) items.push_back({.text = one.title, .value = one.key});
    return items;
}

} // namespace

Choices place_choices(std::vector<staff::Team> const& places, std::string const& none)
{
    Choices items{{.text = none, .value = ""}};
    for (auto const& one : places) items.push_back({.text = one.name, .value = one.id.text()});
    return items;
}

Choices theme_choices(framework::Framework const& framework, std::string const& none)
{
    return choices_of(framework.themes, none);
}

Choices aim_choices(framework::Framework const& framework, std::string const& none)
{
    return choices_of(framework.workforce_aims, none);
}

Choices kind_choices(framework::Framework const& framework, Date day, std::string const& none)
{
    Choices items{{.text = none, .value = ""}};
    for (auto const* kind : framework.activity_kinds_on(day))
        items.push_back({.text = kind->title, .value = kind->key});
    return items;
}

void draw_choice(html::Out& out, forms::Typed const& typed, std::string const& name, std::string const& label,
    Choices items, html::Content const& hint)
{
    html::govuk::draw(out,
        html::govuk::Select{.name = name,
            .label = {.text = label},
            .items = std::move(items),
            .value = typed.text(name),
            .hint = hint,
            .error = typed.error(name)});
}

void draw_older(html::Out& out, html::Url const& url, std::string const& after)
{
    html::govuk::draw(out,
        html::govuk::Pagination{
            .next = html::govuk::PaginationLink{.href = url.with("after", after), .text = "Older ones"}});
}

} // namespace gt::learning

#include "platform/html/govuk/pagination.hpp"

namespace gt::html::govuk {

namespace {

constexpr Markup arrow_back{
    R"html(<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg")html"
    R"html( height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125)html"
    R"html(-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>)html"};

constexpr Markup arrow_on{
    R"html(<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg")html"
    R"html( height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125)html"
    R"html(-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>)html"};

struct Side {
    std::string_view rel;
    std::string_view word;
    std::string_view block;
    bool is_back;
};

constexpr Side before{"prev", "Previous", "govuk-pagination__prev", true};
constexpr Side after{"next", "Next", "govuk-pagination__next", false};

void draw_words(Out& out, PaginationLink const& link, Side const& side, bool is_block)
{
    auto const bare = is_block && link.label.empty();
    auto const all = classes("govuk-pagination__link-title", {{bare, "govuk-pagination__link-title--decorated"}});
    out.el("span", {{"class", all}}, [&] {
        if (!link.text.is_empty()) return link.text(out);
        out.text(side.word);
        out.el("span", {{"class", "govuk-visually-hidden"}}, " page");
    });
    if (!is_block || link.label.empty()) return;
    out.el("span", {{"class", "govuk-visually-hidden"}}, ":");
    out.el("span", {{"class", "govuk-pagination__link-label"}}, link.label);
}

void draw_link(Out& out, std::optional<PaginationLink> const& link, Side const& side, bool is_block)
{
    if (!link) return;
    out.el("div", {{"class", side.block}}, [&] {
        out.el("a",
            {{"class", "govuk-link govuk-pagination__link"}, {"href", link->href}, {"rel", side.rel}, link->attributes},
            [&] {
                if (is_block || side.is_back) out.markup(side.is_back ? arrow_back : arrow_on);
                draw_words(out, *link, side, is_block);
                if (!is_block && !side.is_back) out.markup(arrow_on);
            });
    });
}

void draw_item(Out& out, PaginationItem const& item)
{
    auto const all = classes("govuk-pagination__item",
        {{item.is_current, "govuk-pagination__item--current"}, {item.is_ellipsis, "govuk-pagination__item--ellipsis"}});
    out.el("li", {{"class", all}}, [&] {
        if (item.is_ellipsis) return out.text("\u22ef");
        auto const label = item.label.empty() ? "Page " + item.number : item.label;
        out.el("a",
            {{"class", "govuk-link govuk-pagination__link"}, {"href", item.href}, {"aria-label", label},
                {"aria-current", unless_empty(item.is_current ? "page" : "")}, item.attributes},
            item.number);
    });
}

} // namespace

void draw(Out& out, Pagination const& pagination)
{
    auto const is_block = pagination.items.empty();
    auto const all = classes("govuk-pagination", {{is_block, "govuk-pagination--block"}}, pagination.classes);
    out.el("nav", {{"class", all}, {"aria-label", pagination.label}, pagination.attributes}, [&] {
        draw_link(out, pagination.previous, before, is_block);
        if (!is_block) {
            out.el("ul", {{"class", "govuk-pagination__list"}}, [&] {
                for (auto const& item : pagination.items) draw_item(out, item);
            });
        }
        draw_link(out, pagination.next, after, is_block);
    });
}

} // namespace gt::html::govuk

#include "platform/html/out.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace gt::html {

namespace {

std::string_view entity_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return "&#39;";
    }
}

std::string const& asset(Url const& url)
{
    if (!url.text().starts_with("/assets/")) throw std::logic_error{"a page takes files from /assets/ only"};
    return url.text();
}

} // namespace

std::string classes(std::string_view always, std::initializer_list<ClassIf> sometimes, std::string_view own)
{
    std::string all{always};
    auto const add = [&all](std::string_view name) {
        if (!all.empty() && !name.empty()) all += ' ';
        all += name;
    };
    for (auto const& one : sometimes)
        if (one.there) add(one.name);
    add(own);
    return all;
}

std::string classes(std::string_view always, std::string_view own) { return classes(always, {}, own); }

void Out::text(std::string_view text) { append_escaped(text); }

void Out::stylesheet(Url const& url)
{
    bytes_ += "<link rel=\"stylesheet\"";
    attribute("href", asset(url));
    bytes_ += '>';
}

void Out::script(Url const& url)
{
    bytes_ += "<script";
    attribute("src", asset(url));
    bytes_ += "></script>";
}

void Out::module_script(Url const& url)
{
    bytes_ += "<script type=\"module\"";
    attribute("src", asset(url));
    bytes_ += "></script>";
}

void Out::icon(Url const& url)
{
    bytes_ += "<link rel=\"icon\" type=\"image/svg+xml\"";
    attribute("href", asset(url));
    bytes_ += '>';
}

void Out::refill(Refill const& refill, Drawing const& content)
{
    refill_ = &refill;
    content(*this);
    refill_ = nullptr;
}

std::optional<std::string> Out::refilled(std::string_view name) const
{
    if (!refill_) return std::nullopt;
    auto values = (*refill_)(name);
    return values.empty() ? std::nullopt : std::optional{std::move(values.back())};
}

std::optional<bool> Out::refilled_box(std::string_view name, std::string_view value) const
{
    if (!refill_) return std::nullopt;
    auto const values = (*refill_)(name);
    return std::ranges::find(values, value) != values.end();
}

void Out::open(std::string_view tag, Attributes attributes)
{
    (bytes_ += '<') += tag;
    for (auto const& one : attributes) {
        if (!one.extras())
            attribute(one.name(), one.value());
        else
            for (auto const& extra : *one.extras()) attribute(extra.name.text(), extra.value);
    }
    bytes_ += '>';
}

void Out::close(std::string_view tag) { ((bytes_ += "</") += tag) += '>'; }

void Out::attribute(std::string_view name, Value const& value)
{
    if (value.kind() == Value::Kind::absent) return;
    (bytes_ += ' ') += name;
    if (value.kind() == Value::Kind::flag) return;
    bytes_ += "=\"";
    if (value.kind() == Value::Kind::number)
        append_number(value.number());
    else
        append_escaped(value.text());
    bytes_ += '"';
}

void Out::append_escaped(std::string_view text)
{
    for (;;) {
        auto const next = text.find_first_of("&<>\"'");
        bytes_ += text.substr(0, next);
        if (next == std::string_view::npos) return;
        bytes_ += entity_of(text[next]);
        text.remove_prefix(next + 1);
    }
}

void Out::append_number(std::int64_t number)
{
    std::array<char, 20> digits{};
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    bytes_.append(digits.data(), end);
}

std::string_view Out::heading_tag(int level)
{
    static constexpr std::array<std::string_view, 6> tags{"h1", "h2", "h3", "h4", "h5", "h6"};
    if (level < 1 || level > 6) throw std::logic_error{"headings have levels 1 to 6"};
    return tags[static_cast<std::size_t>(level - 1)];
}

} // namespace gt::html

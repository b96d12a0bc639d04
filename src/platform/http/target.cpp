#include "platform/http/target.hpp"

#include "platform/http/percent.hpp"

namespace gt::http {

namespace {

bool is_plain_segment(std::string_view segment)
{
    if (segment.empty() || segment == "." || segment == "..") return false;
    for (char const c : segment)
        if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
    return true;
}

std::optional<std::string> decode_path(std::string_view encoded)
{
    if (encoded == "/") return "/";
    std::string path;
    while (!encoded.empty()) {
        if (encoded.front() != '/') return std::nullopt;
        auto const end = std::min(encoded.find('/', 1), encoded.size());
        auto const segment = decode_percent(encoded.substr(1, end - 1), Plus::is_plus);
        if (!segment || !is_plain_segment(*segment)) return std::nullopt;
        path += '/' + *segment;
        encoded.remove_prefix(end);
    }
    return path;
}

} // namespace

std::optional<Target> Target::parse(std::string_view target)
{
    if (!target.starts_with('/') || target.find('#') != std::string_view::npos) return std::nullopt;

    auto const question = std::min(target.find('?'), target.size());
    auto path = decode_path(target.substr(0, question));
    auto query = decode_form(question == target.size() ? std::string_view{} : target.substr(question + 1));
    if (!path || !query) return std::nullopt;
    return Target{std::move(*path), std::move(*query)};
}

} // namespace gt::http

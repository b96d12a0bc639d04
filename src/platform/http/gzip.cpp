#include "platform/http/gzip.hpp"

#include <new>
#include <optional>
#include <strings.h>
#include <zlib.h>

namespace gt::http {

namespace {

std::string_view part(std::string_view& rest, char separator)
{
    auto const end = rest.find(separator);
    auto text = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

bool is_zero_weight(std::string_view parameters)
{
    while (!parameters.empty()) {
        auto const parameter = part(parameters, ';');
        if (parameter.starts_with("q=") || parameter.starts_with("Q="))
            return parameter.find_first_of("123456789", 2) == std::string_view::npos;
    }
    return false;
}

bool is_same(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

bool accepts_gzip(std::string_view accept_encoding)
{
    std::optional<bool> named;
    auto any = false;
    while (!accept_encoding.empty()) {
        auto parameters = part(accept_encoding, ',');
        auto const coding = part(parameters, ';');
        if (is_same(coding, "gzip")) named = !is_zero_weight(parameters);
        if (coding == "*") any = !is_zero_weight(parameters);
    }
    return named.value_or(any);
}

std::string gzip(std::string_view plain)
{
    constexpr int with_gzip_header = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, with_gzip_header, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};

    std::string packed(deflateBound(&stream, plain.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    auto const ended = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (ended != Z_STREAM_END) throw std::bad_alloc{};
    return packed;
}

} // namespace gt::http

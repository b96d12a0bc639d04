#include "fuzz.hpp"
#include "platform/http/admission.hpp"
#include "platform/http/forwarded.hpp"
#include "platform/http/target.hpp"
#include "platform/http/utf8.hpp"

namespace gt::fuzz {

namespace {

/// The first line is the target; each further one a field.
http::Request request_of(std::string_view input)
{
    http::Request request{.method = http::Method::post};
    auto const next_line = [&input] {
        auto const end = input.find('\n');
        auto const line = input.substr(0, end);
        input = end == input.npos ? std::string_view{} : input.substr(end + 1);
        return line;
    };
    request.target = next_line();
    request.remote = "10.0.0.1";
    while (!input.empty()) {
        auto const line = next_line();
        auto const colon = std::min(line.find(':'), line.size());
        auto const value = line.substr(std::min(colon + 1, line.size()));
        request.headers.emplace_back(line.substr(0, colon), value);
    }
    return request;
}

void check_target(std::string_view sent)
{
    auto const target = http::Target::parse(sent);
    if (!target) return;
    expect(target->path.starts_with('/') && http::is_text(target->path), "a path is rooted text");
    expect((target->path + '/').find("/../") == std::string::npos, "no path climbs");
    expect(target->path == "/" || target->path.find("//") == std::string::npos, "no path has an empty step");
}

} // namespace

void try_input(std::string_view input)
{
    auto request = request_of(input);
    check_target(request.target);
    auto const host = http::host_name(request.header("host"));
    expect(!host || !host->empty(), "a host has a name");
    static_cast<void>(http::refuse_head(request, {}));
    expect(!http::client_address(request, {"10.0.0.1", "10.0.0.2"}).empty(), "who asked is somebody");
    static_cast<void>(http::decode(request, request.header("body")));
}

} // namespace gt::fuzz

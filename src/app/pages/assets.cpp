#include "app/pages/assets.hpp"

#include "platform/embedded.hpp"
#include "staff/house/brand.hpp"

namespace gt::app {

namespace {

std::string type_of(std::string_view name)
{
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return "application/octet-stream";
}

http::Response lasting(std::string_view name, std::string_view content)
{
    http::Response response;
    response.type = type_of(name);
    response.body = content;
    response.with_header("Cache-Control", "public, max-age=31536000, immutable");
    return response;
}

/// The council's own colours, where it has set some.
http::Response colours(http::Request const&, staff::House& house)
{
    auto const& brand = house.get<staff::Brand>();
    if (!brand.is_own()) return http::text(404, "There is no such file.\n");
    return lasting("council.css", brand.style_sheet());
}

http::Response asset(http::Request const& request, staff::House&)
{
    constexpr std::string_view prefix = "/assets/";
    auto const name = request.path.substr(prefix.size());
    auto const content = embedded_file("build/assets/" + name);
    if (!content) return http::text(404, "There is no such file.\n");
    return lasting(name, *content);
}

} // namespace

void add_assets(staff::House& house)
{
    house.open_page("GET", "/assets/council.css", colours);
    house.open_page("GET", "/assets/{name}", asset);
}

} // namespace gt::app

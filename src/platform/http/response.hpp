#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::http {

struct Response {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::filesystem::path file = {}; ///< sent from the disk in place of `body`; 404 when it is not there

    Response& with_header(std::string name, std::string value);
    std::string header(std::string_view name) const; ///< ignoring case; empty when there is none
};

/// 303: after a POST the browser GETs `location`, a rooted path.
Response redirect_to(std::string location);
Response text(int status, std::string body);

} // namespace gt::http

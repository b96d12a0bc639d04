#include "platform/auth/oidc/provider.hpp"

#include <curl/curl.h>

namespace gt::auth::oidc {

namespace {

constexpr std::size_t most_bytes = 1024 * 1024;
constexpr long most_seconds = 10;

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* body)
{
    auto& text = *static_cast<std::string*>(body);
    if (text.size() + size * count > most_bytes) return 0; // curl ends the transfer
    text.append(bytes, size * count);
    return size * count;
}

[[maybe_unused]] CURLcode const curl_ready = curl_global_init(CURL_GLOBAL_DEFAULT);

} // namespace

std::optional<std::string> fetch_by_curl(Asked const& asked)
{
    bool const is_local = asked.url.starts_with("http://127.0.0.1:");
    std::unique_ptr<CURL, void (*)(CURL*)> const curl{curl_easy_init(), curl_easy_cleanup};
    if (!curl) return std::nullopt;
    std::string body;
    auto* const handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_URL, asked.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, is_local ? "http" : "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, most_seconds);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
    if (is_local) curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    if (!asked.form.empty()) curl_easy_setopt(handle, CURLOPT_POSTFIELDS, asked.form.c_str());
    if (!asked.user.empty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, asked.user.c_str());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, asked.password.c_str());
    }
    long status = 0;
    if (curl_easy_perform(handle) != CURLE_OK) return std::nullopt;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status == 200 ? std::optional{std::move(body)} : std::nullopt;
}

} // namespace gt::auth::oidc

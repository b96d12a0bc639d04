#include "platform/mail/smtp.hpp"

#include <cstring>
#include <curl/curl.h>
#include <memory>

namespace gt::mail {

namespace {

constexpr long most_seconds = 30;
constexpr long most_seconds_to_connect = 10;

/// What is still to be sent.
struct Rest {
    std::string_view bytes;
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* given)
{
    auto& rest = *static_cast<Rest*>(given);
    auto const taken = std::min(size * count, rest.bytes.size());
    std::memcpy(buffer, rest.bytes.data(), taken);
    rest.bytes.remove_prefix(taken);
    return taken;
}

using List = std::unique_ptr<curl_slist, void (*)(curl_slist*)>;

void set_server(CURL* handle, Settings const& settings)
{
    curl_easy_setopt(handle, CURLOPT_URL, settings.smtp.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, most_seconds_to_connect);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, most_seconds);
    curl_easy_setopt(
        handle, CURLOPT_USE_SSL, static_cast<long>(settings.user.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL));
    if (settings.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, settings.password.c_str());
}

Result<void> send(Settings const& settings, Message const& message)
{
    std::unique_ptr<CURL, void (*)(CURL*)> const curl{curl_easy_init(), curl_easy_cleanup};
    List const readers{curl_slist_append(nullptr, ("<" + message.to + ">").c_str()), curl_slist_free_all};
    if (!curl || !readers) return Problem{"", "out of memory"};
    auto const text = written(message);
    Rest rest{text};
    auto const from = "<" + message.from + ">";
    auto* const handle = curl.get();
    set_server(handle, settings);
    curl_easy_setopt(handle, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, readers.get());
    curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(handle, CURLOPT_READDATA, &rest);
    auto const code = curl_easy_perform(handle);
    if (code == CURLE_OK) return {};
    return Problem{"", curl_easy_strerror(code)};
}

} // namespace

Transport by_smtp(Settings settings)
{
    return [settings = std::move(settings)](Message const& message) { return send(settings, message); };
}

} // namespace gt::mail

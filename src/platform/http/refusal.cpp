#include "platform/http/refusal.hpp"

namespace gt::http {

namespace {

std::string_view sentence(int status)
{
    switch (status) {
    case 408:
        return "The request took too long to arrive. Try again.\n";
    case 413:
        return "What you sent is too large.\n";
    case 415:
        return "This kind of content cannot be sent here.\n";
    case 431:
        return "The request's headers are too large. Clear this site's cookies and try again.\n";
    case 503:
        return "Too many people are using the service at the moment. Try again in a few seconds.\n";
    case 507:
        return "The file could not be stored: the disk of the service is full. Nothing was saved.\n";
    default:
        return "This request could not be understood.\n";
    }
}

} // namespace

Response Refusal::response() const
{
    auto answer = text(status, std::string{sentence(status)});
    if (status == 503) answer.with_header("Retry-After", "2");
    return answer;
}

} // namespace gt::http

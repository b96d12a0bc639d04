#include "staff/house/page.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/error_summary.hpp"
#include "platform/log/log.hpp"
#include "staff/house/frame.hpp"
#include "staff/house/gate.hpp"

namespace gt::staff {

namespace {

http::Response as_page(int status, std::string body)
{
    http::Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

/// Who was refused, and in which request; not the address, which may hold anything.
void log_refusal(std::string_view event, Request const& request)
{
    log::info(event, {{"request", request.http().id}, {"person", request.person().id.number}});
}

Page simple(std::string title, std::string paragraph)
{
    return {.title = std::move(title), .body = [paragraph = std::move(paragraph)](html::Out& out) {
                out.el("p", {{"class", "govuk-body"}}, paragraph);
            }};
}

} // namespace

http::Response show(Request const& request, Page const& page)
{
    bool const wrong = page.problems && page.problems->any();
    return show_with_status(request, wrong ? 422 : 200, page);
}

http::Response show_with_status(Request const& request, int status, Page const& page)
{
    auto response = as_page(status, draw_frame(frame_for(request), page));
    if (!request.notice().empty())
        response.with_header("Set-Cookie", cookie(request.house(), "notice", "", "; Max-Age=0"));
    return response;
}

http::Response show_open(House const& house, int status, Page const& page)
{
    return as_page(status, draw_frame(frame_for(house), page));
}

http::Response not_found(Request const& request)
{
    log_refusal("permission.out_of_sight", request);
    return show_with_status(request, 404,
        simple("Page not found",
            "If you typed the address, check that it is correct. The record may also be one that "
            "you do not have access to."));
}

http::Response forbidden(Request const& request, std::string const& why)
{
    log_refusal("permission.not_held", request);
    return show_with_status(request, 403,
        simple("You cannot do this",
            why.empty() ? "Your role does not include this. If it should, ask the person who looks after roles."
                        : why));
}

http::Response refuse(Request const& request, Problem const& problem)
{
    switch (problem.kind) {
    case Problem::Kind::not_found:
        return not_found(request);
    case Problem::Kind::forbidden:
        return forbidden(request, problem.message);
    case Problem::Kind::conflict:
    case Problem::Kind::invalid:
        break;
    }
    return show_with_status(request, problem.kind == Problem::Kind::conflict ? 409 : 422,
        simple("This could not be done", problem.message + "."));
}

http::Response redirect_with_notice(std::string location, std::string_view notice)
{
    auto response = http::redirect_to(std::move(location));
    // Read once by the next page, which takes it away; it holds a fixed sentence, nothing about anybody.
    response.with_header(
        "Set-Cookie", "notice=" + http::encode_component(notice) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
    return response;
}

namespace {

void draw_new_id(html::Out& out) { forms::hidden(out, "new_id", std::to_string(new_id_number())); }

} // namespace

void form(html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content)
{
    forms::form(out, html::Url::rooted(action), request.csrf(), [&] {
        draw_new_id(out);
        content();
    });
}

void upload_form(
    html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content)
{
    forms::upload_form(out, html::Url::rooted(action), request.csrf(), [&] {
        draw_new_id(out);
        content();
    });
}

} // namespace gt::staff

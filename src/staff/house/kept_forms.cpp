#include "staff/house/kept_forms.hpp"

#include "platform/auth/kept_forms.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view place = "/kept-forms/";
constexpr auto files_left_out = "files_left_out";

http::Response show_kept(Request const& request)
{
    auto const token = request.value("token");
    auto reader = request.database().read();
    auto const kept = auth::find_kept_form(reader, token, request.person().id.number, request.now());
    if (!kept) return not_found(request);
    bool const lacks_files = http::decode_form(kept->form).value_or(http::Fields{}).has(files_left_out);
    return show(request,
        {.title = "What you typed is still here", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "Your page had been open for too long, so it was not saved. Save it now, as if you had just pressed "
                 "the button. If somebody else changed the same record meanwhile, you will be shown both.");
             if (lacks_files)
                 out.el("p", {{"class", "govuk-body"}}, "Files were not kept: you will be asked to choose them again.");
             form(out, request, std::string{place} + token,
                 [&] { govuk::draw(out, govuk::Button{.text = "Save what I typed"}); });
             form(out, request, std::string{place} + token + "/removal", [&] {
                 govuk::draw(out, govuk::Button{.text = "Throw it away", .classes = "govuk-button--secondary"});
             });
         }});
}

std::optional<auth::KeptForm> take(Request const& request)
{
    return request.database().write([&](db::Transaction& tx) {
        return auth::take_kept_form(tx, request.value("token"), request.person().id.number, request.now());
    });
}

/// As the browser would send it now: with this session's token in place of the old one.
http::Request again(Request const& request, auth::KeptForm const& kept)
{
    http::Request sent = request.http();
    sent.path = sent.target = kept.path;
    sent.query = {};
    sent.form = {};
    auto const typed = http::decode_form(kept.form).value_or(http::Fields{});
    for (auto const& [name, value] : typed.pairs())
        if (name != "csrf") sent.form.add(name, value);
    sent.form.add("csrf", request.csrf());
    return sent;
}

http::Response send_kept(Request const& request)
{
    auto const kept = take(request);
    return kept ? request.house().answer(again(request, *kept)) : not_found(request);
}

http::Response remove_kept(Request const& request)
{
    return take(request) ? redirect_with_notice("/", "Thrown away.") : not_found(request);
}

} // namespace

std::optional<http::Response> keep_for_owner(House& house, http::Request const& request, Instant now)
{
    if (request.path.starts_with(place) || request.path == "/sign-out" || request.path == drafts_path
        || !comes_from_here(request))
        return std::nullopt;
    auto const session = request.cookies.raw(house.cookie_name());
    auto form = request.form;
    if (!request.uploads.empty()) form.add(files_left_out, "yes");
    auto const token = house.database().write([&](db::Transaction& tx) -> std::optional<std::string> {
        auth::forget_old_forms(tx, now);
        auto const owner = auth::whose_session(tx, session);
        if (!owner) return std::nullopt;
        return auth::keep_form(tx, *owner, {request.path, http::encode_form(form)}, now);
    });
    if (!token) return std::nullopt;
    return http::redirect_to(std::string{place} + *token);
}

void add_kept_forms(House& house)
{
    house.common_page("GET", "/kept-forms/{token}", show_kept);
    house.common_page("POST", "/kept-forms/{token}", send_kept);
    house.common_page("POST", "/kept-forms/{token}/removal", remove_kept);
}

} // namespace gt::staff

#include "staff/house/house.hpp"

#include "platform/db/error.hpp"
#include "platform/http/percent.hpp"
#include "platform/log/log.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/kept_forms.hpp"
#include "staff/house/long_form.hpp"
#include "staff/house/page.hpp"

#include <stdexcept>

namespace gt::staff {

namespace {

Trouble trouble_of(db::Error const& error)
{
    using Kind = db::Error::Kind;
    if (error.kind() == Kind::busy || error.kind() == Kind::serialization) return Trouble::busy;
    return error.kind() == Kind::disk_full ? Trouble::no_room : Trouble::fault;
}

bool may_use(House::Route const& route, Person const& person)
{
    auto const held = [&](std::string const& verb) { return person.may(verb); };
    return route.verbs.empty() || std::ranges::any_of(route.verbs, held);
}

} // namespace

House::House(db::Database& database, Clock const& clock, Council council)
    : database_{database}, clock_{clock}, council_{std::move(council)}
{
}

void House::page(
    std::string_view method, std::string_view pattern, Handler handler, std::initializer_list<std::string_view> any_of)
{
    if (any_of.size() == 0) throw std::logic_error{"a page without a verb is a common page"};
    std::vector<std::string> verbs{any_of.begin(), any_of.end()};
    add({{std::string{method}, std::string{pattern}, std::move(verbs)}, std::move(handler), {}});
}

void House::upload_page(
    std::string_view pattern, Handler handler, std::initializer_list<std::string_view> any_of, http::UploadRule files)
{
    page("POST", pattern, std::move(handler), any_of);
    entries_.back().files = files;
}

void House::common_page(std::string_view method, std::string_view pattern, Handler handler)
{
    add({{std::string{method}, std::string{pattern}, {}}, std::move(handler), {}});
}

void House::open_page(std::string_view method, std::string_view pattern, OpenHandler handler)
{
    add({{std::string{method}, std::string{pattern}, {}, true}, {}, std::move(handler)});
}

void House::add(Entry entry)
{
    router_.add(
        entry.route.method == "POST" ? http::Method::post : http::Method::get, entry.route.pattern, entries_.size());
    entries_.push_back(std::move(entry));
}

void House::menu(std::string_view title, std::string_view path, std::initializer_list<std::string_view> any_of,
    std::string_view section)
{
    std::string const under{section.empty() ? title : section};
    menu_.push_back({std::string{title}, std::string{path}, {any_of.begin(), any_of.end()}, under});
}

void House::daily(std::string_view name, Job job) { jobs_.push_back({std::string{name}, std::move(job)}); }

void House::due_kind(DueKind kind) { due_kinds_.push_back(kind); }

void House::history_of(std::string_view kind, history::PresentStates present)
{
    kinds_with_history_.emplace(kind, std::move(present));
}

void House::verb(std::string_view key, std::string_view meaning, Reach reach)
{
    verbs_.emplace(key, meaning);
    if (reach == Reach::whole) whole_only_.emplace_back(key);
}

void House::keep_within_reach(Person& person) const
{
    for (auto const& verb : whole_only_)
        if (!person.everywhere.contains(verb)) person.verbs.erase(verb);
}

std::vector<House::Route> House::routes() const
{
    std::vector<Route> routes;
    for (auto const& entry : entries_) routes.push_back(entry.route);
    return routes;
}

bool House::has_page(std::string_view address) const
{
    auto const path = address.substr(0, address.find('?'));
    return path.starts_with('/') && router_.match(http::Method::get, path).kind == http::Router::Match::Kind::found;
}

bool House::takes_form(Person const& person, std::string_view path) const
{
    auto const match = router_.match(http::Method::post, path);
    if (match.kind != http::Router::Match::Kind::found) return false;
    auto const& route = entries_[match.index].route;
    return !route.open && may_use(route, person);
}

DueKind const* House::find_due_kind(std::string_view kind) const
{
    auto const found = std::ranges::find(due_kinds_, kind, &DueKind::kind);
    return found == due_kinds_.end() ? nullptr : &*found;
}

std::string House::cookie_name() const { return council_.behind_https ? "__Host-goldenthread" : "goldenthread"; }

http::Response House::answer(http::Request const& request)
{
    return guarded(request, [&] { return dispatch(request); });
}

http::Response House::guarded(http::Request const& request, std::function<http::Response()> const& ask)
{
    try {
        return with_protection(ask());
    } catch (db::Error const& error) {
        auto const trouble = trouble_of(error);
        log::error("request.database",
            {{"request", request.id}, {"busy", trouble == Trouble::busy ? 1 : 0}, {"what", error.what()}});
        return with_protection(trouble_page(*this, trouble, request.id));
    } catch (std::exception const& error) {
        log::error("request.failed", {{"request", request.id}, {"what", error.what()}});
        return with_protection(trouble_page(*this, Trouble::fault, request.id));
    }
}

http::Response House::dispatch(http::Request const& request)
{
    using Kind = http::Router::Match::Kind;
    auto match = router_.match(request.method, request.path);
    if (match.kind == Kind::method_not_allowed) return method_refused(match.allow);
    if (match.kind == Kind::not_found) return nowhere(*this, request);
    auto const& entry = entries_[match.index];
    if (entry.route.open) {
        if (request.method == http::Method::post && !comes_from_here(request)) return foreign_form(*this);
        return entry.open_handler(request, *this);
    }
    return answer_signed_in(request, entry, std::move(match.values));
}

http::Response House::answer_signed_in(
    http::Request const& request, Entry const& entry, std::vector<std::pair<std::string, std::string>> values)
{
    auto const now = clock_.now();
    auto const visitor = find_visitor(*this, request, now);
    bool const is_form = request.method == http::Method::post;
    if (!visitor) {
        auto const kept = is_form ? keep_for_owner(*this, request, now) : std::nullopt;
        return kept ? *kept : ask_to_sign_in(*this, request);
    }
    auto const notice = http::decode_percent(request.cookies.raw("notice"), http::Plus::is_plus).value_or("");
    Request const asked{
        {request, *this, visitor->person, now, std::move(values), visitor->csrf, notice, visitor->drafts}};
    if (is_form && !comes_from_here(request)) return foreign_form(*this);
    if (is_form && !carries_token(request, visitor->csrf)) {
        auto const kept = request.form.has("csrf") ? keep_for_owner(*this, request, now) : std::nullopt;
        return kept ? *kept : foreign_form(*this);
    }
    if (!may_use(entry.route, visitor->person)) return forbidden(asked);
    if (!is_form) return entry.handler(asked);
    if (auto left = leave_long_form(asked)) return std::move(*left);
    auto response = entry.handler(asked);
    if (response.status == 303) long_form_sent(asked);
    return response;
}

House::Admitted House::admit_upload(http::Request const& head)
{
    std::optional<http::UploadRule> rule;
    auto refused = guarded(head, [&]() -> http::Response {
        auto found = find_upload_rule(head);
        if (auto* const refusal = std::get_if<http::Response>(&found)) return std::move(*refusal);
        rule = std::get<http::UploadRule>(found);
        return {};
    });
    return rule ? Admitted{*rule} : Admitted{std::move(refused)};
}

/// Whose session is over may send all the same: what was typed is kept for them, as with every form.
House::Admitted House::find_upload_rule(http::Request const& head)
{
    auto match = router_.match(head.method, head.path);
    if (match.kind != http::Router::Match::Kind::found) return nowhere(*this, head);
    auto const& entry = entries_[match.index];
    if (!entry.files) return http::text(415, "No files can be sent here.\n");
    if (!comes_from_here(head)) return foreign_form(*this);

    auto const now = clock_.now();
    auto const visitor = find_visitor(*this, head, now);
    if (!visitor) return was_signed_in(*this, head) ? Admitted{*entry.files} : Admitted{ask_to_sign_in(*this, head)};
    if (may_use(entry.route, visitor->person)) return *entry.files;
    return forbidden(Request{{head, *this, visitor->person, now, std::move(match.values), visitor->csrf, ""}});
}

} // namespace gt::staff

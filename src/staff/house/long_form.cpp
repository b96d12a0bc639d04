#include "staff/house/long_form.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "staff/house/house.hpp"
#include "staff/house/page.hpp"
#include "staff/store/drafts.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

// The form's own fields; none of them is what somebody typed.
constexpr auto form_id = "new_id";
constexpr auto seen = "draft_seen";
constexpr auto draft_of = "draft_of";
constexpr auto leave_for = "leave_for";
constexpr auto throw_away = "throw_away";
constexpr std::array own_fields{"csrf", form_id, seen, draft_of, leave_for, throw_away};

constexpr std::size_t largest_draft = 200'000; ///< bytes, encoded: a long form full of text

/// A form as it is about to be drawn.
struct Drawn {
    FormId form;
    FormDraft const* draft = nullptr; ///< what was kept of it, if anything
    bool is_unsaved = false; ///< it came back with its problems: what was typed stands in it, and perhaps nowhere else

    FormDraft const* refilled_from() const { return is_unsaved ? nullptr : draft; }
};

Writer writer_of(Request const& request)
{
    return {
        {request.person().id.number}, request.house(), request.http(), request.now(), request.csrf(), request.drafts()};
}

Drawn about_to_draw(Writer const& writer, std::string const& action)
{
    auto const& drafts = writer.drafts;
    auto const sent = writer.http.path == action ? FormId::parse(writer.http.form.text(form_id)) : std::nullopt;
    auto const fits = [&](FormDraft const& draft) { return draft.place == action && (!sent || draft.form == *sent); };
    auto const found = std::ranges::find_if(drafts, fits);
    auto const* draft = found == drafts.end() ? nullptr : &*found;
    if (sent) return {*sent, draft, true};
    return {draft ? draft->form : FormId::make(), draft};
}

std::string element_id(std::string_view action)
{
    std::string id{"form"};
    for (auto const c : action) id += c == '/' ? '-' : c;
    return id;
}

std::string when_words(Instant kept_at, Date today)
{
    return kept_at.london_date() == today ? kept_at.london_time() : kept_at.london_words();
}

/// What Enter in a line of text presses: the first button of a form, and no other of its buttons may be that.
void draw_default_button(html::Out& out, std::optional<std::string> const& form = {})
{
    out.el("button", {{"type", "submit"}, {"form", form}, {"hidden", true}}, "Save");
}

void draw_draft_note(html::Out& out, Writer const& writer, FormDraft const& draft)
{
    govuk::draw(out, govuk::InsetText{.text = [&](html::Out& o) {
        o.el("p", {{"class", "govuk-body"}},
            "You have unsaved words from " + when_words(draft.kept_at, writer.now.london_date())
                + ". They stand in this form. They count only once you save it.");
        govuk::draw(o,
            govuk::Button{.text = "Throw the unsaved words away",
                .name = throw_away,
                .value = writer.http.target,
                .classes = "govuk-button--secondary govuk-!-margin-bottom-0"});
    }});
}

/// As typed, without the form's own fields.
std::string typed_in(http::Fields const& form)
{
    http::Fields typed;
    for (auto const& [name, value] : form.pairs())
        if (std::ranges::find(own_fields, std::string_view{name}) == own_fields.end()) typed.add(name, value);
    return http::encode_form(typed);
}

int revision_seen(http::Fields const& form) { return static_cast<int>(parse_id_number(form.text(seen)).value_or(0)); }

/// Whoever leaves is let go in any case: where another window kept the same form meanwhile, this one's words become a
/// draft of their own, which is the newest.
void keep_and_leave(Request const& request)
{
    auto const fields = typed_in(request.form());
    if (fields.size() > largest_draft) return;
    request.database().write([&](db::Transaction& tx) {
        store::OpenedForm opened{{request.person().id.number}, request.http().path, request.new_id<FormId>()};
        if (store::keep_draft(tx, opened, revision_seen(request.form()), fields, request.now())) return;
        opened.form = FormId::make();
        store::keep_draft(tx, opened, 0, fields, request.now());
    });
}

/// POST /drafts
http::Response keep_typed_by_staff(Request const& request)
{
    auto const place = place_of_draft(request.form());
    if (!place.empty() && !request.house().takes_form(request.person(), place))
        return http::text(403, "Not saved as a draft: your role does not include this.");
    return keep_typed(writer_of(request), place);
}

void close(Writer const& writer, FormId form)
{
    writer.house.database().write([&](db::Transaction& tx) {
        store::close_draft(tx, {writer.id, writer.http.path, form}, writer.now);
    });
}

} // namespace

std::string place_of_draft(http::Fields const& form) { return form.text(draft_of); }

http::Response keep_typed(Writer const& writer, std::string const& place)
{
    auto const& sent = writer.http.form;
    auto const form = FormId::parse(sent.text(form_id));
    if (place.empty() || !form) return http::text(422, "Not saved as a draft. Save the page with its button.");
    auto const fields = typed_in(sent);
    if (fields.size() > largest_draft) return http::text(413, "Too long for a draft. Save the page with its button.");
    auto const kept = writer.house.database().write([&](db::Transaction& tx) {
        return store::keep_draft(tx, {writer.id, place, *form}, revision_seen(sent), fields, writer.now);
    });
    if (!kept)
        return http::text(409,
            "Not saved as a draft: another window has changed this form. Save the page with its button: you will see "
            "both texts where they differ.");
    return http::text(200, "Draft saved at " + writer.now.london_time())
        .with_header("Draft-Revision", std::to_string(*kept));
}

void long_form(html::Out& out, Request const& request, std::string const& action, std::function<void()> const& content)
{
    long_form(out, writer_of(request), action, content);
}

void long_form(html::Out& out, Writer const& writer, std::string const& action, std::function<void()> const& content)
{
    auto const drawn = about_to_draw(writer, action);
    auto const revision = std::to_string(drawn.draft ? drawn.draft->revision : 0);
    html::Extras attributes{{"id", element_id(action)}, {"data-draft-of", action},
        {"data-drafts-at", std::string{writer.keeps_at}}, {"data-draft-revision", revision}};
    if (drawn.is_unsaved) attributes.push_back({"data-unsaved", "yes"});
    forms::form(out, html::Url::rooted(action), writer.csrf, attributes, [&] {
        draw_default_button(out);
        forms::hidden(out, form_id, drawn.form.text());
        forms::hidden(out, seen, revision);
        if (auto const* draft = drawn.refilled_from()) {
            draw_draft_note(out, writer, *draft);
            auto const typed = http::decode_form(draft->fields).value_or(http::Fields{});
            out.refill([&](std::string_view name) { return typed.all(name); }, [&](html::Out&) { content(); });
        } else {
            content();
        }
        out.el("p", {{"class", "govuk-hint goldenthread-draft-status"}, {"role", "status"}});
    });
}

void draw_leave(
    html::Out& out, Leave const& leave, std::string_view text, std::string_view classes, std::string_view hidden_text)
{
    auto const form = element_id(leave.action);
    draw_default_button(out, form);
    out.el("button",
        {{"type", "submit"}, {"form", form}, {"name", leave_for}, {"value", leave.next}, {"class", classes}}, [&] {
            out.text(text);
            if (!hidden_text.empty()) out.el("span", {{"class", "govuk-visually-hidden"}}, hidden_text);
        });
}

std::optional<http::Response> leave_long_form(Request const& request)
{
    auto const next = request.form().text(leave_for);
    auto const same = request.form().text(throw_away);
    if (next.empty() && same.empty()) return std::nullopt;
    auto const& to = next.empty() ? same : next;
    if (!request.house().has_page(to)) return not_found(request);
    if (!next.empty()) {
        keep_and_leave(request);
        return http::redirect_to(to);
    }
    throw_draft_away(writer_of(request));
    return redirect_with_notice(to, "The unsaved words are thrown away.");
}

bool throw_draft_away(Writer const& writer)
{
    auto const form = FormId::parse(writer.http.form.text(form_id));
    if (!form || writer.http.form.text(throw_away).empty()) return false;
    close(writer, *form);
    return true;
}

void long_form_sent(Request const& request) { long_form_sent(writer_of(request)); }

void long_form_sent(Writer const& writer)
{
    auto const form = FormId::parse(writer.http.form.text(form_id));
    if (form && writer.http.form.has(seen)) close(writer, *form);
}

void add_long_forms(House& house)
{
    house.common_page("POST", drafts_path, keep_typed_by_staff);
    house.daily(
        "drafts.forget_old", [](db::Transaction& tx, JobRun const& run) { store::forget_old_drafts(tx, run.now); });
}

} // namespace gt::staff

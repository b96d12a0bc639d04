#include "audits/multi_agency/pages/partner_frame.hpp"

#include "framework/shelf.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "staff/store/drafts.hpp"

#include <stdexcept>

namespace gt::audits::multi_agency::partner {

namespace {

namespace govuk = html::govuk;

/// What was typed into a form that can no longer be saved here, to be copied.
void draw_typed(html::Out& out, http::Request const& request)
{
    bool any = false;
    for (auto const& [name, value] : request.form.pairs()) {
        if (!name.starts_with("question-") || value.empty()) continue;
        if (!any) out.el("p", {{"class", "govuk-body"}}, "What you had typed was not saved. Copy it from here:");
        any = true;
        govuk::draw(out, govuk::InsetText{.text = value, .classes = "goldenthread-their-words"});
    }
}

http::Response not_open(http::Request const& request, staff::House const& house)
{
    return page(house, 410,
        {.title = "This form is not open here", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "The form was open in this browser for too long, or it was closed by whoever asked you. Ask them for "
                 "a new link: everything that was saved is still there.");
             draw_typed(out, request);
         }});
}

std::optional<AtHand> find_at_hand(http::Request const& request, staff::House& house)
{
    auto const browser = request.cookies.raw(cookie_name(house));
    auto const now = house.clock().now();
    auto reader = house.database().read();
    auto open = find_open(reader, browser, now);
    if (!open) return std::nullopt;
    auto framework = house.get<framework::Shelf>().on(reader, open->tool_day);
    auto const* form = framework->tool_on(open->tool_key, open->tool_day);
    auto const* scale = form ? framework->scale(form->scale, open->tool_day) : nullptr;
    if (!scale) throw std::runtime_error{"a return without its form or scale"};
    auto drafts = staff::store::open_drafts(reader, {open->mine.id.number});
    return AtHand{
        std::move(*open), std::move(framework), form, scale, browser, auth::csrf_token(browser), std::move(drafts)};
}

} // namespace

std::string AtHand::answer(std::string const& question) const
{
    auto const given = open.answers.find(question);
    return given == open.answers.end() ? std::string{} : given->second;
}

std::vector<framework::Question const*> AtHand::unanswered(framework::Section const& section) const
{
    auto const given = [&](std::string const& question) { return std::optional{answer(question)}; };
    std::vector<framework::Question const*> missing;
    for (auto const& question : section.questions)
        if (question.required && question.when.holds(given) && answer(question.key).empty())
            missing.push_back(&question);
    return missing;
}

bool AtHand::is_begun(framework::Section const& section) const
{
    return std::ranges::any_of(
        section.questions, [&](framework::Question const& question) { return !answer(question.key).empty(); });
}

bool AtHand::has_draft(framework::Section const& section) const
{
    return std::ranges::find(drafts, path_of(section), &staff::FormDraft::place) != drafts.end();
}

std::string path_of(framework::Section const& section) { return "/return/sections/" + section.key; }

staff::Writer writer_of(http::Request const& request, staff::House& house, AtHand const& at_hand)
{
    return {{at_hand.open.mine.id.number}, house, request, house.clock().now(), at_hand.csrf, at_hand.drafts,
        "/return/drafts"};
}

std::string cookie_name(staff::House const& house) { return house.cookie_name() + "-return"; }

http::Response with_open_return(http::Request const& request, staff::House& house, OnOpen const& answer)
{
    auto const at_hand = find_at_hand(request, house);
    if (!at_hand) return not_open(request, house);
    bool const is_form = request.method == http::Method::post;
    if (is_form && !auth::same(request.form.raw("csrf"), at_hand->csrf)) return not_open(request, house);
    return answer(*at_hand);
}

http::Response page(staff::House const& house, int status, staff::Page const& page)
{
    return staff::show_open(house, status, page);
}

std::string rest_of(http::Request const& request, std::string_view start)
{
    return request.path.size() > start.size() ? request.path.substr(start.size()) : std::string{};
}

} // namespace gt::audits::multi_agency::partner

#include "audits/pages/draft.hpp"

#include "audits/readiness.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/text/digest.hpp"
#include "platform/text/long_words.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

void draw_both_texts(html::Out& out, Draft const& draft)
{
    if (draft.changed_meanwhile.empty()) return;
    govuk::draw(out,
        govuk::WarningText{.text
            = "This page was saved somewhere else while you were working on it. Nothing of yours is "
              "lost: compare both texts, then save again to keep what stands in the form below."});
    for (auto const& field : draft.changed_meanwhile) {
        out.el("div", {{"class", "goldenthread-side-by-side"}}, [&] {
            for (auto const& [title, text] : {std::pair{"Yours", draft.value(field.name)}, {"Saved now", field.saved}})
                out.el("div", [&] {
                    out.el("h2", {{"class", "govuk-heading-s"}}, std::string{title} + ": " + field.label);
                    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, text.empty() ? "Nothing" : text);
                });
        });
    }
}

} // namespace

std::vector<Field> changed_since(Draft const& draft, std::vector<Field> saved)
{
    if (version_of(saved) == draft.based_on) return {};
    std::erase_if(saved, [&](Field const& field) { return draft.value(field.name) == field.saved; });
    return saved;
}

std::string Draft::value(std::string_view name) const
{
    auto const found = values.find(name);
    return found == values.end() ? std::string{} : found->second;
}

std::string version_of(std::vector<Field> const& fields)
{
    std::string content;
    for (auto const& field : fields)
        content += field.name + "\n" + std::to_string(field.saved.size()) + "\n" + field.saved + "\n";
    return text::digest(content).substr(0, 16);
}

Draft draft_of(std::vector<Field> const& saved)
{
    Draft draft{{}, version_of(saved)};
    for (auto const& field : saved) draft.values[field.name] = field.saved;
    return draft;
}

Draft read_draft(http::Fields const& form, std::vector<Field> const& saved)
{
    Draft draft{{}, form.text("version")};
    for (auto const& field : saved) {
        auto typed = form.text(field.name);
        if (text::is_too_long(typed)) draft.problems.add(field.name, text::too_long);
        draft.values[field.name] = std::move(typed);
    }
    return draft;
}

void draw_draft_form(html::Out& out, staff::Request const& request, std::string const& action, Draft const& draft,
    std::function<void()> const& content)
{
    draw_both_texts(out, draft);
    staff::long_form(out, request, action, [&] {
        forms::hidden(out, "version", draft.based_on);
        content();
    });
}

http::Response save_draft(staff::Request const& request, AtHand const& at_hand, Draft draft,
    std::function<std::vector<Field>(Record const&)> const& fields, store::Change const& change,
    std::string const& next, ShowAgain const& show_again)
{
    std::vector<Field> changed_meanwhile;
    std::string version;
    auto const saved = request.database().write([&](db::Transaction& tx) -> Result<void> {
        auto const now = store::find(tx, at_hand.audit.id);
        auto const as_saved = fields(store::load_record(tx, at_hand.audit.id));
        version = version_of(as_saved);
        changed_meanwhile = changed_since(draft, as_saved);
        if (!now || !changed_meanwhile.empty()) return conflict();
        auto done = store::save(tx, *now, change, {request.person().id.number, request.now(), "worked on the audit"});
        auto const record = store::load_record(tx, now->id);
        if (done && all_graded(*at_hand.tool, record)) store::mark_graded(tx, now->id, request.now());
        version = version_of(fields(record));
        return done;
    });
    if (!saved && changed_meanwhile.empty()) return staff::refuse(request, saved.problem());
    if (saved && !draft.problems.any()) return http::redirect_to(next);
    draft.based_on = std::move(version);
    draft.changed_meanwhile = std::move(changed_meanwhile);
    return show_again(draft);
}

http::Response show_draft(staff::Request const& request, Draft const& draft, staff::Page page)
{
    page.problems = &draft.problems;
    if (!draft.changed_meanwhile.empty()) return staff::show_with_status(request, 409, page);
    return staff::show(request, page);
}

} // namespace gt::audits

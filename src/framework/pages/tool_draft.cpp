#include "framework/pages/draw_tool.hpp"
#include "framework/pages/tool_pages.hpp"
#include "framework/publication.hpp"
#include "framework/store/tool_drafts.hpp"
#include "framework/tool_changes.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::framework {

namespace {

namespace govuk = html::govuk;

/// The draft with what the newest framework says about it.
struct Opened {
    store::ToolDraft draft;
    store::CheckedTool checked;

    Tool const* before() const { return latest_version(draft.tool.key, checked.newest); }
    std::string path() const { return "/framework/drafts/" + draft.id.text(); }
    Scale scale(Date today) const
    {
        auto const* scale = checked.newest.scale(draft.tool.scale, today);
        return scale ? *scale : Scale{};
    }
};

std::optional<store::ToolDraft> find_draft(staff::Request const& request)
{
    auto const id = request.id<store::ToolDraftId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_tool_draft(reader, *id);
}

std::optional<Opened> open(staff::Request const& request)
{
    auto draft = find_draft(request);
    if (!draft || draft->state != store::ToolDraft::State::waiting) return std::nullopt;
    auto reader = request.database().read();
    auto const verbs = known_verbs(request.house());
    auto checked = store::check_tool(reader, draft->tool, verbs, request.today());
    return Opened{std::move(*draft), std::move(checked)};
}

void draw_changes(html::Out& out, Opened const& opened)
{
    auto const* before = opened.before();
    if (!before) return out.el("p", {{"class", "govuk-body"}}, "This is a new tool: there is no version before it.");
    auto const changes = changes_between(*before, opened.draft.tool);
    out.el("h2", {{"class", "govuk-heading-m"}}, "What changes from version " + before->version);
    if (changes.empty()) return out.el("p", {{"class", "govuk-body"}}, "Nothing: both ask the same questions.");
    govuk::Table table{.caption = text::count_of(static_cast<long long>(changes.size()), "change", "changes"),
        .head = {{.text = "Where"}, {.text = "What"}, {.text = "Before"}, {.text = "Now"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--s"};
    for (auto const& change : changes)
        table.rows.push_back(
            {{.text = change.where}, {.text = change.what}, {.text = change.before}, {.text = change.now}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

http::Response draft_page(
    staff::Request const& request, Opened const& opened, std::string const& from, forms::Problems const& problems)
{
    auto const body = [&](html::Out& out) {
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(opened.path() + "/preview")}},
                "See the pages as they will be filled in");
        });
        draw_changes(out, opened);
        out.el("h2", {{"class", "govuk-heading-m"}}, "Publish");
        staff::form(out, request, opened.path() + "/publication", [&] {
            govuk::draw(out,
                govuk::Input{.name = "from",
                    .label = {.text = "From which day should it be used?"},
                    .value = from,
                    .hint = "For example, 1 January 2027. Audits begun before that day keep the version they began "
                            "with. What is published can no longer be changed or taken back.",
                    .error = problems.message_for("from"),
                    .classes = "govuk-input--width-20"});
            govuk::draw(out, govuk::Button{.text = "Publish this version", .prevents_double_click = true});
        });
        staff::form(out, request, opened.path() + "/removal", [&] {
            govuk::draw(out, govuk::Button{.text = "Take this draft back", .classes = "govuk-button--secondary"});
        });
    };
    return staff::show(request,
        {.title = opened.draft.tool.title,
            .body = body,
            .back = "/framework/tools",
            .problems = &problems,
            .caption = "Draft of version " + opened.draft.tool.version});
}

} // namespace

http::Response show_tool_draft(staff::Request const& request)
{
    auto const opened = open(request);
    if (!opened) return staff::not_found(request);
    forms::Problems problems; // another version may have been published since the upload
    if (!stands(opened->checked.faults)) problems.add("from", opened->checked.faults.front().meaning);
    return draft_page(request, *opened, request.today().plus_months(1).first_of_month().words(), problems);
}

http::Response preview_tool_draft(staff::Request const& request)
{
    auto const opened = open(request);
    if (!opened) return staff::not_found(request);
    return staff::show(request,
        {.title = opened->draft.tool.title,
            .body
            = [&](html::Out& out) { draw_tool_as_filled_in(out, opened->draft.tool, opened->scale(request.today())); },
            .back = opened->path(),
            .caption = "Draft of version " + opened->draft.tool.version + ", as it will be filled in"});
}

http::Response publish_tool_draft(staff::Request const& request)
{
    auto const opened = open(request);
    if (!opened) return staff::not_found(request);
    auto const typed = request.form().text("from");
    auto const from = Date::parse_typed(typed);
    forms::Problems problems;
    if (!from) {
        problems.add("from", "Enter the day from which it should be used, like 1 January 2027");
        return draft_page(request, *opened, typed, problems);
    }
    auto const layer = [&] {
        auto reader = request.database().read();
        return store::layer_with(reader, opened->draft.tool, *from, request.house().council().name,
            known_verbs(request.house()), request.today());
    }();
    if (!layer) {
        problems.add("from", layer.problem().message);
        return draft_page(request, *opened, typed, problems);
    }
    auto const published = request.database().write([&](db::Transaction& tx) {
        return store::publish(
            tx, opened->draft, *layer, *from, {request.person().id.number, request.now(), "published an audit tool"});
    });
    if (!published) return staff::refuse(request, published.problem());
    return staff::redirect_with_notice("/framework/tools", "Published");
}

http::Response take_back_tool_draft(staff::Request const& request)
{
    auto const draft = find_draft(request);
    if (!draft || draft->state == store::ToolDraft::State::published) return staff::not_found(request);
    if (draft->state == store::ToolDraft::State::waiting) {
        auto const taken = request.database().write([&](db::Transaction& tx) {
            return store::take_back(
                tx, *draft, {request.person().id.number, request.now(), "took the draft of an audit tool back"});
        });
        if (!taken) return staff::refuse(request, taken.problem());
    }
    return staff::redirect_with_notice("/framework/tools", "Draft taken back");
}

} // namespace gt::framework

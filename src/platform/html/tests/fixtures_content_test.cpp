#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/error_message.hpp"
#include "platform/html/govuk/error_summary.hpp"
#include "platform/html/govuk/hint.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/task_list.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/testing/govuk_fixtures.hpp"
#include "platform/testing/html_entrance.hpp"

#include <nlohmann/json.hpp>

using namespace gt::html;
using namespace gt::testing;

namespace {

govuk::Tag tag(Options const& o)
{
    return {.text = content(o), .classes = text(o, "classes"), .attributes = extras(o)};
}

Url link(Options const& o) { return TestEntrance::url(text(o, "href")); }

std::vector<govuk::SummaryAction> summary_actions(Options const& o)
{
    std::vector<govuk::SummaryAction> all;
    for (auto const& action : items(at(o, "actions"))) {
        all.push_back({.text = content(action),
            .href = link(action),
            .hidden_text = text(action, "visuallyHiddenText"),
            .classes = text(action, "classes"),
            .attributes = extras(action)});
    }
    return all;
}

govuk::Row cells(std::vector<Options> const& options)
{
    govuk::Row row;
    for (auto const& o : options) {
        row.push_back({.text = content(o),
            .is_numeric = text(o, "format") == "numeric",
            .colspan = number(o, "colspan").value_or(0),
            .rowspan = number(o, "rowspan").value_or(0),
            .classes = text(o, "classes"),
            .attributes = extras(o)});
    }
    return row;
}

} // namespace

TEST_CASE("a tag is drawn as its official fixtures say")
{
    check_fixtures("tag", [](Out& out, Options const& o) { draw(out, tag(o)); });
}

TEST_CASE("a hint is drawn as its official fixtures say")
{
    check_fixtures("hint", [](Out& out, Options const& o) {
        draw(out, govuk::Hint{content(o), text(o, "id"), text(o, "classes"), extras(o)});
    });
}

TEST_CASE("an error message is drawn as its official fixtures say")
{
    check_fixtures("error-message", [](Out& out, Options const& o) {
        auto const hidden = o.contains("visuallyHiddenText") ? text(o, "visuallyHiddenText") : "Error";
        draw(out, govuk::ErrorMessage{content(o), text(o, "id"), hidden, text(o, "classes"), extras(o)});
    });
}

TEST_CASE("an error summary is drawn as its official fixtures say")
{
    check_fixtures("error-summary", [](Out& out, Options const& o) {
        govuk::ErrorSummary summary{.errors = {},
            .title = content(o, "titleText", "titleHtml"),
            .description = content(o, "descriptionText", "descriptionHtml"),
            .disables_auto_focus = flag(o, "disableAutoFocus"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& error : items(o, "errorList"))
            summary.errors.push_back({content(error), url(error, "href"), extras(error)});
        draw(out, summary);
    });
}

TEST_CASE("a summary list is drawn as its official fixtures say")
{
    check_fixtures("summary-list", [](Out& out, Options const& o) {
        govuk::SummaryList list{.rows = {}, .classes = text(o, "classes"), .attributes = extras(o)};
        for (auto const& row : items(o, "rows")) {
            list.rows.push_back({.key = content(at(row, "key")),
                .value = content(at(row, "value")),
                .actions = summary_actions(row),
                .key_classes = text(at(row, "key"), "classes"),
                .value_classes = text(at(row, "value"), "classes"),
                .actions_classes = text(at(row, "actions"), "classes"),
                .classes = text(row, "classes")});
        }
        if (auto const card = at(o, "card"); !card.is_null()) {
            list.card = {.title = content(at(card, "title")),
                .actions = summary_actions(card),
                .heading_level = number(at(card, "title"), "headingLevel").value_or(2),
                .classes = text(card, "classes"),
                .attributes = extras(card)};
        }
        draw(out, list);
    });
}

TEST_CASE("a table is drawn as its official fixtures say")
{
    check_fixtures("table", [](Out& out, Options const& o) {
        govuk::Table table{.caption = text(o, "caption"),
            .head = cells(items(o, "head")),
            .rows = {},
            .first_cell_is_header = flag(o, "firstCellIsHeader").value_or(false),
            .caption_classes = text(o, "captionClasses"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& row : items(o, "rows")) table.rows.push_back(cells(row));
        draw(out, table);
    });
}

TEST_CASE("a task list is drawn as its official fixtures say")
{
    check_fixtures("task-list",
        [](Out& out, Options const& o) {
            govuk::TaskList list{.items = {},
                .id_prefix = text(o, "idPrefix", "task-list"),
                .classes = text(o, "classes"),
                .attributes = extras(o)};
            for (auto const& item : items(o)) {
                auto const status = at(item, "status");
                auto const own_tag = is_there(status, "tag") ? std::optional{tag(at(status, "tag"))} : std::nullopt;
                list.items.push_back({.title = content(at(item, "title")),
                    .status = {content(status), own_tag, text(status, "classes")},
                    .href = url(item, "href"),
                    .hint = content(at(item, "hint")),
                    .title_classes = text(at(item, "title"), "classes"),
                    .classes = text(item, "classes")});
            }
            draw(out, list);
        },
        {{"with empty values", "a task that is nothing still takes a number there; ours are all something"}});
}

TEST_CASE("details are drawn as their official fixtures say")
{
    check_fixtures("details", [](Out& out, Options const& o) {
        draw(out,
            govuk::Details{.summary = content(o, "summaryText", "summaryHtml"),
                .text = content(o),
                .is_open = is_there(o, "open"),
                .id = text(o, "id"),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("inset text is drawn as its official fixtures say")
{
    check_fixtures("inset-text", [](Out& out, Options const& o) {
        draw(out, govuk::InsetText{content(o), text(o, "id"), text(o, "classes"), extras(o)});
    });
}

TEST_CASE("warning text is drawn as its official fixtures say")
{
    check_fixtures("warning-text", [](Out& out, Options const& o) {
        auto const icon = text(o, "iconFallbackText", "Warning");
        draw(out, govuk::WarningText{content(o), icon, text(o, "classes"), extras(o)});
    });
}

TEST_CASE("a notification banner is drawn as its official fixtures say")
{
    check_fixtures("notification-banner", [](Out& out, Options const& o) {
        auto const is_success = text(o, "type") == "success";
        draw(out,
            govuk::NotificationBanner{.content = content(o),
                .kind = is_success ? govuk::BannerKind::success : govuk::BannerKind::important,
                .title = content(o, "titleText", "titleHtml"),
                .title_heading_level = number(o, "titleHeadingLevel").value_or(2),
                .title_id = text(o, "titleId", "govuk-notification-banner-title"),
                .role = text(o, "role"),
                .disables_auto_focus = flag(o, "disableAutoFocus"),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

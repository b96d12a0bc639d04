#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/progress.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/file_upload.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

history::Subject subject_of(ActionId action) { return {"action", action.number}; }

} // namespace

void draw_file(html::Out& out, Shown const& shown, ActionEntry const& entry)
{
    auto const file
        = std::ranges::find(shown.files, entry.id.number, [](files::Attachment const& one) { return one.id.number; });
    if (file == shown.files.end()) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(shown.path("/files/" + file->id.text()))}},
            file->name + " (" + file->size_words() + ")");
    });
}

void draw_file_form(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::upload_form(inside, request, shown.path("/files"), [&] {
            govuk::draw(inside,
                govuk::FileUpload{.name = "file",
                    .label = {.text = "The file"},
                    .hint = "A document, scan, photograph or saved message of up to 20 MB, about this child alone",
                    .error = typed.error("file")});
            forms::draw_text(inside, typed, "file_words", "What does the file show?");
            govuk::draw(inside,
                govuk::Button{
                    .text = "Add this file", .prevents_double_click = true, .classes = "govuk-button--secondary"});
        });
    };
    bool const wrong = typed.error("file") || typed.error("file_words");
    govuk::draw(out, govuk::Details{.summary = "Add evidence: a file", .text = form, .is_open = wrong});
}

http::Response add_file(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_write(request.person()))
        return staff::forbidden(request, "Only its owners and those who follow its team's actions write on an action.");
    Typed typed{request.form(), {}};
    auto const* const upload = request.http().upload("file");
    auto const entry = checked(ActionEntry{.id = request.new_id<EntryId>(),
                                   .action = shown->action.id,
                                   .kind = EntryKind::file,
                                   .words = typed.text("file_words"),
                                   .written_by = request.person().id,
                                   .written_at = request.now()},
        request.today());
    if (auto const wrong = files::what_is_wrong(upload, "file", most_file_bytes))
        typed.problems.add("file", wrong->message);
    if (!entry) typed.problems.add(entry.problem().field, entry.problem().message);
    if (typed.problems.any()) return staff::show(request, action_page(request, *shown, typed));
    // Last, so that nothing is on the shelf that no action speaks of.
    auto taken = files::take_in(request.house().get<files::Shelf>(), upload, "file", most_file_bytes);
    if (!taken) return show_problem(request, *shown, typed, taken.problem());
    taken->id = {entry->id.number};
    request.database().write([&](db::Transaction& tx) {
        history::Act const act{request.person().id.number, request.now(), "added a file to the action"};
        store::add(tx, *entry, act);
        files::attach(tx, subject_of(shown->action.id), *taken, act);
    });
    return staff::redirect_with_notice(shown->path(), "File added");
}

http::Response send_file(staff::Request const& request)
{
    auto const shown = find_shown(request);
    auto const id = request.id<files::AttachmentId>("file");
    if (!shown || !id) return staff::not_found(request);
    auto const file = std::ranges::find(shown->files, *id, &files::Attachment::id);
    if (file == shown->files.end()) return staff::not_found(request);
    return files::download(request.house().get<files::Shelf>(), *file);
}

} // namespace gt::improvement

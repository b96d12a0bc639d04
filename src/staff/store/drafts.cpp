#include "staff/store/drafts.hpp"

namespace gt::staff::store {

namespace {

/// Kept or sent, by whichever window.
bool is_known(db::Reader& reader, OpenedForm const& opened)
{
    return reader
        .one(R"sql(
        SELECT revision
          FROM form_drafts
         WHERE writer_id = :writer AND place = :place AND form_id = :form)sql",
            {{"writer", opened.writer}, {"place", opened.place}, {"form", opened.form}})
        .has_value();
}

} // namespace

std::vector<FormDraft> open_drafts(db::Reader& reader, WriterId writer)
{
    std::vector<FormDraft> drafts;
    for (auto const& row : reader.all(R"sql(
             SELECT place, form_id, fields, revision, kept_at
               FROM form_drafts
              WHERE writer_id = :writer AND is_open = 1
              ORDER BY kept_at DESC, form_id DESC)sql",
             {{"writer", writer}}))
        drafts.push_back({row.text("place"), row.get<FormId>("form_id"), row.text("fields"), row.count("revision"),
            row.get<Instant>("kept_at")});
    return drafts;
}

std::optional<int> keep_draft(
    db::Transaction& tx, OpenedForm const& opened, int seen, std::string const& fields, Instant now)
{
    auto const again = tx.run(R"sql(
        UPDATE form_drafts
           SET fields = :fields, revision = revision + 1, kept_at = :now
         WHERE writer_id = :writer AND place = :place AND form_id = :form AND revision = :seen AND is_open = 1)sql",
        {{"fields", fields}, {"now", now}, {"writer", opened.writer}, {"place", opened.place}, {"form", opened.form},
            {"seen", seen}});
    if (again == 1) return seen + 1;
    if (is_known(tx, opened)) return std::nullopt;
    tx.run(R"sql(
        INSERT INTO form_drafts (writer_id, place, form_id, fields, revision, is_open, kept_at)
        VALUES (:writer, :place, :form, :fields, 1, 1, :now))sql",
        {{"writer", opened.writer}, {"place", opened.place}, {"form", opened.form}, {"fields", fields}, {"now", now}});
    return 1;
}

void close_draft(db::Transaction& tx, OpenedForm const& opened, Instant now)
{
    auto const closed = tx.run(R"sql(
        UPDATE form_drafts
           SET fields = '', revision = revision + 1, is_open = 0, kept_at = :now
         WHERE writer_id = :writer AND place = :place AND form_id = :form)sql",
        {{"now", now}, {"writer", opened.writer}, {"place", opened.place}, {"form", opened.form}});
    if (closed == 1) return;
    tx.run(R"sql(
        INSERT INTO form_drafts (writer_id, place, form_id, fields, revision, is_open, kept_at)
        VALUES (:writer, :place, :form, '', 1, 0, :now))sql",
        {{"writer", opened.writer}, {"place", opened.place}, {"form", opened.form}, {"now", now}});
}

void forget_old_drafts(db::Transaction& tx, Instant now)
{
    tx.run("DELETE FROM form_drafts WHERE kept_at <= :oldest", {{"oldest", now.plus_seconds(-draft_seconds)}});
}

} // namespace gt::staff::store

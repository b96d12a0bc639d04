#include "platform/files/attachments.hpp"

#include "platform/http/request.hpp"
#include "platform/text/text.hpp"

#include <map>
#include <strings.h>

namespace gt::files {

namespace {

constexpr std::size_t longest_name = 120;

constexpr std::string_view awkward = "\"<>:|?*\\/"; // some file systems refuse these

std::string without_awkward_characters(std::string_view given)
{
    std::string name;
    for (char const c : given) {
        bool const is_awkward = static_cast<unsigned char>(c) < 0x20 || c == 0x7F || awkward.find(c) != awkward.npos;
        name += is_awkward ? '_' : c;
    }
    return name;
}

/// Whole characters of UTF-8 only.
void shorten(std::string& name)
{
    auto size = std::min(name.size(), longest_name);
    while (size < name.size() && size > 0 && (static_cast<unsigned char>(name[size]) & 0xC0) == 0x80) --size;
    name.resize(size);
}

bool ends_like(std::string_view name, std::string_view extension)
{
    return name.size() >= extension.size()
        && strncasecmp(name.data() + name.size() - extension.size(), extension.data(), extension.size()) == 0;
}

/// A JPEG called "The home.PNG" is "The home.jpg".
std::string name_to_save(std::string const& given, KindFacts const& kind)
{
    auto name = without_awkward_characters(given);
    // A table or a saved message is a text as far as its content tells.
    std::string extension{kind.extension};
    for (std::string_view const kept : {".csv", ".eml"})
        if (kind.kind == Kind::text && ends_like(name, kept)) extension = kept;
    name = std::string{text::trim(std::string_view{name}.substr(0, name.rfind('.')))};
    name.erase(0, name.find_first_not_of('.'));
    shorten(name);
    return (name.empty() ? "file" : name) + extension;
}

/// "a PDF, a Word document or a text".
std::string words_of(std::span<Kind const> kinds)
{
    std::vector<std::string> words;
    for (auto const kind : kinds) {
        std::string one{facts_of(kind).words};
        if (std::ranges::find(words, one) == words.end()) words.push_back(std::move(one));
    }
    auto last = std::move(words.back());
    words.pop_back();
    return words.empty() ? last : text::join(words, ", ") + " or " + last;
}

history::State state_of(history::Subject record, Attachment const& attachment, bool is_withdrawn)
{
    history::State state;
    state.with("record", record.kind).with("record's id", record.id).with("name", attachment.name);
    state.with("type", attachment.media_type).with("SHA-256", attachment.sha256).with("bytes", attachment.size);
    return state.with("withdrawn", is_withdrawn);
}

Attachment from_row(db::Row const& row)
{
    return {row.get<AttachmentId>("id"), row.text("name"), row.text("media_type"), row.text("sha256"),
        row.number("size"), row.number("added_by"), row.get<Instant>("added_at")};
}

history::Subject subject_of(AttachmentId id) { return {"attachment", id.number}; }

} // namespace

std::string Attachment::size_words() const
{
    if (size >= 1'000'000) return std::to_string((size + 500'000) / 1'000'000) + " MB";
    return std::to_string(std::max<std::int64_t>(1, (size + 500) / 1000)) + " KB";
}

std::optional<Problem> what_is_wrong(http::Upload const* upload, std::string const& field, std::size_t most)
{
    if (!upload) return Problem{field, "Choose a file"};
    if (upload->is_too_large || upload->size > most)
        return Problem{field, "The file must be smaller than " + std::to_string(most / 1'000'000) + " MB"};
    if (upload->size == 0) return Problem{field, "The file is empty. Choose another"};
    return std::nullopt;
}

Result<Attachment> take_in(Shelf const& shelf, http::Upload const* upload, std::string const& field, std::size_t most,
    std::span<Kind const> wanted)
{
    if (auto const problem = what_is_wrong(upload, field, most)) return *problem;
    auto const kind = kind_of(upload->file);
    if (!kind || std::ranges::find(wanted, *kind) == wanted.end())
        return Problem{field, "The file must be " + words_of(wanted)};
    auto const& facts = facts_of(*kind);
    return Attachment{.id = AttachmentId::make(),
        .name = name_to_save(upload->name, facts),
        .media_type = std::string{facts.media_type},
        .sha256 = shelf.keep(*upload),
        .size = static_cast<std::int64_t>(upload->size)};
}

void attach(db::Transaction& tx, history::Subject record, Attachment const& attachment, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO attachments (id, record_kind, record_id, name, media_type, sha256, size, added_by, added_at, withdrawn)
        VALUES (:id, :kind, :record, :name, :type, :sha256, :size, :who, :now, 0)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", attachment.id}, {"kind", record.kind}, {"record", record.id}, {"name", attachment.name},
            {"type", attachment.media_type}, {"sha256", attachment.sha256}, {"size", attachment.size}, {"who", act.who},
            {"now", act.when}});
    if (added == 1) history::record(tx, act, subject_of(attachment.id), {}, state_of(record, attachment, false));
}

void withdraw(db::Transaction& tx, history::Subject record, AttachmentId id, history::Act const& act)
{
    auto const attachment = find_attachment(tx, record, id);
    if (!attachment) return;
    tx.run("UPDATE attachments SET withdrawn = 1 WHERE id = :id", {{"id", id}});
    history::record(tx, act, subject_of(id), state_of(record, *attachment, false), state_of(record, *attachment, true));
}

std::vector<Attachment> attachments_of(db::Reader& reader, history::Subject record)
{
    std::vector<Attachment> attachments;
    for (auto const& row : reader.all(R"sql(
             SELECT id, name, media_type, sha256, size, added_by, added_at
               FROM attachments
              WHERE record_kind = :kind AND record_id = :record AND withdrawn = 0
              ORDER BY id)sql",
             {{"kind", record.kind}, {"record", record.id}}))
        attachments.push_back(from_row(row));
    return attachments;
}

std::optional<Attachment> find_attachment(db::Reader& reader, history::Subject record, AttachmentId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, name, media_type, sha256, size, added_by, added_at
          FROM attachments
         WHERE id = :id AND record_kind = :kind AND record_id = :record AND withdrawn = 0)sql",
        {{"id", id}, {"kind", record.kind}, {"record", record.id}});
    return row ? std::optional{from_row(*row)} : std::nullopt;
}

http::Response download(Shelf const& shelf, Attachment const& attachment)
{
    http::Response response{.status = 200, .type = attachment.media_type, .body = "", .headers = {}};
    response.file = shelf.path_of(attachment.sha256);
    // RFC 6266: the plain name for old programs, the true one beside it.
    std::string plain;
    for (char const c : attachment.name) plain += static_cast<unsigned char>(c) < 0x80 && c != '\\' ? c : '_';
    response.with_header("Content-Disposition",
        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + http::encode_component(attachment.name));
    return response;
}

std::vector<history::PresentState> present_attachments(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, record_kind, record_id, name, media_type, sha256, size, added_by, added_at, withdrawn
               FROM attachments WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const kind = row.text("record_kind");
        states.push_back(
            {row.number("id"), state_of({kind, row.number("record_id")}, from_row(row), row.get<bool>("withdrawn"))});
    }
    return states;
}

std::vector<AttachmentId> damaged_attachments(db::Reader& reader, Shelf const& shelf)
{
    std::map<std::string, bool> sound;
    std::vector<AttachmentId> damaged;
    for (auto const& row : reader.all("SELECT id, sha256 FROM attachments ORDER BY id")) {
        auto const sha256 = row.text("sha256");
        auto const [known, is_new] = sound.try_emplace(sha256, false);
        if (is_new) known->second = shelf.has(sha256) && digest_of(shelf.path_of(sha256)) == sha256;
        if (!known->second) damaged.push_back(row.get<AttachmentId>("id"));
    }
    return damaged;
}

} // namespace gt::files

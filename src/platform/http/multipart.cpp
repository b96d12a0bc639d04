#include "platform/http/multipart.hpp"

#include "platform/http/part_head.hpp"
#include "platform/http/upload.hpp"
#include "platform/http/utf8.hpp"
#include "platform/id.hpp"

#include <fcntl.h>
#include <tuple>
#include <unistd.h>

namespace gt::http {

namespace {

constexpr std::size_t longest_head = 8 * 1024;

} // namespace

/// One file on its way to the disk. It is brought there for good when somebody keeps it, not here: that would hold up
/// every other connection.
class MultipartReader::FileWriter {
public:
    FileWriter(std::filesystem::path const& folder, std::string field, std::string name, std::size_t most)
        : upload_{std::make_shared<Upload>()}, most_{most}
    {
        upload_->field = std::move(field);
        upload_->name = std::move(name);
        upload_->file = folder / std::to_string(new_id_number());
        handle_ = ::open(upload_->file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    }
    ~FileWriter() { close(); }
    FileWriter(FileWriter const&) = delete;

    /// False when the disk takes no more.
    bool write(std::string_view bytes)
    {
        upload_->size += bytes.size();
        if (upload_->size > most_) return throw_away();
        while (!bytes.empty()) {
            auto const written = ::write(handle_, bytes.data(), bytes.size());
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return handle_ >= 0;
    }

    std::shared_ptr<Upload const> take()
    {
        close();
        return std::move(upload_);
    }

private:
    bool throw_away()
    {
        if (!upload_->is_too_large) std::ignore = ::ftruncate(handle_, 0);
        upload_->is_too_large = true;
        return true;
    }

    void close()
    {
        if (handle_ >= 0) ::close(handle_);
        handle_ = -1;
    }

    std::shared_ptr<Upload> upload_;
    std::size_t most_;
    int handle_ = -1;
};

MultipartReader::MultipartReader(std::string const& boundary, std::filesystem::path folder, Limits limits)
    : delimiter_{"\r\n--" + boundary}, folder_{std::move(folder)}, limits_{limits}
{
}

MultipartReader::~MultipartReader() = default;

std::optional<Refusal> MultipartReader::put(std::string_view bytes)
{
    if (at_ == At::end || refused_) return refused_;
    waiting_ += bytes;
    while (!refused_ && step()) { }
    return refused_;
}

std::optional<Refusal> MultipartReader::finish()
{
    if (!refused_ && at_ != At::end) refuse(400, "multipart_unfinished");
    return refused_;
}

/// False when more bytes are needed.
bool MultipartReader::step()
{
    switch (at_) {
    case At::boundary:
        if (waiting_.size() < delimiter_.size()) return false;
        if (!waiting_.starts_with(delimiter_)) return refuse(400, "multipart_boundary"), false;
        waiting_.erase(0, delimiter_.size());
        at_ = At::after_boundary;
        return true;
    case At::after_boundary:
        return step_after_boundary();
    case At::head:
        return step_head();
    case At::content:
        return step_content();
    case At::end:
        break;
    }
    return false;
}

bool MultipartReader::step_after_boundary()
{
    if (waiting_.size() < 2) return false;
    bool const is_last = waiting_.starts_with("--");
    if (!is_last && !waiting_.starts_with("\r\n")) return refuse(400, "multipart_boundary"), false;
    at_ = is_last ? At::end : At::head;
    // The line's end stays: it may be half of the blank line that ends a head without a field.
    if (is_last) waiting_.clear();
    return !is_last;
}

bool MultipartReader::step_head()
{
    auto const end = waiting_.find("\r\n\r\n");
    if (std::min(end, waiting_.size()) > longest_head) return refuse(400, "multipart_head"), false;
    if (end == std::string::npos) return false;
    auto const head = waiting_.substr(0, end);
    waiting_.erase(0, end + 4);
    begin_part(head);
    at_ = At::content;
    return true;
}

void MultipartReader::begin_part(std::string_view head)
{
    auto part = PartHead::parse(head);
    if (!part) return refuse(400, "multipart_head");
    field_bytes_ += part->name.size();
    if (fields.pairs().size() + uploads.size() >= limits_.fields) return refuse(400, "multipart_fields");
    if (!part->file_name) {
        name_ = std::move(part->name);
        value_.clear();
        return;
    }
    if (uploads.size() == limits_.files.files) return refuse(400, "multipart_files");
    file_ = std::make_unique<FileWriter>(
        folder_, std::move(part->name), std::move(*part->file_name), limits_.files.file_bytes);
}

/// All that cannot be the beginning of the next delimiter.
bool MultipartReader::step_content()
{
    auto const end = waiting_.find(delimiter_);
    if (end == std::string::npos) {
        auto const sure = waiting_.size() - std::min(waiting_.size(), delimiter_.size() - 1);
        take(std::string_view{waiting_}.substr(0, sure));
        waiting_.erase(0, sure);
        return false;
    }
    take(std::string_view{waiting_}.substr(0, end));
    waiting_.erase(0, end + delimiter_.size());
    if (!refused_) end_part();
    at_ = At::after_boundary;
    return true;
}

void MultipartReader::take(std::string_view content)
{
    if (file_) {
        if (!file_->write(content)) refuse(507, "upload_not_written");
        return;
    }
    field_bytes_ += content.size();
    if (field_bytes_ > limits_.field_bytes) return refuse(413, "multipart_fields");
    value_ += content;
}

void MultipartReader::end_part()
{
    if (!file_) {
        if (!is_text(value_)) return refuse(400, "form");
        return fields.add(std::move(name_), std::move(value_));
    }
    auto upload = file_->take();
    file_.reset();
    // A browser sends a nameless, empty file where none was chosen.
    if (!upload->name.empty() || upload->size > 0) uploads.push_back(std::move(upload));
}

} // namespace gt::http

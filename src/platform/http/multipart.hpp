#pragma once

#include "platform/http/refusal.hpp"
#include "platform/http/request.hpp"
#include "platform/http/server.hpp"

#include <filesystem>
#include <memory>
#include <optional>

namespace gt::http {

/// Takes a multipart/form-data body as it comes in (RFC 7578), a piece at a time: fields are kept in memory, files go
/// to the disk. What browsers do not send is refused: text before the first boundary, a part without a name, a name
/// that is no UTF-8.
class MultipartReader {
public:
    struct Limits {
        std::size_t field_bytes; ///< of all fields together, names included
        UploadRule files;
        std::size_t fields = 2000;
    };

    MultipartReader(std::string const& boundary, std::filesystem::path folder, Limits limits);
    ~MultipartReader();

    /// The next bytes. Once refused, refused for good.
    std::optional<Refusal> put(std::string_view bytes);
    /// After the last bytes: a body that ends before its closing boundary is refused.
    std::optional<Refusal> finish();

    Fields fields;
    std::vector<std::shared_ptr<Upload const>> uploads;

private:
    class FileWriter;
    enum class At { boundary, after_boundary, head, content, end };

    bool step();
    bool step_after_boundary();
    bool step_head();
    bool step_content();
    void begin_part(std::string_view head);
    void take(std::string_view content);
    void end_part();
    void refuse(int status, std::string_view why) { refused_ = Refusal{status, why}; }

    std::string delimiter_;
    std::filesystem::path folder_;
    Limits limits_;
    At at_ = At::boundary;
    std::string waiting_ = "\r\n"; ///< as if a line had ended before the first boundary
    std::size_t field_bytes_ = 0;
    std::string name_;
    std::string value_;
    std::unique_ptr<FileWriter> file_; ///< while a file's content comes in
    std::optional<Refusal> refused_;
};

} // namespace gt::http

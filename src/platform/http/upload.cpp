#include "platform/http/upload.hpp"

namespace gt::http {

Upload::~Upload()
{
    std::error_code moved_away;
    if (!file.empty()) std::filesystem::remove(file, moved_away);
}

} // namespace gt::http

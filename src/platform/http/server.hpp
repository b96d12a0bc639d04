#pragma once

#include "platform/http/request.hpp"
#include "platform/http/response.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <variant>

namespace gt::http {

/// Answers one request on a worker thread; may block on the database. Must not throw.
using Handler = std::function<Response(Request const&)>;

/// What a route takes of files.
struct UploadRule {
    std::size_t file_bytes = 0; ///< a larger file is thrown away and told to the handler as such
    std::size_t files = 1; ///< beyond it 400
};

/// Asked on a worker thread as soon as the head of a multipart POST is in, before any of its body: the rule
/// that its route has for files, or the answer that refuses it.
using UploadAdmission = std::function<std::variant<UploadRule, Response>(Request const&)>;

struct Limits {
    std::size_t header_bytes = 16 * 1024;
    std::size_t body_bytes = 1024 * 1024; ///< of a form; files have a limit of their own per route
    std::chrono::seconds header_time{15};
    std::chrono::seconds body_time{30}; ///< for the whole body
    std::chrono::seconds chunk_time{10}; ///< silence in the middle of a body
    std::chrono::seconds idle_time{75};
    std::chrono::seconds drain_time{10}; ///< at stop: how long a request in flight may take
    std::chrono::seconds upload_time{600}; ///< for the whole of a body with files
    std::size_t uploads = 16; ///< under way at once; beyond it 503
    std::size_t queue = 256; ///< waiting for a worker; beyond it 503
    std::size_t connections = 800; ///< open at once; beyond it new ones wait in the kernel
};

struct Options {
    std::string address = "127.0.0.1";
    unsigned short port = 0; ///< 0: any free one, see Server::port
    int workers = 4;
    Limits limits{};
    std::vector<std::string> hosts{}; ///< names accepted in Host, without port; empty accepts any that is well-formed
    std::filesystem::path upload_folder{}; ///< where files lie while they come in; empty: multipart is refused
    UploadAdmission admit_upload{};
};

/// One I/O thread reads and writes; a pool of workers runs the handler, so that SQL,
/// password hashing and reports never hold up the reading. Behind this header
/// stands Boost.Beast; nothing else in the program includes it.
class Server {
public:
    Server(Options options, Handler handler);
    ~Server(); ///< stops
    Server(Server const&) = delete;

    unsigned short port() const;
    /// No new connections; requests in flight are answered within `drain_time`. Returns when all is quiet.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::http

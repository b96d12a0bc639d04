#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace gt::testing {

/// A mail server on 127.0.0.1 that takes everything and sends it nowhere; or refuses everything for now.
class MailServer {
public:
    MailServer();
    ~MailServer();
    MailServer(MailServer const&) = delete;

    std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    void refuse(bool all) { refuses_ = all; }

    struct Received {
        std::string to; ///< as the envelope said
        std::string text; ///< headers and words, lines ended by LF
    };
    std::vector<Received> received();

private:
    void serve();
    void talk(int socket);

    int listening_ = -1;
    unsigned short port_ = 0;
    std::atomic<bool> refuses_ = false;
    std::mutex mutex_;
    std::vector<Received> received_;
    std::thread thread_;
};

} // namespace gt::testing

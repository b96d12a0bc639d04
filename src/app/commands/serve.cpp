#include "app/commands/commands.hpp"
#include "app/jobs.hpp"
#include "app/mail/mail_page.hpp"
#include "app/sealing.hpp"
#include "platform/files/shelf.hpp"
#include "platform/http/forwarded.hpp"
#include "platform/http/tls_server.hpp"
#include "platform/metrics/metrics.hpp"

#include <charconv>
#include <csignal>
#include <iostream>

namespace gt::app {

namespace {

/// 0 stands for any port that is free.
std::optional<unsigned short> port_from(std::string const& text)
{
    unsigned short port = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{port} : std::nullopt;
}

/// "ADDR:PORT", where ADDR may be an IPv6 address in brackets.
Result<http::Options> listen_options(std::string const& text)
{
    auto const colon = text.rfind(':');
    auto const port = colon == std::string::npos ? std::nullopt : port_from(text.substr(colon + 1));
    if (!port) return Problem{"listen", "--listen takes an address and a port, like 127.0.0.1:8080"};
    http::Options options;
    options.address = text.substr(0, colon);
    if (options.address.starts_with('[')) options.address = options.address.substr(1, options.address.size() - 2);
    options.port = *port;
    return options;
}

/// Until someone stops the program: SIGINT from a keyboard, SIGTERM from systemd.
void wait_for_stop()
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    int received = 0;
    sigwait(&stop, &received);
}

/// Before any thread starts, so that all threads leave these to wait_for_stop.
void hold_stop_signals()
{
    sigset_t stop;
    sigemptyset(&stop);
    sigaddset(&stop, SIGINT);
    sigaddset(&stop, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &stop, nullptr);
}

http::Response answer(Authority& authority, http::Request const& request)
{
    auto const began = std::chrono::steady_clock::now();
    auto asked = request;
    asked.remote = http::client_address(request, authority.config().proxies);
    auto response = authority.house().answer(asked);
    authority.house().get<metrics::Answered>().record(response.status, std::chrono::steady_clock::now() - began);
    return response;
}

/// Nothing when somebody else, or nobody, does TLS.
Result<std::optional<http::TlsFiles>> tls_files(Arguments const& arguments)
{
    http::TlsFiles const files{arguments.option("tls-cert"), arguments.option("tls-key")};
    if (files.certificate.empty() && files.key.empty()) return std::optional<http::TlsFiles>{};
    if (files.certificate.empty() || files.key.empty())
        return Problem{"tls-cert", "--tls-cert and --tls-key go together: a certificate and its key, in PEM form"};
    return std::optional{files};
}

/// Serves until the program is told to stop.
template <class Server> void go_on(Authority& authority, Server& server, std::string const& scheme_and_address)
{
    Jobs const jobs{authority.house(), [&] {
                        mail::deliver_mail(authority.house());
                        seal_history(authority);
                    }};
    // In one piece: whoever started the program waits for this line, and reads what there is.
    std::string serving = "Serving " + authority.config().council + " on " + scheme_and_address;
    serving += ":" + std::to_string(server.port()) + "/\n";
    std::cerr << serving;
    wait_for_stop();
    std::cerr << "Stopping.\n";
    server.stop();
}

int serve(Arguments const& arguments)
{
    auto options = listen_options(arguments.option("listen", "127.0.0.1:8080"));
    if (!options) return refuse(options.problem());
    auto const tls = tls_files(arguments);
    if (!tls) return refuse(tls.problem());
    auto const place = place_from(arguments);
    if (place.database_url.empty()) bring_up_to_date(place);
    hold_stop_signals();
    Authority authority{place};
    if (*tls && !authority.config().behind_https)
        return refuse("With --tls-cert set behind_https = true in goldenthread.toml: cookies are then Secure");
    options->hosts = authority.config().hosts;
    auto const& shelf = authority.house().get<files::Shelf>();
    shelf.forget_unfinished();
    options->upload_folder = shelf.incoming();
    options->admit_upload = [&](http::Request const& head) { return authority.house().admit_upload(head); };
    auto const handler = [&](http::Request const& request) { return answer(authority, request); };
    if (*tls) {
        http::TlsServer server{*options, handler, **tls};
        go_on(authority, server, "https://" + options->address);
    } else {
        http::Server server{*options, handler};
        go_on(authority, server, "http://" + options->address);
    }
    seal_history(authority);
    return 0;
}

} // namespace

Command serve_command()
{
    return {"serve", "[--listen ADDR:PORT] [--tls-cert FILE --tls-key FILE]", "Serves the authority to browsers.",
        {"listen", "tls-cert", "tls-key"}, {}, serve};
}

} // namespace gt::app

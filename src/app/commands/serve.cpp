#include "app/commands/commands.hpp"
#include "app/jobs.hpp"
#include "app/mail/mail_page.hpp"
#include "app/sealing.hpp"
#include "platform/files/shelf.hpp"
#include "platform/http/forwarded.hpp"
#include "platform/http/server.hpp"
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

int serve(Arguments const& arguments)
{
    auto options = listen_options(arguments.option("listen", "127.0.0.1:8080"));
    if (!options) return refuse(options.problem());
    auto const place = place_from(arguments);
    if (place.database_url.empty()) bring_up_to_date(place);
    hold_stop_signals();
    Authority authority{place};
    options->hosts = authority.config().hosts;
    auto const& shelf = authority.house().get<files::Shelf>();
    shelf.forget_unfinished();
    options->upload_folder = shelf.incoming();
    options->admit_upload = [&](http::Request const& head) { return authority.house().admit_upload(head); };
    Jobs jobs{authority.house(), [&] {
                  mail::deliver_mail(authority.house());
                  seal_history(authority);
              }};
    http::Server server{*options, [&](http::Request const& request) { return answer(authority, request); }};
    std::cerr << "Serving " << authority.config().council << " on http://" << options->address << ':' << server.port()
              << "/\n";
    wait_for_stop();
    std::cerr << "Stopping.\n";
    server.stop();
    seal_history(authority);
    return 0;
}

} // namespace

Command serve_command()
{
    return {"serve", "[--listen ADDR:PORT]", "Serves the authority to browsers.", {"listen"}, {}, serve};
}

} // namespace gt::app

#include "platform/http/session.hpp"

#include "platform/http/admission.hpp"
#include "platform/http/finish.hpp"
#include "platform/http/head.hpp"
#include "platform/http/outgoing_file.hpp"
#include "platform/http/request_reader.hpp"
#include "platform/http/tls_context.hpp"
#include "platform/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <typeinfo>

namespace gt::http {

namespace asio = boost::asio;

namespace {

constexpr auto linger_time = std::chrono::seconds{2};

/// What a handler throws is a fault of ours. Its text may hold what somebody typed: only its type is told.
template <class Ask> auto guarded(std::string const& id, Ask const& ask) -> decltype(ask())
{
    try {
        return ask();
    } catch (std::exception const& fault) {
        log::error("http.handler_threw", {{"request", id}, {"type", typeid(fault).name()}});
    } catch (...) {
        log::error("http.handler_threw", {{"request", id}});
    }
    return text(500, "");
}

/// One of the uploads under way, for as long as it lives.
class UploadPlace {
public:
    explicit UploadPlace(std::size_t& count) : count_{count} { ++count_; }
    ~UploadPlace() { --count_; }
    UploadPlace(UploadPlace const&) = delete;

private:
    std::size_t& count_;
};

} // namespace

Shared::Shared(Options given, Handler answer, std::unique_ptr<TlsContext> with)
    : options{std::move(given)}, handler{std::move(answer)}, tls{std::move(with)}, pool{options.workers,
                                                                                       options.limits.queue}
{
}

Shared::~Shared() = default;

Session::Session(asio::ip::tcp::socket socket, Shared& shared)
    : shared_{shared}, connection_{std::make_shared<Connection>(std::move(socket), shared.tls.get())}
{
    remote_ = connection_->remote_address();
    shared_.sessions.insert(this);
}

Session::~Session() { shared_.sessions.erase(this); }

asio::awaitable<void> Session::run()
{
    connection_->set_deadline(limits().header_time);
    auto more = co_await connection_->greet();
    while (more) more = co_await answer_one();
    connection_->close();
}

void Session::end_if_idle()
{
    if (idle_) connection_->cancel();
}

/// False when the connection is to be closed.
asio::awaitable<bool> Session::answer_one()
{
    auto const began = co_await wait_for_request();
    if (!began) co_return false;

    RequestReader reader{*connection_, shared_.options};
    reader.request.id = shared_.ids.next();
    reader.request.remote = remote_;
    auto const refusal = co_await reader.read_head();
    connection_->clear_deadline();
    if (refusal) {
        co_await refuse(*refusal, reader.request.id);
        co_return false;
    }
    if (!brings_files(reader.request)) {
        auto const more = co_await receive_and_answer(reader, std::nullopt);
        co_return more;
    }
    auto const admitted = co_await admit(reader.request);
    if (auto const* const answer = std::get_if<Response>(&admitted)) {
        co_await write(*answer, reader.request.id, false, false);
        co_return false;
    }
    UploadPlace const place{shared_.uploads};
    auto const more = co_await receive_and_answer(reader, std::get<UploadRule>(admitted));
    co_return more;
}

asio::awaitable<bool> Session::receive_and_answer(RequestReader& reader, std::optional<UploadRule> files)
{
    auto const refusal = co_await reader.read_body(files);
    connection_->clear_deadline();
    if (refusal) {
        co_await refuse(*refusal, reader.request.id);
        co_return false;
    }
    auto const id = reader.request.id;
    auto const asked = std::make_shared<Request>(std::move(reader.request));
    auto const job = [asked, &shared = shared_]() -> Admitted {
        auto answer = guarded(asked->id, [&] { return finish(*asked, shared.handler(*asked)); });
        asked->uploads.clear(); // what nobody kept is gone from the disk before anybody hears the answer
        return answer;
    };
    auto const answered = co_await on_worker(job, id);
    auto const more = co_await write(std::get<Response>(answered), id, reader.head_only, reader.keep_alive);
    co_return more;
}

/// Who sends files is asked before anything of them is read: a stranger fills no disk.
asio::awaitable<Session::Admitted> Session::admit(Request const& head)
{
    auto const& options = shared_.options;
    if (options.upload_folder.empty() || !options.admit_upload) co_return Refusal{415, "content_type"}.response();
    if (shared_.uploads >= limits().uploads) co_return Refusal{503, "uploads_full"}.response();
    auto const asked = std::make_shared<Request const>(head);
    auto const job = [asked, &shared = shared_]() -> Admitted {
        return guarded(asked->id, [&]() -> Admitted { return shared.options.admit_upload(*asked); });
    };
    auto const admitted = co_await on_worker(job, head.id);
    co_return admitted;
}

/// A new connection has the time of a head to begin, a kept one the idle time.
asio::awaitable<bool> Session::wait_for_request()
{
    if (shared_.stopping) co_return false; // stop may have come while the last answer was being written
    if (connection_->received().empty()) {
        connection_->set_deadline(first_ ? limits().header_time : limits().idle_time);
        idle_ = true;
        auto const got = co_await connection_->read_some();
        idle_ = false;
        if (got != Got::bytes) co_return false;
    }
    if (!first_) connection_->set_deadline(limits().header_time);
    first_ = false;
    co_return true;
}

/// Hands the job to a worker and comes back on the I/O thread with what it gave.
asio::awaitable<Session::Admitted> Session::on_worker(std::function<Admitted()> job, std::string const& id)
{
    auto start = [](auto completion, Shared& shared, asio::any_io_executor io, std::function<Admitted()> given,
                     std::string const& request) {
        auto const resume = std::make_shared<decltype(completion)>(std::move(completion));
        auto const done = [resume, io](Admitted result) {
            asio::post(io, [resume, result = std::move(result)]() mutable { (*resume)(std::move(result)); });
        };
        auto const taken = shared.pool.submit([given = std::move(given), done] { done(given()); });
        if (taken) return;
        log::warn("http.refused", {{"request", request}, {"status", 503}, {"why", "queue_full"}});
        done(Refusal{503, "queue_full"}.response());
    };
    return asio::async_initiate<asio::use_awaitable_t<> const, void(Admitted)>(
        start, asio::use_awaitable, std::ref(shared_), connection_->executor(), std::move(job), std::string{id});
}

asio::awaitable<bool> Session::write(Response const& response, std::string const& id, bool head_only, bool keep)
{
    auto const more = keep && !shared_.stopping;
    auto file = response.file.empty() ? nullptr : std::make_unique<OutgoingFile>(response.file);
    if (file && !file->is_open()) {
        auto const gone = text(404, "This file is not there any more.\n");
        auto const answered = co_await write(gone, id, head_only, keep);
        co_return answered;
    }
    auto const head = head_of(
        response, id, more ? After::keep_alive : After::close, file ? std::optional{file->size()} : std::nullopt);
    auto const body = head_only || file ? std::string_view{} : std::string_view{response.body};
    auto written = co_await connection_->write(head, body, limits().body_time);
    while (written && file && !head_only && !file->is_done()) {
        auto const piece = file->next();
        if (piece.empty()) co_return false; // cut short while it was being sent: the peer sees that bytes are missing
        written = co_await connection_->write("", piece, limits().body_time);
    }
    if (!written) co_return false;
    if (more) co_return true;

    idle_ = true;
    if (!shared_.stopping) co_await connection_->linger(linger_time);
    co_return false;
}

/// The rest of what the peer sends cannot be read as requests any more: answer, then close.
asio::awaitable<void> Session::refuse(Refusal refusal, std::string const& id)
{
    if (refusal.status == 0) co_return;
    log::info("http.refused", {{"request", id}, {"status", refusal.status}, {"why", refusal.why}});
    auto const response = refusal.response();
    auto const head = head_of(response, id, After::close);
    auto const written = co_await connection_->write(head, response.body, linger_time);
    idle_ = true;
    if (written) co_await connection_->linger(linger_time);
}

} // namespace gt::http

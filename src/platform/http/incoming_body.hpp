#pragma once

#include "platform/http/multipart.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>
#include <memory>

namespace gt::http {

/// Where the parser puts a request's body: a form's into memory, one with files through MultipartReader to the disk.
struct IncomingBody {
    struct value_type {
        std::string text;
        std::unique_ptr<MultipartReader> files; ///< set between head and body
        std::optional<Refusal> refused;
    };

    class reader {
    public:
        template <bool is_request, class Fields>
        reader(boost::beast::http::header<is_request, Fields>&, value_type& body) : body_{body}
        {
        }

        void init(boost::optional<std::uint64_t> const&, boost::beast::error_code& error) { error = {}; }

        template <class Buffers> std::size_t put(Buffers const& buffers, boost::beast::error_code& error)
        {
            error = {};
            std::size_t taken = 0;
            for (auto const buffer : boost::beast::buffers_range_ref(buffers)) {
                std::string_view const piece{static_cast<char const*>(buffer.data()), buffer.size()};
                taken += piece.size();
                if (!body_.files)
                    body_.text += piece;
                else if ((body_.refused = body_.files->put(piece)))
                    error = boost::beast::http::error::bad_value;
            }
            return taken;
        }

        void finish(boost::beast::error_code& error) { error = {}; }

    private:
        value_type& body_;
    };
};

} // namespace gt::http

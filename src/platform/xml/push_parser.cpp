#include "platform/xml/push_parser.hpp"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <limits>
#include <new>
#include <string>

namespace gt::xml {

namespace {

std::string_view view(xmlChar const* text) { return reinterpret_cast<char const*>(text); }

/// Without measuring the name first: this is asked three times for each of millions of cells.
bool is(xmlChar const* text, std::string_view name)
{
    for (char const byte : name)
        if (*text++ != static_cast<xmlChar>(byte)) return false;
    return *text == 0;
}

struct Closer {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

} // namespace

/// The pointers of SAX2: local name, prefix, namespace, first byte and end of the value.
std::string_view Attributes::get(std::string_view name) const
{
    for (auto const** each = raw_; each != raw_ + 5 * static_cast<std::ptrdiff_t>(count_); each += 5)
        if (is(each[0], name))
            return {reinterpret_cast<char const*>(each[3]), static_cast<std::size_t>(each[4] - each[3])};
    return {};
}

struct PushParser::State {
    Handler& handler;
    std::unique_ptr<xmlParserCtxt, Closer> context;
    bool has_doctype = false;
    std::size_t open_elements = 0;
    bool has_root = false;

    static void start(void* user, xmlChar const* name, xmlChar const*, xmlChar const*, int, xmlChar const**, int count,
        int, xmlChar const** attributes)
    {
        auto* const state = static_cast<State*>(user);
        state->has_root = true;
        ++state->open_elements;
        state->handler.start(view(name), Attributes{attributes, count});
    }

    static void end(void* user, xmlChar const* name, xmlChar const*, xmlChar const*)
    {
        auto* const state = static_cast<State*>(user);
        --state->open_elements;
        state->handler.end(view(name));
    }

    static void text(void* user, xmlChar const* piece, int length)
    {
        static_cast<State*>(user)->handler.text(
            {reinterpret_cast<char const*>(piece), static_cast<std::size_t>(length)});
    }

    static void doctype(void* user, xmlChar const*, xmlChar const*, xmlChar const*)
    {
        auto* const state = static_cast<State*>(user);
        state->has_doctype = true;
        xmlStopParser(state->context.get());
    }

    /// Without one the library writes its findings, and pieces of the document, to stderr. What it finds while
    /// decoding it tells the thread's handler, not the parser's.
    static void silent(void*, xmlErrorPtr) { }

    Result<void> push(std::string_view bytes, bool is_last) const
    {
        if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
            return Problem{"", "The document is too large to be read in one piece"};
        auto const error = xmlParseChunk(context.get(), bytes.data(), static_cast<int>(bytes.size()), is_last ? 1 : 0);
        if (has_doctype) return Problem{"", "The document has a DOCTYPE, which is not accepted"};
        if (error != XML_ERR_OK && context->wellFormed == 0) {
            auto const* const last = xmlCtxtGetLastError(context.get());
            return malformed(last != nullptr ? last->line : 0);
        }
        return {};
    }

    /// Where bytes cannot be decoded the library may stop, drop the rest and find nothing wrong.
    bool is_whole() const { return has_root && open_elements == 0; }
    int line() const { return static_cast<int>(xmlSAX2GetLineNumber(context.get())); }

    static Problem malformed(int line)
    {
        return {"", "The document is not well-formed XML (line " + std::to_string(line) + ")"};
    }
};

PushParser::PushParser(Handler& handler) : state_{new State{handler, nullptr}}
{
    xmlSetStructuredErrorFunc(nullptr, State::silent);
    xmlSAXHandler calls{};
    calls.initialized = XML_SAX2_MAGIC;
    calls.startElementNs = State::start;
    calls.endElementNs = State::end;
    calls.characters = State::text;
    calls.cdataBlock = State::text;
    calls.internalSubset = State::doctype;
    calls.serror = State::silent;
    state_->context.reset(xmlCreatePushParserCtxt(&calls, state_.get(), nullptr, 0, nullptr));
    if (!state_->context) throw std::bad_alloc{};
    xmlCtxtUseOptions(state_->context.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

PushParser::~PushParser() = default;

Result<void> PushParser::push(std::string_view bytes) { return state_->push(bytes, false); }
Result<void> PushParser::finish()
{
    auto const ended = state_->push({}, true);
    if (ended && !state_->is_whole()) return State::malformed(state_->line());
    return ended;
}

} // namespace gt::xml

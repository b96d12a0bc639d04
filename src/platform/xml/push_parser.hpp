#pragma once

#include "platform/result.hpp"

#include <memory>
#include <string_view>

namespace gt::xml {

/// The attributes of one element, without their prefixes. Lives as long as the call that brings it.
class Attributes {
public:
    Attributes(unsigned char const** raw, int count) : raw_{raw}, count_{count} { }

    /// Empty when there is none of that name.
    std::string_view get(std::string_view name) const;

private:
    unsigned char const** raw_;
    int count_;
};

/// What a document is made of, in its order. Names come without their prefixes.
class Handler {
public:
    virtual ~Handler() = default;
    virtual void start(std::string_view name, Attributes const& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// May come in several pieces; white space between elements comes too.
    virtual void text(std::string_view piece) = 0;
};

/// Parses XML as it arrives, without a tree. Refuses every document with a DOCTYPE, and with it
/// entities of its own making: none of the formats we read has one, bombs and leaks need one.
class PushParser {
public:
    explicit PushParser(Handler& handler);
    ~PushParser();
    PushParser(PushParser const&) = delete;
    PushParser& operator=(PushParser const&) = delete;

    /// The next bytes, cut anywhere. A Problem says what is wrong and on which line.
    Result<void> push(std::string_view bytes);
    Result<void> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace gt::xml

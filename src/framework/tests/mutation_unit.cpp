#include "framework/check.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gt::framework {

namespace {

/// What a slip of the hand, or an unfriendly one, does to a text.
std::string mutated(std::string text)
{
    static std::vector<std::string> const pieces{
        "\"", "[", "]", "{", "}", "=", "\n", "[[role]]\n", "= 1\n", "\\", "\xff", "'''", ".", "2026-02-31", "key"};
    auto const changes = *rc::gen::inRange(1, 5);
    for (auto i = 0; i < changes && !text.empty(); ++i) {
        auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
        auto const length = *rc::gen::inRange<std::size_t>(0, 60);
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            text.erase(at, length);
            break;
        case 1:
            text.insert(at, *rc::gen::elementOf(pieces));
            break;
        case 2:
            text.insert(at, text.substr(*rc::gen::inRange<std::size_t>(0, text.size()), length));
            break;
        default:
            text[at] = *rc::gen::arbitrary<char>();
            break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("no mutation of the shipped packs crashes the checker, and each fault names its file")
{
    for (auto const* file :
        {"packs/england.toml", "packs/barnet.toml", "packs/leicester.toml", "packs/swindon.toml", "packs/york.toml"}) {
        auto const text = std::string{*embedded_file(file)};
        CHECK(rc::check([&] {
            auto const outcome = parse(mutated(text), file);
            auto const checked = check({outcome.pack, outcome.pack}, testing::known_verbs());
            for (auto const& fault : outcome.faults) RC_ASSERT(fault.text().starts_with(file));
            for (auto const& fault : checked.faults) RC_ASSERT(!fault.meaning.empty());
        }));
    }
}

} // namespace gt::framework

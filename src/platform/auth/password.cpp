#include "platform/auth/password.hpp"

#include "platform/text/text.hpp"

#include <algorithm>
#include <array>
#include <semaphore>
#include <sodium.h>
#include <stdexcept>

namespace gt::auth {

namespace {

constexpr std::size_t memory = 19 * 1024 * 1024;
constexpr unsigned long long passes = 3;
constexpr std::size_t shortest = 12;

[[maybe_unused]] int const sodium_ready = sodium_init();

std::counting_semaphore<2> at_once{2};

struct Place {
    Place() { at_once.acquire(); }
    ~Place() { at_once.release(); }
};

/// Of those with twelve characters or more; shorter ones are refused already.
constexpr std::array<std::string_view, 10> most_used{"123456789012", "1234567890123", "passwordpassword",
    "password1234", "password12345", "qwertyuiop12", "qwertyuiop123", "administrator", "letmeinletmein",
    "goldenthread"};

} // namespace

Result<void> check_new_password(std::string_view password)
{
    if (password.size() < shortest) return Problem{"password", "Enter a password of at least 12 characters"};
    if (password.size() > 1000) return Problem{"password", "Enter a password of at most 1,000 characters"};
    auto const folded = text::fold(password);
    bool const one_character = std::ranges::all_of(password, [&](char c) { return c == password.front(); });
    if (one_character || std::ranges::find(most_used, folded) != most_used.end())
        return Problem{"password", "Enter a password that is harder to guess"};
    return {};
}

std::string hash_password(std::string_view password)
{
    Place const place;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(
            hash.data(), password.data(), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        throw std::runtime_error{"no memory to hash a password"};
    return hash.data();
}

bool verify_password(std::string const& hash, std::string_view password)
{
    Place const place;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool verify_nobody(std::string_view password)
{
    static std::string const nobody = hash_password("a password that nobody has");
    verify_password(nobody, password);
    return false;
}

} // namespace gt::auth

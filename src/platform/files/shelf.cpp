#include "platform/files/shelf.hpp"

#include "platform/files/durable.hpp"
#include "platform/text/text.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sodium.h>
#include <stdexcept>
#include <vector>

namespace gt::files {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t digest_length = 64;

} // namespace

std::string digest_of(fs::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    std::vector<char> piece(64 * 1024);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        crypto_hash_sha256_update(
            &state, reinterpret_cast<unsigned char const*>(piece.data()), static_cast<unsigned long long>(in.gcount()));
    if (!in.eof()) throw std::runtime_error{"a file cannot be read: " + file.string()};
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state, digest.data());
    return text::hex(digest.data(), digest.size());
}

bool is_digest(std::string_view text)
{
    return text.size() == digest_length && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

fs::path path_below(fs::path const& folder, std::string_view sha256)
{
    if (!is_digest(sha256)) throw std::logic_error{"not a digest"};
    return folder / sha256.substr(0, 2) / sha256.substr(2);
}

Shelf::Shelf(fs::path folder) : folder_{std::move(folder)}
{
    fs::create_directories(incoming());
    fs::permissions(folder_, fs::perms::owner_all);
}

std::string Shelf::keep(http::Upload const& upload) const
{
    auto sha256 = digest_of(upload.file);
    auto const place = path_of(sha256);
    if (fs::exists(place)) return sha256;
    bool const is_new = fs::create_directories(place.parent_path());
    make_durable(upload.file);
    fs::permissions(upload.file, fs::perms::owner_read);
    fs::rename(upload.file, place);
    make_name_durable(place);
    if (is_new) make_name_durable(place.parent_path());
    return sha256;
}

fs::path Shelf::path_of(std::string_view sha256) const { return path_below(folder_, sha256); }

bool Shelf::has(std::string_view sha256) const { return fs::exists(path_of(sha256)); }

std::vector<std::string> Shelf::all() const
{
    std::vector<std::string> digests;
    for (auto const& file : fs::recursive_directory_iterator{folder_}) {
        auto const digest = file.path().parent_path().filename().string() + file.path().filename().string();
        if (file.is_regular_file() && is_digest(digest)) digests.push_back(digest);
    }
    std::ranges::sort(digests);
    return digests;
}

void Shelf::hold(http::Upload const& upload, std::int64_t number) const { fs::rename(upload.file, held(number)); }

fs::path Shelf::held(std::int64_t number) const { return incoming() / ("held-" + std::to_string(number)); }

void Shelf::release(std::int64_t number) const
{
    std::error_code gone;
    fs::remove(held(number), gone);
}

void Shelf::forget_unfinished() const
{
    auto const oldest = std::chrono::file_clock::now() - std::chrono::hours{24};
    for (auto const& file : fs::directory_iterator{incoming()}) {
        std::error_code gone;
        if (file.last_write_time(gone) < oldest && !gone) fs::remove(file.path(), gone);
    }
}

} // namespace gt::files

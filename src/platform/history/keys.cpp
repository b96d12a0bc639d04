#include "platform/history/keys.hpp"

#include "platform/history/hasher.hpp"
#include "platform/text/text.hpp"

#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace gt::history {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t id_length = 16;
constexpr std::string_view file_prefix = "history-";
constexpr std::string_view file_suffix = ".key";

std::string hex(db::Bytes const& bytes) { return text::hex(bytes.data(), bytes.size()); }

std::string id_of(db::Bytes const& secret, Instant made_at)
{
    return hex(Hasher{}.text("goldenthread key").number(made_at.micros).bytes(secret).result()).substr(0, id_length);
}

std::string file_name(Key const& key) { return std::string{file_prefix} + key.id + std::string{file_suffix}; }

/// "MICROSECONDS HEXADECIMAL": nothing when it is anything else, or not the key of that id.
std::optional<Key> parse_key(std::string const& made, std::string const& secret, std::string_view id)
{
    Key key{std::string{id}, {}, db::Bytes(crypto_auth_KEYBYTES)};
    auto const [end, error] = std::from_chars(made.data(), made.data() + made.size(), key.made_at.micros);
    if (error != std::errc{} || end != made.data() + made.size()) return std::nullopt;
    std::size_t length = 0;
    if (sodium_hex2bin(key.secret.data(), key.secret.size(), secret.data(), secret.size(), nullptr, &length, nullptr)
            != 0
        || length != key.secret.size() || id_of(key.secret, key.made_at) != id)
        return std::nullopt;
    return key;
}

Key read_key(fs::path const& file)
{
    auto const name = file.filename().string();
    auto const id = name.substr(file_prefix.size(), name.size() - file_prefix.size() - file_suffix.size());
    std::ifstream stream{file};
    std::string made;
    std::string secret;
    stream >> made >> secret;
    auto const key = parse_key(made, secret, id);
    if (!key) throw std::runtime_error{"The key " + name + " cannot be read, or was changed: put its copy back"};
    return *key;
}

bool is_key_file(fs::path const& file)
{
    auto const name = file.filename().string();
    return name.starts_with(file_prefix) && name.ends_with(file_suffix)
        && name.size() > file_prefix.size() + file_suffix.size();
}

/// To the disk, not only to the system: a key that made a seal and then vanished with the power is a lost key.
void write_durably(int file, std::string_view text)
{
    bool const written
        = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
    if (::close(file) != 0 || !written) throw std::runtime_error{"The new key cannot be written"};
}

void sync_folder(fs::path const& folder)
{
    int const handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

Key new_key(Instant now)
{
    if (sodium_init() < 0) throw std::runtime_error{"the system gives no random numbers"};
    Key key{{}, now, db::Bytes(crypto_auth_KEYBYTES)};
    randombytes_buf(key.secret.data(), key.secret.size());
    key.id = id_of(key.secret, now);
    return key;
}

Keys::Keys(std::vector<Key> keys) : keys_{std::move(keys)}
{
    std::ranges::sort(keys_, [](Key const& left, Key const& right) {
        return std::pair{left.made_at.micros, left.id} < std::pair{right.made_at.micros, right.id};
    });
}

Keys Keys::in_folder(fs::path const& folder)
{
    std::vector<Key> keys;
    if (!fs::exists(folder)) return Keys{};
    for (auto const& entry : fs::directory_iterator{folder})
        if (is_key_file(entry.path())) keys.push_back(read_key(entry.path()));
    return Keys{std::move(keys)};
}

Key const* Keys::find(std::string_view id) const
{
    auto const found = std::ranges::find(keys_, id, &Key::id);
    return found == keys_.end() ? nullptr : &*found;
}

Key add_key(fs::path const& folder, Instant now)
{
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    auto const known = Keys::in_folder(folder);
    // A clock that was set back makes no key that is older than the one it takes over from.
    auto const after = known.newest() ? known.newest()->made_at.micros + 1 : now.micros;
    auto key = new_key({std::max(now.micros, after)});
    auto const file = folder / file_name(key);
    // Under another name until it is whole, so that no reader meets half a key.
    auto const unfinished = fs::path{file.string() + ".new"};
    int const handle = ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0) throw std::runtime_error{"The folder of the keys cannot be written"};
    write_durably(handle, std::to_string(key.made_at.micros) + ' ' + hex(key.secret) + '\n');
    fs::rename(unfinished, file);
    sync_folder(folder);
    return key;
}

} // namespace gt::history

#include "framework/store/layers.hpp"
#include "platform/embedded.hpp"

#include <set>
#include <stdexcept>

namespace gt::framework::store {

namespace {

/// The newest of every layer but that one.
std::vector<Pack> other_layers(db::Reader& reader, std::string const& layer)
{
    std::vector<Pack> layers;
    std::set<std::string> seen{layer};
    for (auto const& version : all_versions(reader))
        if (seen.insert(version.layer).second) layers.push_back(stored_pack(version));
    return layers;
}

std::vector<std::string_view> verbs_in(std::vector<Pack> const& layers)
{
    std::vector<std::string_view> verbs;
    for (auto const& pack : layers)
        for (auto const& role : pack.roles) verbs.insert(verbs.end(), role.verbs.begin(), role.verbs.end());
    return verbs;
}

/// Without `known_verbs` any verb will do.
CheckedDraft check_text(db::Reader& reader, std::string_view text, std::string const& file,
    std::optional<std::span<std::string_view const>> known_verbs)
{
    auto lines = canonical(text);
    auto outcome = parse(lines, file);
    CheckedDraft checked{{std::move(outcome.pack), std::move(lines)}, std::move(outcome.faults)};
    if (!stands(checked.faults)) return checked;

    auto layers = other_layers(reader, checked.draft.pack.layer);
    layers.push_back(checked.draft.pack);
    sort_layers(layers);
    auto const any_verb = verbs_in(layers);
    checked.faults = check(layers, known_verbs.value_or(any_verb)).faults;
    return checked;
}

} // namespace

std::string canonical(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    std::string lines;
    lines.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') lines += text[i];
    if (!lines.ends_with('\n')) lines += '\n';
    return lines;
}

CheckedDraft check_draft(
    db::Reader& reader, std::string_view text, std::string const& file, std::span<std::string_view const> known_verbs)
{
    return check_text(reader, text, file, known_verbs);
}

Result<Loaded> load_shipped(db::Database& database, std::string const& file, history::Act const& act)
{
    auto const text = embedded_file(file);
    if (!text) throw std::logic_error{"no such pack in the program: " + file};
    auto const checked = [&] {
        auto reader = database.read();
        return check_text(reader, *text, file, std::nullopt);
    }();
    if (!stands(checked.faults)) return Problem{"", checked.faults.front().text()};
    return database.write([&](db::Transaction& tx) { return load(tx, checked.draft, act); });
}

} // namespace gt::framework::store

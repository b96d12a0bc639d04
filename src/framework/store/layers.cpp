#include "framework/store/layers.hpp"

#include <stdexcept>

namespace gt::framework::store {

namespace {

/// The layer below all others.
constexpr std::string_view base_layer = "england";

} // namespace

void sort_layers(std::vector<Pack>& layers)
{
    std::ranges::stable_sort(layers, {}, [](Pack const& pack) {
        return std::pair{pack.layer != base_layer, pack.layer};
    });
}

Pack stored_pack(Version const& version)
{
    auto outcome = parse(version.text, "framework version " + version.layer + " " + version.version);
    if (!stands(outcome.faults)) throw std::runtime_error{outcome.faults.front().text()};
    return std::move(outcome.pack);
}

} // namespace gt::framework::store

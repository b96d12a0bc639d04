#include "framework/publication.hpp"

#include "framework/merge.hpp"
#include "framework/store/layers.hpp"
#include "framework/store/tool_drafts.hpp"

#include <map>
#include <set>

namespace gt::framework::store {

namespace {

constexpr std::string_view england = "england";

/// The newest of each layer, the lowest first.
std::vector<Pack> newest_layers(std::vector<Version> const& versions)
{
    std::vector<Pack> layers;
    std::set<std::string> seen;
    for (auto const& version : versions) // the newest of a layer comes first
        if (seen.insert(version.layer).second) layers.push_back(stored_pack(version));
    sort_layers(layers);
    return layers;
}

Framework merged(std::vector<Pack> const& layers)
{
    Faults faults; // loading has looked at them
    return merge(layers, faults);
}

/// The council's own layer, or the one that it will have.
LayerText council_layer(
    std::vector<Version> const& versions, std::vector<Pack> const& layers, std::string const& council)
{
    if (layers.empty() || layers.back().layer == england) return {"council", council, "", ""};
    auto const newest = std::ranges::find(versions, layers.back().layer, &Version::layer);
    return {newest->layer, layers.back().title, newest->version, newest->text};
}

/// "2026.1+1", then "2026.1+2": the first that was not used.
std::string next_version(LayerText const& layer, std::vector<Version> const& versions)
{
    auto const base = layer.version.empty() ? std::string{"1"} : layer.version.substr(0, layer.version.find('+'));
    auto const is_used = [&](std::string const& name) {
        return std::ranges::any_of(
            versions, [&](Version const& one) { return one.layer == layer.layer && one.version == name; });
    };
    if (layer.version.empty() && !is_used(base)) return base;
    int number = 1;
    while (is_used(base + "+" + std::to_string(number))) ++number;
    return base + "+" + std::to_string(number);
}

/// The tool laid over the newest, from a day on which no other version of it holds.
Faults meaning_of(Tool tool, std::vector<Pack> layers, Framework const& newest,
    std::span<std::string_view const> known_verbs, Date today)
{
    auto from = today.plus_days(1);
    if (auto const* before = latest_version(tool.key, newest)) {
        if (before->effective.from) from = std::max(from, before->effective.from->plus_days(1));
        auto& last = layers.back().tools.emplace_back();
        last.key = before->key;
        last.version = before->version;
        last.effective.to = from.plus_days(-1);
    }
    tool.effective = {from, {}};
    layers.back().tools.push_back(std::move(tool));
    return check(layers, known_verbs).faults;
}

} // namespace

CheckedTool check_tool(db::Reader& reader, Tool const& tool, std::span<std::string_view const> known_verbs, Date today)
{
    auto const layers = newest_layers(all_versions(reader));
    CheckedTool checked{merged(layers), {}};
    checked.faults = against_earlier_versions(tool, checked.newest);
    bool const is_new_version = checked.newest.tool(tool.key, tool.version) == nullptr;
    if (!layers.empty() && is_new_version)
        for (auto& fault : meaning_of(tool, layers, checked.newest, known_verbs, today))
            if (!fault.place.column.empty()) checked.faults.push_back(std::move(fault)); // others are not the tool's
    sort_by_place(checked.faults);
    return checked;
}

Result<Draft> layer_with(db::Reader& reader, Tool const& tool, Date from, std::string const& council,
    std::span<std::string_view const> known_verbs, Date today)
{
    auto const versions = all_versions(reader);
    auto const layers = newest_layers(versions);
    auto const newest = merged(layers);
    if (auto const may = may_begin(tool, from, newest, today); !may) return may.problem();
    if (auto const faults = against_earlier_versions(tool, newest); !stands(faults))
        return Problem{"", faults.front().meaning};
    auto const layer = council_layer(versions, layers, council);
    auto layer_from = today.plus_days(1);
    for (auto const& version : versions)
        if (version.layer == layer.layer) layer_from = std::max(layer_from, version.effective_from);
    auto const text
        = with_tool(layer, next_version(layer, versions), layer_from, tool, from, latest_version(tool.key, newest));
    auto checked = check_draft(reader, text, layer.layer, known_verbs);
    if (!stands(checked.faults))
        return Problem{"", "The framework as a whole would be at fault: " + checked.faults.front().text()};
    return std::move(checked.draft);
}

} // namespace gt::framework::store

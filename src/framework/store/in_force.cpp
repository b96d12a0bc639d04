#include "framework/merge.hpp"
#include "framework/store/layers.hpp"
#include "staff/store/people.hpp"

#include <stdexcept>

namespace gt::framework::store {

namespace {

/// Of each layer the version that came into force last; of two on one day, the newer.
std::map<std::string, Version> versions_on(db::Reader& reader, Date day)
{
    std::map<std::string, Version> chosen;
    for (auto const& version : all_versions(reader)) {
        if (version.effective_from > day) continue;
        auto const [held, is_first] = chosen.try_emplace(version.layer, version);
        if (!is_first && held->second.effective_from < version.effective_from) held->second = version;
    }
    return chosen;
}

Framework framework_of(std::map<std::string, Version> const& versions)
{
    std::vector<Pack> layers;
    layers.reserve(versions.size());
    for (auto const& [layer, version] : versions) layers.push_back(stored_pack(version));
    sort_layers(layers);
    Faults faults;
    auto framework = merge(layers, faults);
    if (!stands(faults)) throw std::runtime_error{faults.front().text()};
    return framework;
}

} // namespace

std::shared_ptr<Framework const> in_force(db::Reader& reader, Date day)
{
    auto const versions = versions_on(reader, day);
    if (versions.empty()) throw std::runtime_error{"no framework is in force on " + day.iso()};
    return std::make_shared<Framework const>(framework_of(versions));
}

void put_roles_in_force(db::Transaction& tx, Date day)
{
    auto const framework = framework_of(versions_on(tx, day));
    std::vector<staff::store::RoleVerbs> roles;
    for (auto const& role : framework.roles)
        if (role.effective.covers(day)) roles.push_back({role.key, role.title, role.verbs});
    staff::store::replace_role_verbs(tx, roles);
}

} // namespace gt::framework::store

#pragma once

#include "framework/store/versions.hpp"

namespace gt::framework::store {

/// England first, then the council's: the order in which they are laid over one another.
void sort_layers(std::vector<Pack>& layers);

/// The pack of a version that was without faults when it was loaded; throws std::runtime_error when this
/// program cannot read it any more.
Pack stored_pack(Version const& version);

} // namespace gt::framework::store

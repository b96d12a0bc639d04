#include "app/sealing.hpp"

#include "platform/log/log.hpp"

namespace gt::app {

history::Sealed seal_history(Authority& authority)
{
    auto const keys = history::Keys::in_folder(authority.keys_folder());
    auto const sealed = history::seal(authority.database(), keys, authority.clock().now());
    if (sealed.rows > 0)
        log::info("history.sealed", {{"rows", sealed.rows}, {"seal", sealed.newest}, {"root", sealed.root}});
    return sealed;
}

} // namespace gt::app

#include "app/testing/passwords.hpp"

#include "platform/auth/credentials.hpp"
#include "platform/auth/password.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

void give_password(TestApp& app, std::string_view key)
{
    auto const hash = auth::hash_password(good_password);
    must(app.database().write([&](db::Transaction& tx) {
        return auth::set_credentials(
            tx, app.person(key).number, std::string{key} + "@northvale.example", hash, app.now());
    }));
}

} // namespace gt::testing

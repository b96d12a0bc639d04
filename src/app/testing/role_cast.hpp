#pragma once

#include "app/testing/test_app.hpp"

namespace gt::testing {

/// One person for each column of tests/permissions.csv and each relation: "manager" is Alder Team's; who managed Birch
/// Team until yesterday, and another team since, is "former manager". "leaver" has no role since yesterday.
class RoleCast {
public:
    /// Adds whom the invented authority does not have yet.
    explicit RoleCast(TestApp& app);

    staff::PersonId person(std::string const& key) const { return people_.at(key); }
    /// Who asks for a record in that relation. Nobody is "head" of another area's team but "other_head".
    staff::PersonId asking(std::string const& role, std::string const& relation) const;
    std::map<std::string, staff::PersonId> const& people() const { return people_; }

private:
    std::map<std::string, staff::PersonId> people_;
};

} // namespace gt::testing

#pragma once

#include "platform/db/database.hpp"
#include "platform/http/request.hpp"
#include "platform/time/instant.hpp"
#include "staff/form_draft.hpp"
#include "staff/person.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gt::staff {

class House;

/// One request of somebody signed in: who, when, what was asked, and the database.
/// There is one *now*: every rule and every row of the request uses it.
class Request {
public:
    struct Parts {
        http::Request const& http;
        House& house;
        Person const& person;
        Instant now;
        std::vector<std::pair<std::string, std::string>> path_values;
        std::string csrf;
        std::string notice;
        std::vector<FormDraft> drafts = {}; ///< of this person, the newest first
    };

    explicit Request(Parts parts) : parts_{std::move(parts)} { }

    Person const& person() const { return parts_.person; }
    Instant now() const { return parts_.now; }
    Date today() const { return parts_.now.london_date(); }
    House& house() const { return parts_.house; }
    db::Database& database() const;

    http::Fields const& form() const { return parts_.http.form; }
    http::Fields const& query() const { return parts_.http.query; }
    http::Request const& http() const { return parts_.http; }

    /// A part of the address, such as "domain" of "/audits/{id}/domains/{domain}".
    std::string value(std::string_view name) const;

    /// The id in the address; nothing when it is no id, which is then "not found".
    template <class AnyId> std::optional<AnyId> id(std::string_view name = "id") const
    {
        return AnyId::parse(value(name));
    }

    /// The id that the form brought for what it creates, so that posting twice creates once.
    template <class AnyId> AnyId new_id() const
    {
        auto const given = AnyId::parse(form().text("new_id"));
        return given ? *given : AnyId::make();
    }

    std::string const& csrf() const { return parts_.csrf; }
    std::string const& notice() const { return parts_.notice; }
    std::vector<FormDraft> const& drafts() const { return parts_.drafts; }

private:
    Parts parts_;
};

} // namespace gt::staff

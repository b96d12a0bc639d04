#pragma once

#include "platform/history/present.hpp"
#include "platform/http/response.hpp"
#include "platform/http/router.hpp"
#include "platform/http/server.hpp"
#include "platform/time/clock.hpp"
#include "staff/house/request.hpp"

#include <any>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <typeindex>
#include <vector>

namespace gt::staff {

/// What one council sets for its own copy (goldenthread.toml in the data folder).
struct Council {
    std::string name = "Goldenthread";
    bool behind_https = false; ///< cookies are Secure and __Host- only then
};

using Handler = std::function<http::Response(Request const&)>;
using OpenHandler = std::function<http::Response(http::Request const&, House&)>;

/// Scheduled work. `day` is the day it is for: missed days are caught up in order, each with its own.
struct JobRun {
    Date day;
    Instant now;
    House& house;
};

/// Its effects are SQL, in the transaction that also marks the run as done.
using Job = std::function<void(db::Transaction&, JobRun const&)>;

/// What stands in *My work* for one kind of thing owed: words and the page where it is done.
struct DueKind {
    std::string_view kind; ///< "answer_risk"
    std::string_view words; ///< "Answer: this child may be at risk now"
    std::string_view path_prefix; ///< "/risks/": the subject's id follows
    std::string_view path_suffix = "";
};

/// Over what a role must be held for its verb to count: a team or area, or the whole authority, where what is
/// done has no team (a person, a name of the case system, a framework).
enum class Reach { part, whole };

/// The house that every capability moves into: its pages behind verbs, its menu entries,
/// its timed jobs and its kinds of work. Filled once at start by app/capabilities.cpp, then only read.
class House {
public:
    House(db::Database& database, Clock const& clock, Council council);

    /// A page for those who hold any of the verbs. Everything else is refused before the handler runs.
    void page(std::string_view method, std::string_view pattern, Handler handler,
        std::initializer_list<std::string_view> any_of);
    /// A page to which a form with files is posted (staff::upload_form): `files` is how many it takes, and how large.
    /// Nothing is read of a file before the person's session and verbs were found in order.
    void upload_page(std::string_view pattern, Handler handler, std::initializer_list<std::string_view> any_of,
        http::UploadRule files);
    /// A page for everybody who is signed in.
    void common_page(std::string_view method, std::string_view pattern, Handler handler);
    /// A page that needs no sign-in.
    void open_page(std::string_view method, std::string_view pattern, OpenHandler handler);

    /// An entry of the navigation, in the order given, for those who hold any of the verbs (or for all). Those of one
    /// section share an entry of the section's name, where its first stands, and name one another on their pages: the
    /// navigation stays one row.
    void menu(std::string_view title, std::string_view path, std::initializer_list<std::string_view> any_of = {},
        std::string_view section = {});
    void daily(std::string_view name, Job job);
    void due_kind(DueKind kind);
    /// What `history verify` compares the history of these records with.
    void history_of(std::string_view kind, history::PresentStates present);
    void verb(std::string_view key, std::string_view meaning, Reach reach = Reach::part);
    /// Takes from somebody what they hold over a part only and what counts over the whole alone.
    void keep_within_reach(Person& person) const;

    /// Something that capabilities share, by its type: the framework in force, the report list.
    template <class T> void keep(std::shared_ptr<T> thing) { kept_[typeid(T)] = std::move(thing); }
    template <class T> T& get() const { return *std::any_cast<std::shared_ptr<T> const&>(kept_.at(typeid(T))); }

    http::Response answer(http::Request const& request);
    /// For http::Options: what this person may send to this address.
    std::variant<http::UploadRule, http::Response> admit_upload(http::Request const& head);

    struct Route {
        std::string method;
        std::string pattern;
        std::vector<std::string> verbs;
        bool open = false;
    };
    struct MenuEntry {
        std::string title;
        std::string path;
        std::vector<std::string> verbs;
        std::string section; ///< its own title when it stands alone
    };
    struct NamedJob {
        std::string name;
        Job run;
    };

    std::vector<Route> routes() const;
    /// Whether an address, with or without a query, is one of our pages.
    bool has_page(std::string_view address) const;
    /// Whether this person's role lets them post to that path.
    bool takes_form(Person const& person, std::string_view path) const;
    std::vector<MenuEntry> const& menu_entries() const { return menu_; }
    std::vector<NamedJob> const& jobs() const { return jobs_; }
    std::map<std::string, std::string, std::less<>> const& verbs() const { return verbs_; }
    DueKind const* find_due_kind(std::string_view kind) const;
    history::PresentStatesByKind const& kinds_with_history() const { return kinds_with_history_; }

    db::Database& database() const { return database_; }
    Clock const& clock() const { return clock_; }
    Council const& council() const { return council_; }
    std::string cookie_name() const;

private:
    struct Entry {
        Route route;
        Handler handler;
        OpenHandler open_handler;
        std::optional<http::UploadRule> files = {};
    };
    using Admitted = std::variant<http::UploadRule, http::Response>;

    void add(Entry entry);
    http::Response guarded(http::Request const& request, std::function<http::Response()> const& ask);
    http::Response dispatch(http::Request const& request);
    Admitted find_upload_rule(http::Request const& head);
    http::Response answer_signed_in(
        http::Request const& request, Entry const& entry, std::vector<std::pair<std::string, std::string>> values);

    db::Database& database_;
    Clock const& clock_;
    Council council_;
    http::Router router_;
    std::vector<Entry> entries_;
    std::vector<MenuEntry> menu_;
    std::vector<NamedJob> jobs_;
    std::vector<DueKind> due_kinds_;
    history::PresentStatesByKind kinds_with_history_;
    std::map<std::string, std::string, std::less<>> verbs_;
    std::vector<std::string> whole_only_;
    std::map<std::type_index, std::any> kept_;
};

} // namespace gt::staff

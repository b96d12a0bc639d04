#include "app/authority.hpp"

#include "app/capabilities.hpp"
#include "app/pages/health.hpp"
#include "framework/store/versions.hpp"
#include "platform/auth/oidc/provider.hpp"
#include "platform/db/migrations.hpp"
#include "platform/files/shelf.hpp"
#include "platform/history/seal.hpp"
#include "platform/mail/smtp.hpp"
#include "staff/house/brand.hpp"
#include "staff/store/teams.hpp"

#include <fstream>
#include <stdexcept>

namespace gt::app {

namespace {

std::filesystem::path settings_file(Place const& place) { return place.data / "goldenthread.toml"; }
std::filesystem::path sqlite_file(Place const& place) { return place.data / "goldenthread.sqlite"; }

config::Config settings(Place const& place)
{
    auto config = config::read(settings_file(place));
    if (!config) throw std::runtime_error{config.problem().message};
    return std::move(*config);
}

db::Database::Options existing_database(Place const& place, config::Config const& config)
{
    auto options = database_options(place, config);
    if (options.postgres_url.empty() && !std::filesystem::exists(options.sqlite_file))
        throw std::runtime_error{"There is no authority in this folder yet. Run: goldenthread init --data DIR"};
    return options;
}

void refuse_unless_up_to_date(db::Database& database)
{
    switch (db::standing_of(database, db::embedded_migrations())) {
    case db::Standing::up_to_date:
        return;
    case db::Standing::behind:
        throw std::runtime_error{"The database is older than this program. Run: goldenthread migrate"};
    case db::Standing::newer_than_program:
        throw std::runtime_error{"The database was made by a newer program than this one. Use that one, or restore."};
    case db::Standing::edited:
        throw std::runtime_error{"A schema step of the database differs from the one in this program."};
    }
}

/// Never when there were seals: then a key was lost, and its copy belongs here (docs/operating.md).
void give_first_key(Place const& place, db::Database& database)
{
    auto const folder = keys_folder(place);
    if (history::Keys::in_folder(folder).newest()) return;
    auto reader = database.read();
    if (!history::has_seals(reader)) history::add_key(folder, place.now.value_or(Instant::now()));
}

} // namespace

std::filesystem::path files_folder(Place const& place) { return place.data / "files"; }
std::filesystem::path keys_folder(Place const& place) { return place.data / "keys"; }

db::Database::Options database_options(Place const& place, config::Config const& config)
{
    db::Database::Options options;
    options.sqlite_file = sqlite_file(place).string();
    options.postgres_url = place.database_url.empty() ? config.database_url : place.database_url;
    options.fsync = place.fsync;
    return options;
}

Authority::Authority(Place const& place)
    : Authority{existing_database(place, settings(place)), settings(place), place.now, app::files_folder(place)}
{
    keys_folder_ = app::keys_folder(place);
}

Authority::Authority(db::Database::Options const& database, config::Config config, std::optional<Instant> now,
    std::filesystem::path const& files)
    : config_{std::move(config)}
{
    if (now) clock_.set(*now);
    database_ = std::make_unique<db::Database>(database);
    refuse_unless_up_to_date(*database_);
    house_ = std::make_unique<staff::House>(*database_, clock_, staff::Council{config_.council, config_.behind_https});
    house_->keep(std::make_shared<staff::Brand>(config_.colour ? staff::Brand{*config_.colour} : staff::Brand{}));
    house_->keep(std::make_shared<files::Shelf>(files));
    house_->keep(std::make_shared<auth::oidc::Provider>(config_.council_sign_in, auth::oidc::fetch_by_curl));
    house_->keep(std::make_shared<gt::mail::Settings>(config_.mail));
    house_->keep(std::make_shared<gt::mail::Transport>(
        config_.mail.is_set() ? gt::mail::by_smtp(config_.mail) : gt::mail::Transport{}));
    add_health(*house_, config_.metrics_token);
    add_capabilities(*house_);
}

Result<void> create_authority(Place const& place, std::string const& council)
{
    if (auto const laid_out = lay_out_authority(place, council); !laid_out) return laid_out;
    db::Database database{database_options(place, settings(place))};
    return found_authority(database, council, place.now.value_or(Instant::now()));
}

Result<void> lay_out_authority(Place const& place, std::string const& council)
{
    std::filesystem::create_directories(place.data);
    std::filesystem::permissions(place.data, std::filesystem::perms::owner_all);
    if (std::filesystem::exists(settings_file(place))) return Problem{"data", "This folder already holds an authority"};
    std::ofstream{settings_file(place)} << config::initial_text(council);

    db::Database database{database_options(place, settings(place))};
    db::migrate(database, db::embedded_migrations());
    give_first_key(place, database);
    return {};
}

Result<void> found_authority(db::Database& database, std::string const& council, Instant now)
{
    history::Act const act{0, now, "set up the authority"};
    auto const loaded = framework::store::load_shipped(database, "packs/england.toml", act);
    if (!loaded) return loaded.problem();
    return database.write([&](db::Transaction& tx) {
        staff::Team const root{staff::TeamId::make(), {}, staff::TeamKind::authority, council, {*Date::of(2000, 1, 1)}};
        return staff::store::add_team(tx, root, act);
    });
}

int bring_up_to_date(Place const& place)
{
    auto const options = database_options(place, settings(place));
    bool behind = false;
    {
        db::Database database{options};
        behind = db::standing_of(database, db::embedded_migrations()) == db::Standing::behind;
    }
    // The last connection is closed, so SQLite has moved its log into the file: a plain copy is whole.
    if (behind && options.postgres_url.empty())
        std::filesystem::copy_file(options.sqlite_file, options.sqlite_file + ".before-migration",
            std::filesystem::copy_options::overwrite_existing);
    db::Database database{options};
    auto const applied = db::migrate(database, db::embedded_migrations());
    give_first_key(place, database);
    return applied;
}

} // namespace gt::app

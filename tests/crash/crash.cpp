// goldenthread_crash FOLDER KILLS SEED [--postgres URL COMMAND | --lying-disk]: kills a server under load again and
// again, and after each kill holds what is there against what was acknowledged (docs/crashes.md). COMMAND stops
// PostgreSQL at once and starts it again. With --lying-disk the disk does not sync what it is told to: then this ends
// well only when it finds an acknowledged change missing. bin/crash runs it.
#include "app/commands/command.hpp"
#include "app/demo/demonstration.hpp"
#include "checking.hpp"
#include "forgetful_disk.hpp"
#include "victim.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace gt::crash {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t auditors_at_work = 3;
constexpr int kills_of_one_copy = 25; ///< then a new one: what is compared after each kill grows

struct Task {
    fs::path folder;
    int kills = 0;
    std::uint64_t seed = 0;
    std::string url = {}; ///< PostgreSQL
    std::string restart = {}; ///< a command of the shell
    Syncs syncs = Syncs::truly;
};

/// What came of it all.
struct Outcome {
    int kills = 0;
    std::size_t asked = 0;
    std::size_t acknowledged = 0;
    std::vector<std::string> faults = {};

    void add(Ledger const& ledger)
    {
        asked += ledger.changes().size();
        acknowledged += ledger.acknowledged();
    }
};

void make_authority(Task const& task)
{
    if (fs::exists(task.folder / "base")) return; // made by an earlier run
    app::demo::must(
        app::demo::make({.data = task.folder / "base", .database_url = task.url}, {.children = 160, .rounds = 2}));
}

void pause_of(app::demo::Chance& chance, int least, int most)
{
    std::this_thread::sleep_for(std::chrono::milliseconds{chance.between(least, most)});
}

void note_faults(Outcome& outcome, std::vector<std::string> const& faults)
{
    ++outcome.kills;
    for (auto const& fault : faults) outcome.faults.push_back("kill " + std::to_string(outcome.kills) + ": " + fault);
    if (outcome.kills % kills_of_one_copy == 0) std::cerr << outcome.kills << " kills\n";
}

/// A copy of the authority that is killed kills_of_one_copy times.
class Copy {
public:
    explicit Copy(Task const& task) : task_{task}, live_{task.folder / "live"}
    {
        fs::remove_all(live_);
        fs::copy(task.folder / "base", live_, fs::copy_options::recursive);
        app::Authority authority{app::Place{.data = live_, .database_url = {}}};
        auditors_ = sign_in(authority.database(), auditors_at_work);
    }

    Ledger const& ledger() const { return ledger_; }

    std::vector<std::string> kill(app::demo::Chance& chance)
    {
        {
            Victim victim{{task_.syncs == Syncs::truly ? "victim" : "victim-of-a-lie", std::to_string(chance.next()),
                              "serve", "--data", live_.string(), "--listen", "127.0.0.1:0"},
                task_.folder / "victim.log"};
            if (chance.in_hundred(10)) {
                pause_of(chance, 0, 60); // on its way up, while SQLite takes in what the kill before has left
                victim.kill();
            } else {
                victim.wait_until_it_serves();
                Load const load{victim.port(), auditors_, ledger_};
                pause_of(chance, 5, 300);
                victim.kill();
            }
        }
        if (chance.in_hundred(50)) fs::remove(live_ / "goldenthread.sqlite-shm");
        auto const looked_at = task_.folder / "looked-at";
        fs::remove_all(looked_at);
        fs::copy(live_, looked_at, fs::copy_options::recursive);
        return faults_after({.data = looked_at, .database_url = {}}, ledger_);
    }

private:
    Task const& task_;
    fs::path live_;
    std::vector<Auditor> auditors_;
    Ledger ledger_;
};

Outcome kill_on_sqlite(Task const& task)
{
    Outcome outcome;
    app::demo::Chance chance{task.seed};
    while (outcome.kills < task.kills) {
        Copy copy{task};
        for (int i = 0; i < kills_of_one_copy && outcome.kills < task.kills; ++i)
            note_faults(outcome, copy.kill(chance));
        outcome.add(copy.ledger());
    }
    return outcome;
}

bool is_loss(std::string const& fault)
{
    return fault.find("acknowledged, and missing") != std::string::npos || fault.find(unreadable) != std::string::npos;
}

/// Each kill has a copy of its own: what a lying disk leaves may be no database any more.
Outcome kill_on_a_lying_disk(Task const& task)
{
    Outcome outcome;
    app::demo::Chance chance{task.seed};
    while (outcome.kills < task.kills && std::ranges::none_of(outcome.faults, is_loss)) {
        Copy copy{task};
        note_faults(outcome, copy.kill(chance));
        outcome.add(copy.ledger());
    }
    return outcome;
}

/// The database server is stopped at once; the program goes on and finds it again.
Outcome kill_postgres(Task const& task)
{
    Outcome outcome;
    app::demo::Chance chance{task.seed};
    app::Place const place{.data = task.folder / "base", .database_url = task.url};
    auto const auditors = [&] {
        app::Authority authority{place};
        return sign_in(authority.database(), auditors_at_work);
    }();
    Ledger ledger;
    Victim victim{
        {"victim", "0", "serve", "--data", place.data.string(), "--database", task.url, "--listen", "127.0.0.1:0"},
        task.folder / "victim.log"};
    victim.wait_until_it_serves();
    while (outcome.kills < task.kills) {
        {
            Load const load{victim.port(), auditors, ledger};
            pause_of(chance, 50, 500);
            if (std::system(task.restart.c_str()) != 0) throw std::runtime_error{"PostgreSQL does not start again"};
        }
        note_faults(outcome, faults_after(place, ledger));
    }
    outcome.add(ledger);
    return outcome;
}

/// A program that never finds anything would say the same as one that has nothing to find.
int prove_that_it_can_fail(Task const& task)
{
    auto const outcome = kill_on_a_lying_disk(task);
    auto const losses = std::ranges::count_if(outcome.faults, is_loss);
    std::cout << "a disk that lies about syncing: " << outcome.acknowledged << " changes acknowledged, " << losses
              << " found missing, or the whole database no longer to be read\n";
    return losses > 0 ? 0 : 1;
}

int run(Task const& task)
{
    fs::create_directories(task.folder);
    make_authority(task);
    if (task.syncs == Syncs::not_at_all) return prove_that_it_can_fail(task);
    auto const outcome = task.url.empty() ? kill_on_sqlite(task) : kill_postgres(task);
    for (auto const& fault : outcome.faults) std::cout << fault << '\n';
    std::cout << (task.url.empty() ? "SQLite" : "PostgreSQL") << ", seed " << task.seed << ": " << outcome.kills
              << " kills, " << outcome.asked << " changes asked for, " << outcome.acknowledged << " acknowledged, "
              << outcome.faults.size() << " faults\n";
    return outcome.faults.empty() && outcome.acknowledged > 0 ? 0 : 1;
}

/// The server that is killed.
int be_victim(std::vector<std::string> const& words)
{
    ForgetfulDisk const disk{std::stoull(words.at(1)), words.front() == "victim" ? Syncs::truly : Syncs::not_at_all};
    return app::run_program({words.begin() + 2, words.end()});
}

int run(std::vector<std::string> const& words)
{
    if (!words.empty() && words.front().starts_with("victim")) return be_victim(words);
    auto const lies = words.size() == 4 && words[3] == "--lying-disk";
    if (words.size() != 3 && !lies && (words.size() != 6 || words[3] != "--postgres")) {
        std::cerr << "usage: goldenthread_crash FOLDER KILLS SEED [--postgres URL COMMAND | --lying-disk]\n";
        return 2;
    }
    Task task{words[0], std::stoi(words[1]), std::stoull(words[2])};
    if (lies) task.syncs = Syncs::not_at_all;
    if (words.size() == 6) {
        task.url = words[4];
        task.restart = words[5];
    }
    return run(task);
}

} // namespace

} // namespace gt::crash

int main(int count, char** words)
{
    try {
        return gt::crash::run(std::vector<std::string>{words + 1, words + count});
    } catch (std::exception const& error) {
        std::cerr << "goldenthread_crash: " << error.what() << '\n';
        return 1;
    }
}

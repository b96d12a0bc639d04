#include "app/jobs.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "framework/report_plan.hpp"
#include "platform/db/migrations.hpp"
#include "reports/files/formats.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/model/outside.hpp"
#include "reports/store/editions.hpp"
#include "reports/testing/followed_line.hpp"
#include "staff/due.hpp"

#include <clocale>
#include <cstdlib>
#include <ctime>
#include <doctest/doctest.h>
#include <filesystem>
#include <random>
#include <regex>

using namespace gt;
using namespace gt::reports;
using testing::FollowedLine;
using testing::holds;
using testing::owed;
using testing::PlantedAudits;
using testing::TestApp;

namespace {

std::vector<Edition> editions(TestApp& app)
{
    auto reader = app.database().read();
    return store::all_editions(reader, false, 1000);
}

/// "re-audit-monthly 2026-11-01 2026-12-09T00:00:00Z" of each, in one order.
std::vector<std::string> words_on(std::vector<Edition> const& all)
{
    std::vector<std::string> words;
    for (auto const& one : all) words.push_back(one.report + " " + one.from.iso() + " " + one.as_at.iso());
    std::ranges::sort(words);
    return words;
}

/// The QA manager keeps these days as a draft.
std::string kept(TestApp& app, std::string const& report, std::string const& from, std::string const& to)
{
    auto const answer
        = app.as("qa_manager").post("/reports/editions", {{"report", report}, {"from", from}, {"to", to}});
    REQUIRE(answer.status == 303);
    return answer.header("Location");
}

EditionId id_in(std::string const& path) { return *EditionId::parse(path.substr(path.rfind('/') + 1)); }

std::vector<EditionFile> files_of(db::Database& database, EditionId id)
{
    auto reader = database.read();
    std::vector<EditionFile> files;
    for (auto const& [format, digest] : store::digests_of(reader, id))
        files.push_back(*store::file_of(reader, id, format));
    return files;
}

/// As publishing writes it: "pdf", or "outside.pdf" for readers outside.
std::string written_as(std::string const& kept_as, model::Report const& figures)
{
    bool const is_outside = kept_as.starts_with("outside.");
    auto const* format = find_format(is_outside ? kept_as.substr(8) : kept_as);
    return *format->write(is_outside ? model::for_outside(figures) : figures);
}

/// The clock of this process stands elsewhere, and speaks another language, until this goes.
class Elsewhere {
public:
    Elsewhere() : zone_{std::getenv("TZ") ? std::getenv("TZ") : ""}
    {
        ::setenv("TZ", "Pacific/Auckland", 1);
        ::tzset();
        std::setlocale(LC_ALL, "C.UTF-8");
    }
    ~Elsewhere()
    {
        zone_.empty() ? ::unsetenv("TZ") : ::setenv("TZ", zone_.c_str(), 1);
        ::tzset();
        std::setlocale(LC_ALL, "C");
    }
    Elsewhere(Elsewhere const&) = delete;
    Elsewhere& operator=(Elsewhere const&) = delete;

private:
    std::string zone_;
};

/// Audits, re-audits and meetings by a seeded generator, until that many verbs have been used.
int live_on(FollowedLine& line, int verbs)
{
    static constexpr std::array grades{"inadequate", "requires_improvement", "good", "outstanding"};
    static constexpr std::array teams{"Alder", "Birch", "Cedar", "Damson"};
    std::mt19937 random{20261031};
    int used = 0;
    while (used < verbs) {
        auto const day
            = [&](int month) { return Date::of(2026, static_cast<unsigned>(month), 1 + random() % 28)->iso(); };
        auto const* grade = grades[random() % grades.size()];
        auto const id = line.first(teams[random() % teams.size()], grade, day(9));
        used += 4; // allocate, save, submit, follow
        if (std::string_view{grade} == "inadequate" && random() % 2 == 0) {
            line.done(id, "four_r", day(10));
            ++used;
        }
        if (random() % 2 == 0) continue;
        line.again(id, grades[random() % grades.size()], day(10));
        used += 4;
    }
    return used;
}

} // namespace

TEST_CASE("the reports that a framework may plan are the program's own")
{
    for (auto const& kind : store::report_kinds())
        if (!kind.planned_as.empty())
            CHECK(std::ranges::find(framework::planned_reports, kind.planned_as) != framework::planned_reports.end());
    for (auto const key : framework::planned_reports) CHECK(store::find_planned_report(key) != nullptr);
}

TEST_CASE("[BAR-49] each report is built on its day by itself, once, and its readers are told in My work")
{
    PlantedAudits planted;
    auto& app = planted.app();
    app::tick(app.house());
    CHECK(editions(app).empty());
    for (auto day = *Date::of(2026, 12, 1); day <= *Date::of(2026, 12, 9); day = day.plus_days(1)) {
        app.set_day(day);
        app::tick(app.house());
        app::tick(app.house()); // running a day twice changes nothing
        CHECK(editions(app).size() == (day == *Date::of(2026, 12, 9) ? 3 : 0)); // the 7th working day
    }
    CHECK(words_on(editions(app))
        == std::vector<std::string>{"4r-monthly 2026-11-01 2026-12-09T00:00:00Z",
            "head-of-service-monthly 2026-11-01 2026-12-09T00:00:00Z",
            "re-audit-monthly 2026-11-01 2026-12-09T00:00:00Z"});
    CHECK(owed(app, "manager", "read_edition") == 2);
    CHECK(owed(app, "head", "read_edition") == 3);
    CHECK(owed(app, "director", "read_edition") == 1);
    CHECK(owed(app, "qa_manager", "publish_edition") == 3);
    CHECK(owed(app, "worker", "read_edition") == 0);

    auto manager = app.as("manager");
    auto const work = manager.get("/");
    CHECK(holds(work, "Read the report: Re-audits, November 2026"));
    std::smatch link;
    REQUIRE(std::regex_search(work.body, link, std::regex{R"re(href="(/reports/editions/\d+)/mine")re"}));
    CHECK(holds(manager.get(link[1].str() + "/mine"), "Figures as at 9 December 2026"));
    CHECK(manager.get(link[1].str()).status == 404); // every team's figures are not theirs
    CHECK(manager.post(link[1].str() + "/reading").status == 303);
    CHECK(owed(app, "manager", "read_edition") == 1);
}

TEST_CASE("[BAR-49] days that were skipped are caught up, each with its own figures, to the same reports")
{
    auto const built = [](bool every_day) {
        PlantedAudits planted;
        auto& app = planted.app();
        app::tick(app.house());
        for (auto day = *Date::of(2026, 11, 24); day <= *Date::of(2027, 1, 20); day = day.plus_days(1)) {
            app.set_day(day);
            if (every_day || day == *Date::of(2027, 1, 20)) app::tick(app.house());
        }
        auto words = words_on(editions(app));
        for (auto const* person : {"manager", "head", "director", "qa_manager"})
            words.push_back(std::string{person} + " " + std::to_string(owed(app, person, "read_edition")) + " "
                + std::to_string(owed(app, person, "publish_edition")));
        return words;
    };
    auto const skipped = built(false);
    CHECK(skipped.size() == 3 + 4 + 4); // November's three, December's three and the quarter
    CHECK(skipped == built(true));
}

TEST_CASE("an edition with a figure that is not confirmed yet is not published, and its page says until when")
{
    PlantedAudits planted;
    auto& app = planted.app();
    planted.add({"Alder", "good", "2026-11-20"}); // facts may be corrected until the 27th
    auto const path = kept(app, "head-of-service-monthly", "2026-11-01", "2026-11-30");
    auto manager = app.as("qa_manager");
    auto const refused = manager.post(path + "/publication");
    CHECK(refused.status == 422);
    CHECK(holds(refused, "1 grade counted here is provisional, until 27 November 2026"));
    CHECK(files_of(app.database(), id_in(path)).empty());

    app.set_day(*Date::of(2026, 11, 30));
    auto later = app.as("qa_manager");
    CHECK(later.post(path + "/figures").status == 303);
    CHECK(later.post(path + "/publication").status == 303);
    CHECK(files_of(app.database(), id_in(path)).size() >= 3);
    CHECK(later.post(path + "/publication").status == 422);
    CHECK(later.post(path + "/figures").status == 409); // nothing of it changes any more
}

TEST_CASE(
    "a published edition's bytes stay as they are after 1,000 later changes, elsewhere, and on the other database")
{
    PlantedAudits planted;
    FollowedLine line{planted};
    auto& app = planted.app();
    auto const first = line.first("Alder", "inadequate", "2026-09-04");
    line.again(first, "good", "2026-10-08");
    planted.add_october();
    for (auto const* report : {"re-audit-monthly", "head-of-service-monthly"}) {
        auto const path = kept(app, report, "2026-10-01", "2026-10-31");
        REQUIRE(app.as("qa_manager").post(path + "/publication").status == 303);
    }
    auto const all = editions(app);
    REQUIRE(all.size() == 2);
    std::vector<std::vector<EditionFile>> before;
    for (auto const& one : all) before.push_back(files_of(app.database(), one.id));

    CHECK(live_on(line, 1000) >= 1000);
    Elsewhere const elsewhere;
    auto manager = app.as("qa_manager");
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const path = "/reports/editions/" + all[i].id.text();
        auto reader = app.database().read();
        auto const kept_figures = report_from_json(store::find_edition(reader, all[i].id)->figures);
        for (auto const& file : before[i]) {
            CAPTURE(file.format);
            CHECK(manager.get(path + "/report." + file.format).body == file.bytes);
            CHECK(written_as(file.format, kept_figures) == file.bytes);
        }
        CHECK(holds(manager.get(path), "Data changed since"));
        CHECK(holds(manager.get(path + "/changes"), "Is now"));
    }

    auto const folder
        = std::filesystem::temp_directory_path() / ("goldenthread-other-" + std::to_string(new_id_number()));
    {
        db::Database::Options options;
        options.sqlite_file = folder.string();
        db::Database other{options};
        db::migrate(other, db::embedded_migrations());
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto reader = app.database().read();
            auto const edition = *store::find_edition(reader, all[i].id);
            REQUIRE(other.write([&](db::Transaction& tx) {
                auto draft = edition;
                draft.version = 1;
                store::add_edition(tx, draft, {0, app.now(), "built"});
                return store::publish(tx, draft, before[i], {0, app.now(), "published"});
            }));
            auto there = other.read();
            CHECK(store::find_edition(there, edition.id)->figures == edition.figures);
            for (auto const& file : before[i])
                CHECK(store::file_of(there, edition.id, file.format)->bytes == file.bytes);
        }
    }
    for (auto const* ending : {"", "-wal", "-shm"}) std::filesystem::remove(folder.string() + ending);
}

TEST_CASE("an edition opens in a spreadsheet program's own reader and is tagged as a document")
{
    PlantedAudits planted;
    planted.add_october();
    auto& app = planted.app();
    auto const path = kept(app, "head-of-service-monthly", "2026-10-01", "2026-10-31");
    auto manager = app.as("qa_manager");
    auto const pdf = manager.get(path + "/report.pdf").body;
    REQUIRE(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    CHECK(pdf.find("/StructTreeRoot") != std::string::npos);
    // every chart has its words, and every font is the pinned one
    static std::regex const figure{R"(/S /Figure)"}, words{R"(/Alt )"}, font{R"(/BaseFont /[A-Z]+\+(\w+))"};
    auto const count = [&](std::regex const& what) {
        return std::distance(std::sregex_iterator{pdf.begin(), pdf.end(), what}, {});
    };
    CHECK(count(figure) > 0);
    CHECK(count(words) == count(figure));
    for (std::sregex_iterator at{pdf.begin(), pdf.end(), font}, end; at != end; ++at)
        CHECK((*at)[1].str().starts_with("LiberationSans"));
}

#include "app/demo/second_reads.hpp"

#include "app/demo/moment.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;

constexpr int wanted = 14;
constexpr int days_since_the_draw = 20;

/// One draw, handed out, read and agreed.
class SecondReads {
public:
    SecondReads(Setting const& setting, People const& people, Date today)
        : setting_{setting}, manager_{people.auditors.back().id}, today_{today}
    {
    }

    void run(Date from)
    {
        auto const drawn = draw(from);
        for (std::size_t i = 0; i + 1 < drawn.size(); ++i) { // the last one still waits for its reader
            auto const id = hand_out(drawn[i].id);
            if (!id) continue;
            Conduct{setting_, *id, course_of(i, drawn.size(), drawn[i].id)}.run();
            if (i + 2 < drawn.size() && i != 1) agree(drawn[i].id);
        }
    }

private:
    history::Act act(Instant when, std::string_view verb) const { return {manager_.number, when, verb}; }

    audits::Audit first(audits::AuditId id)
    {
        auto reader = setting_.database.read();
        return *store::find(reader, id);
    }

    std::vector<audits::Drawable> draw(Date from)
    {
        auto const when = at_work(today_, -days_since_the_draw, 9, 40);
        auto const last = when.london_date().plus_days(-1);
        return setting_.database.write([&](db::Transaction& tx) {
            auto list = store::drawable(tx, manager_, from, last, today_);
            auto const listed = static_cast<int>(list.size());
            auto drawing = audits::draw(std::move(list), wanted, "northvale2026");
            must(store::keep(tx, {audits::DrawId::make(), manager_, "", when, from, last, wanted, listed, drawing},
                act(when, "drew audits for a second read")));
            return drawing.drawn;
        });
    }

    /// To somebody against whom nothing stands; nothing when there is nobody.
    std::optional<audits::AuditId> hand_out(audits::AuditId id)
    {
        auto const when = at_work(today_, 1 - days_since_the_draw, 10, setting_.chance.below(60));
        return setting_.database.write([&](db::Transaction& tx) -> std::optional<audits::AuditId> {
            auto const first = *store::find(tx, id);
            auto readers = store::second_readers_for(tx, first, manager_, when.london_date());
            std::erase_if(readers, [](store::Auditor const& one) { return !one.conflict.empty(); });
            if (readers.empty()) return std::nullopt;
            auto const reading = audits::second_read(first,
                {audits::AuditId::make(), setting_.chance.one_of(readers).person.id, true, when,
                    when.london_date().plus_days(28)});
            must(store::allocate_second_read(tx, reading, act(when, "allocated the audit")));
            return reading.id;
        });
    }

    /// Mostly the auditor's grade; a quarter one lower, and one that differs whatever falls.
    Course course_of(std::size_t place, std::size_t drawn, audits::AuditId id)
    {
        constexpr std::string_view lower[] = {"inadequate", "inadequate", "requires_improvement", "good"};
        constexpr std::string_view grades[] = {"inadequate", "requires_improvement", "good", "outstanding"};
        auto const given = first(id).overall_grade.value_or("good");
        auto const order = static_cast<std::size_t>(std::ranges::find(grades, given) - std::begin(grades));
        Course course{.reached = Reached::submitted, .overall = given, .begun = today_.plus_days(-18)};
        if (place == 1 || setting_.chance.in_hundred(25)) course.overall = lower[order];
        if (place == 1 && order == 0) course.overall = "requires_improvement";
        if (place + 1 == drawn) course.reached = Reached::not_started;
        if (place + 2 == drawn) course.reached = Reached::in_progress;
        course.days_to_submission = setting_.chance.between(4, 11);
        return course;
    }

    /// What the second reader saw stands, wherever the two differed.
    void agree(audits::AuditId id)
    {
        auto const when = at_work(today_, -4, 11, setting_.chance.below(60));
        setting_.database.write([&](db::Transaction& tx) {
            auto const first = *store::find(tx, id);
            auto const reading = *store::second_read_of(tx, id);
            audits::AgreedGrades agreed;
            auto const domains
                = audits::compared(setting_.tool, store::load_record(tx, id), store::load_record(tx, reading.id));
            for (auto const& domain : domains)
                agreed[domain.key] = {domain.second.grade,
                    domain.is_same() ? "" : std::string{setting_.chance.one_of(audits::reasons_for_difference()).key},
                    ""};
            auto const* scale = setting_.framework.scale(setting_.tool.scale, today_);
            must(audits::check_agreed(setting_.tool, *scale, setting_.framework.rules, domains, agreed));
            must(store::agree(tx, first, agreed, act(when, "recorded the agreed grades")));
        });
    }

    Setting const& setting_;
    staff::PersonId manager_;
    Date today_;
};

} // namespace

void read_again(Setting const& setting, People const& people, Date from, Instant now)
{
    SecondReads{setting, people, now.london_date()}.run(from);
    setting.database.write([&](db::Transaction& tx) { store::make_final(tx, now.london_date(), now); });
}

} // namespace gt::app::demo

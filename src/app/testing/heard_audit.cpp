#include "app/testing/heard_audit.hpp"

#include "audits/calibration/store.hpp"
#include "audits/hearing/store.hpp"
#include "audits/moderation/store.hpp"
#include "audits/register/store.hpp"
#include "audits/store/audits.hpp"
#include "platform/testing/must.hpp"

namespace gt::testing {

namespace {

namespace hearing = audits::hearing;

} // namespace

hearing::CorrectionId hear(TestApp& app, TeamRecords const& records, staff::PersonId manager,
    std::function<std::string(std::string const&)> const& plant)
{
    auto const now = app.now();
    history::Act const by_worker{records.worker.number, now, "had a say"};
    hearing::Correction const correction{hearing::CorrectionId::make(), records.submitted, records.worker, "", now, "",
        plant("aswritten"), plant("asasked"), plant("shownby")};
    hearing::Feedback const feedback{
        hearing::FeedbackId::make(), records.submitted, manager, "", now, "yes", "yes", plant("feedback")};
    auto const disagrees = plant("disagrees");
    app.database().write([&](db::Transaction& tx) {
        auto const audit = *audits::store::find(tx, records.submitted);
        must(hearing::ask(tx, correction, app.today().plus_days(7), by_worker));
        must(audits::moderation::disagree(tx, {}, audit,
            {audits::moderation::CauseKind::disagreement, records.worker, "", "", disagrees}, by_worker));
        must(hearing::give(tx, feedback, {manager.number, now, "told the auditor"}));
        must(audits::auditors::save(
            tx, {records.auditor, app.today().plus_days(-400), "auditors' course"}, {0, now, "prepared for tests"}));
    });
    return correction.id;
}

audits::calibration::ExerciseId set_exercise(TestApp& app, staff::PersonId auditor, staff::PersonId setter)
{
    namespace calibration = audits::calibration;
    calibration::Exercise const exercise{calibration::ExerciseId::make(), "Two moves", "A family moved twice",
        "overall", "Overall grade", "", setter, app.today(), app.today().plus_days(14),
        {{auditor, ""}, {app.person("analyst"), ""}}};
    history::Act const act{0, app.now(), "prepared for tests"};
    app.database().write([&](db::Transaction& tx) {
        calibration::keep(tx, exercise, act);
        auto const anonymous = calibration::found_anonymous(exercise, auditor, app.today());
        must(calibration::save(tx, exercise, *anonymous, act));
    });
    return exercise.id;
}

} // namespace gt::testing

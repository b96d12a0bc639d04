#include "audits/audit.hpp"

#include "platform/text/words.hpp"

namespace gt::audits {

namespace {

using text::value_of;
using text::Words;
using text::words_of;

constexpr std::array states{
    Words<State>{State::allocated, "allocated", "Not started"},
    Words<State>{State::started, "started", "In progress"},
    Words<State>{State::submitted, "submitted", "Provisional"},
    Words<State>{State::final_, "final", "Final"},
};

constexpr std::array kinds{
    Words<Kind>{Kind::routine, "routine", "Routine audit"},
    Words<Kind>{Kind::themed, "themed", "Themed audit"},
    Words<Kind>{Kind::dip, "dip", "Dip sample"},
    Words<Kind>{Kind::multi_agency, "multi_agency", "Multi-agency audit"},
    Words<Kind>{Kind::re_audit, "re_audit", "Re-audit"},
};

constexpr std::array voices{
    Words<Voice>{Voice::child, "child", "The child's view"},
    Words<Voice>{Voice::family, "family", "The family's view"},
};

struct VoicePart {
    std::string_view suffix;
    std::string VoiceRecord::*part;
};

constexpr std::array voice_parts{
    VoicePart{"asked", &VoiceRecord::asked},
    VoicePart{"safe", &VoiceRecord::safe},
    VoicePart{"whom_and_how", &VoiceRecord::whom_and_how},
    VoicePart{"when_not", &VoiceRecord::when_not},
    VoicePart{"interpreter", &VoiceRecord::interpreter},
    VoicePart{"court_or_police", &VoiceRecord::court_or_police},
    VoicePart{"who_must_not_know", &VoiceRecord::who_must_not_know},
    VoicePart{"words", &VoiceRecord::words},
    VoicePart{"not_asked_because", &VoiceRecord::not_asked_because},
};

std::string voice_key(Voice voice, VoicePart const& part)
{
    return std::string{key_of(voice)} + "_" + std::string{part.suffix};
}

} // namespace

std::string_view key_of(State state) { return words_of(states, state).key; }
std::string_view title_of(State state) { return words_of(states, state).title; }
std::optional<State> state_of(std::string_view key) { return value_of(states, key); }
std::string_view key_of(Kind kind) { return words_of(kinds, kind).key; }
std::string_view title_of(Kind kind) { return words_of(kinds, kind).title; }
std::optional<Kind> kind_of(std::string_view key) { return value_of(kinds, key); }
std::string_view key_of(Voice voice) { return words_of(voices, voice).key; }
std::string_view title_of(Voice voice) { return words_of(voices, voice).title; }

std::string Record::answer(std::string_view question) const
{
    auto const found = answers.find(question);
    return found == answers.end() ? std::string{} : found->second;
}

VoiceRecord voice_of(Record const& record, Voice voice)
{
    VoiceRecord view;
    for (auto const& part : voice_parts) view.*part.part = record.answer(voice_key(voice, part));
    return view;
}

std::map<std::string, std::string> answers_of(Voice voice, VoiceRecord const& view)
{
    std::map<std::string, std::string> answers;
    for (auto const& part : voice_parts) answers[voice_key(voice, part)] = view.*part.part;
    return answers;
}

} // namespace gt::audits

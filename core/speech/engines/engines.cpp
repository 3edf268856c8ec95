// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/engines.h"

#ifdef ASKREEL_POCKETSPHINX
#include "speech/engines/pocketsphinx.h"
#endif

#include "speech/engines/vosk.h"

namespace speech {

std::unique_ptr<Recognizer> make_engine(const Engine& engine) {
#ifdef ASKREEL_POCKETSPHINX
    if (engine.id == "pocketsphinx") return std::make_unique<PocketSphinx>(engine.model);
#endif
    if (engine.id == "vosk") return std::make_unique<Vosk>(engine.library, engine.model);
    throw base::Error(base::Errc::input, "cannot recognise the speech", {}, "there is no engine " + engine.id,
                      "See which there are: askreel models list.");
}

void listen_with(const Engine& engine, [[maybe_unused]] const Expected& expected,
                 [[maybe_unused]] const std::vector<Pronunciation>& pronunciations,
                 [[maybe_unused]] const std::function<std::vector<std::int16_t>()>& next,
                 [[maybe_unused]] const std::function<void(const std::vector<Heard>&)>& heard) {
#ifdef ASKREEL_POCKETSPHINX
    if (engine.id == "pocketsphinx") return PocketSphinx(engine.model).live(expected, pronunciations, next, heard);
#endif
    throw base::Error(base::Errc::input, "cannot follow the voice", {}, engine.id + " cannot listen live");
}

}  // namespace speech

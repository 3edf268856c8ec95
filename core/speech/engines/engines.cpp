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

}  // namespace speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/engines.h"

#ifdef ASKREEL_POCKETSPHINX
#include "speech/engines/pocketsphinx.h"
#endif

namespace speech {

std::unique_ptr<Recognizer> make_engine(const Engine& engine) {
#ifdef ASKREEL_POCKETSPHINX
    if (engine.id == "pocketsphinx") return std::make_unique<PocketSphinx>(engine.model);
#endif
    throw base::Error(base::Errc::input, "cannot recognise the speech", {}, "there is no engine " + engine.id,
                      "See which there are: askreel models list.");
}

}  // namespace speech

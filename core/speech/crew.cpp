// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/crew.h"

#include "base/error.h"
#include "speech/open.h"

namespace speech {
namespace {

using Open = std::unique_ptr<Recognizer> (*)(const std::string&);

// nullptr when it is not installed.
std::unique_ptr<Recognizer> if_installed(Open open, const std::string& engine) {
    try {
        return open(engine);
    } catch (const base::Error&) {
        return nullptr;
    }
}

}  // namespace

Crew open_crew(const std::string& engine) {
    if (!engine.empty()) return {open_biased(engine), nullptr, nullptr};
    Crew crew{if_installed(open_biased, "pocketsphinx"), if_installed(open_biased, "vosk"),
              if_installed(open_free, {})};
    if (!crew.biased) crew.biased = std::move(crew.second);
    if (!crew.biased) crew.biased = open_biased({});
    return crew;
}

}  // namespace speech

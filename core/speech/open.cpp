// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/open.h"

#include "base/error.h"
#include "speech/child_recognizer.h"

namespace speech {

std::unique_ptr<Recognizer> open_free(const std::string&) {
    throw base::Error(base::Errc::input, "cannot recognise free speech", {}, "no speech model for it is installed",
                      "Run `askreel models install vosk`, or give the script that was read.");
}

std::unique_ptr<Recognizer> open_biased(const std::string&) {
    return std::make_unique<ChildRecognizer>(Engine{"pocketsphinx", "/usr/share/pocketsphinx/model/en-us", {}},
                                             Capabilities{.biased = true});
}

}  // namespace speech

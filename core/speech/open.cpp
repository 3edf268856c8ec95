// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/open.h"

#include <optional>

#include "base/error.h"
#include "speech/child_recognizer.h"
#include "speech/models.h"
#include "speech/whisper.h"

namespace speech {
namespace {

constexpr const char* kInstallVosk = "Run `askreel models install vosk`.";
#ifdef ASKREEL_POCKETSPHINX
constexpr const char* kInstallAny = "Install the package pocketsphinx-en-us, or run `askreel models install vosk`.";
#else
constexpr const char* kInstallAny = kInstallVosk;
#endif

// The best one first.
constexpr const char* kFree[] = {"vosk", "whisper"};
constexpr const char* kBiased[] = {"pocketsphinx", "vosk"};

std::unique_ptr<Recognizer> open(const Engine& engine) {
    if (engine.id == "whisper") return std::make_unique<Whisper>(engine.library, engine.model);
    return std::make_unique<ChildRecognizer>(engine, Capabilities{.free = engine.id == "vosk", .biased = true});
}

// The one that was asked for, or the first that is there.
template <typename Ids>
std::unique_ptr<Recognizer> first_of(const Ids& ids, const std::string& wanted) {
    const std::vector<Model> models = installed_models();
    for (const char* id : ids)
        if (wanted.empty() || wanted == id)
            if (const std::optional<Engine> engine = engine_with_model(id, models)) return open(*engine);
    return nullptr;
}

}  // namespace

std::unique_ptr<Recognizer> open_free(const std::string& engine) {
    if (auto found = first_of(kFree, engine)) return found;
    if (engine == "pocketsphinx")
        throw base::Error(base::Errc::input, "cannot write down what is said", {},
                          "PocketSphinx only follows a script well enough",
                          "Run `askreel models install vosk`, or give the script that was read.");
    throw base::Error(base::Errc::input, "cannot write down what is said", {},
                      "there is no speech model" + (engine.empty() ? std::string() : " for " + engine),
                      engine == "whisper"
                          ? "Install whisper.cpp and give AskReel a model of it: askreel models add ggml-base.en.bin."
                          : "Run `askreel models install vosk`, or give the script that was read.");
}

std::unique_ptr<Recognizer> open_biased(const std::string& engine) {
    if (auto found = first_of(kBiased, engine)) return found;
    throw base::Error(base::Errc::input, "cannot follow the script", {},
                      "there is no speech model" + (engine.empty() ? std::string() : " for " + engine),
                      engine == "vosk" ? kInstallVosk : kInstallAny);
}

}  // namespace speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/engines/vosk.h"

#ifndef _WIN32
#include <dlfcn.h>
#endif

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "speech/engines/pieces.h"

// The part of Vosk's C interface that is used here; its packages have no header.
struct VoskModel;
struct VoskRecognizer;

namespace speech {
namespace {

using namespace std::chrono_literals;

// Its words are heard late by this much, whoever speaks.
constexpr base::Time kLate = 30ms;
constexpr base::Time kBetweenLooks = 250ms;
// What it hears before, to know the voice; its words there are dropped.
constexpr base::Time kRunUp = 4s;

[[noreturn]] void refuse(const base::Path& file, std::string cause) {
    throw base::Error(base::Errc::input, "cannot use Vosk", file.string(), std::move(cause),
                      "Install it again: askreel models install vosk.");
}

void* open_library(const base::Path& file) {
#ifdef _WIN32
    refuse(file, "this version does not load it on Windows");
#else
    int how = RTLD_NOW | RTLD_LOCAL;
    // It has a BLAS of its own inside, which must not be mixed with the system's; sanitizers do not know this flag.
#if defined(RTLD_DEEPBIND) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    how |= RTLD_DEEPBIND;
#endif
    void* handle = ::dlopen(file.c_str(), how);
    if (handle == nullptr) refuse(file, ::dlerror());
    return handle;
#endif
}

template <typename F>
void find(void* handle, const char* name, F*& function, const base::Path& file) {
#ifdef _WIN32
    function = nullptr;
#else
    function = reinterpret_cast<F*>(::dlsym(handle, name));
#endif
    if (function == nullptr) refuse(file, std::string("it has no ") + name);
}

}  // namespace

// Stays loaded until the process ends: Kaldi's threads and statics do not like to go.
struct Vosk::Library {
    explicit Library(const base::Path& file) {
        void* handle = open_library(file);
        find(handle, "vosk_set_log_level", set_log_level, file);
        find(handle, "vosk_model_new", model_new, file);
        find(handle, "vosk_model_free", model_free, file);
        find(handle, "vosk_model_find_word", model_find_word, file);
        find(handle, "vosk_recognizer_new", recognizer_new, file);
        find(handle, "vosk_recognizer_new_grm", recognizer_new_grm, file);
        find(handle, "vosk_recognizer_set_words", set_words, file);
        find(handle, "vosk_recognizer_accept_waveform_s", accept, file);
        find(handle, "vosk_recognizer_result", result, file);
        find(handle, "vosk_recognizer_final_result", final_result, file);
        find(handle, "vosk_recognizer_free", recognizer_free, file);
        set_log_level(-1);
    }

    void (*set_log_level)(int) = nullptr;
    VoskModel* (*model_new)(const char*) = nullptr;
    void (*model_free)(VoskModel*) = nullptr;
    int (*model_find_word)(VoskModel*, const char*) = nullptr;
    VoskRecognizer* (*recognizer_new)(VoskModel*, float) = nullptr;
    VoskRecognizer* (*recognizer_new_grm)(VoskModel*, float, const char*) = nullptr;
    void (*set_words)(VoskRecognizer*, int) = nullptr;
    int (*accept)(VoskRecognizer*, const short*, int) = nullptr;
    const char* (*result)(VoskRecognizer*) = nullptr;
    const char* (*final_result)(VoskRecognizer*) = nullptr;
    void (*recognizer_free)(VoskRecognizer*) = nullptr;
};

struct Vosk::Model {
    Model(const Library& functions, const base::Path& folder)
        : library(functions), handle(library.model_new(folder.c_str())) {
        if (handle == nullptr) refuse(folder, "its model is damaged or not complete");
    }
    ~Model() { library.model_free(handle); }
    Model(const Model&) = delete;
    Model& operator=(const Model&) = delete;

    [[nodiscard]] bool knows(const std::string& word) const {
        return library.model_find_word(handle, word.c_str()) >= 0;
    }

    const Library& library;
    VoskModel* handle;
};

namespace {

// The words of a result.
void take(const char* result, std::vector<Heard>& out) {
    const base::Json json = base::parse_json(result, "Vosk");
    for (const base::Json& word : json.value("result", base::Json::array())) {
        std::string text = word.value("word", "");
        if (text.empty() || text.front() == '[' || text.front() == '<') continue;
        const auto time = [&](const char* key) {
            return std::max(base::from_seconds(word.value(key, 0.0)) - kLate, base::Time{});
        };
        const base::Time in = std::max(time("start"), out.empty() ? base::Time{} : out.back().when.in);
        out.push_back({{in, std::max(time("end"), in)},
                       std::move(text),
                       std::clamp(static_cast<float>(word.value("conf", 1.0)), 0.0F, 1.0F)});
    }
}

template <typename Library>
std::vector<Heard> listen(const Library& library, VoskRecognizer* recognizer, Pcm pcm,
                          const base::RunContext& context) {
    std::vector<Heard> out;
    const auto step = static_cast<std::size_t>(base::to_ticks(kBetweenLooks, 1, kSampleRate));
    for (std::size_t i = 0; i < pcm.size(); i += step) {
        context.cancel.check();
        const Pcm part = pcm.subspan(i, std::min(step, pcm.size() - i));
        if (library.accept(recognizer, part.data(), static_cast<int>(part.size())) != 0)
            take(library.result(recognizer), out);
        if (context.progress)
            context.progress({.stage = "listening",
                              .fraction = static_cast<double>(i + part.size()) / static_cast<double>(pcm.size())});
    }
    take(library.final_result(recognizer), out);
    return out;
}

}  // namespace

Vosk::Vosk(const base::Path& library, const base::Path& model)
    : library_(std::make_unique<Library>(library)), model_(std::make_unique<Model>(*library_, model)) {}
Vosk::~Vosk() = default;

std::vector<Heard> Vosk::free(Pcm pcm, const base::RunContext& context) {
    // What it weighs against each other takes more memory with every second: it begins anew now and then.
    const std::vector<Part> parts = speech::parts(pcm);
    std::vector<Heard> out;
    for (const Part& one : parts) {
        const base::Span part = one.when;
        const std::unique_ptr<VoskRecognizer, void (*)(VoskRecognizer*)> recognizer(
            library_->recognizer_new(model_->handle, kSampleRate), library_->recognizer_free);
        library_->set_words(recognizer.get(), 1);
        const base::Time from = std::max(base::Time{}, part.in - kRunUp);
        base::RunContext inner{context.cancel, {}};
        if (context.progress)
            inner.progress = [&](base::Progress progress) {
                const double length = base::to_seconds(parts.back().when.out);
                progress.fraction =
                    (base::to_seconds(part.in) + progress.fraction * base::to_seconds(part.duration())) / length;
                context.progress(progress);
            };
        for (Heard& word : listen(*library_, recognizer.get(), samples(pcm, {from, one.until}), inner)) {
            word.when = base::shift(word.when, from);
            if (part.contains(word.when.in)) out.push_back(std::move(word));
        }
    }
    return out;
}

std::vector<Heard> Vosk::biased(Pcm pcm, const Expected& expected, const std::vector<Pronunciation>&,
                                const base::RunContext& context) {
    base::Json grammar = base::Json::array();
    for (const auto& sentence : expected) {
        std::string phrase;
        for (const std::string& word : sentence)
            if (model_->knows(word)) phrase += (phrase.empty() ? "" : " ") + word;
        if (!phrase.empty()) grammar.push_back(std::move(phrase));
    }
    if (grammar.empty()) return {};
    grammar.push_back("[unk]");
    const std::string text = grammar.dump(-1, ' ', false, base::Json::error_handler_t::replace);
    const std::unique_ptr<VoskRecognizer, void (*)(VoskRecognizer*)> recognizer(
        library_->recognizer_new_grm(model_->handle, kSampleRate, text.c_str()), library_->recognizer_free);
    library_->set_words(recognizer.get(), 1);
    return listen(*library_, recognizer.get(), pcm, context);
}

}  // namespace speech

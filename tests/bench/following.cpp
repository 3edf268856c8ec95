// SPDX-License-Identifier: GPL-3.0-or-later
// How far the word that a teleprompter is at is behind the one that is said, in time of the sound:
//   askreel_bench_following FOLDER [part of a name]
// FOLDER holds NAME.flac with NAME.script.txt and NAME.words.tsv (word, start, end, tag). The sound is given a tenth of
// a second at a time; what the engine takes to hear it is told as the part of that time, and is not in the figures.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>

#include "base/run.h"
#include "capture/voice_place.h"
#include "media/probe.h"
#include "media/sound.h"
#include "speech/align.h"
#include "speech/engines/engines.h"
#include "speech/live.h"

namespace {

namespace fs = std::filesystem;

std::vector<speech::Heard> truth(const base::Path& file) {
    std::vector<speech::Heard> words;
    std::ifstream in(file);
    std::string word, tag;
    for (double begin = 0, end = 0; in >> word >> begin >> end >> tag;)
        if (tag == "s") words.push_back({{base::from_seconds(begin), base::from_seconds(end)}, word, 1});
    return words;
}

struct Sample {
    double when;
    std::size_t word;
};

double part(std::vector<double> values, double share) {
    if (values.empty()) return NAN;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

struct Result {
    std::vector<double> lags;  // seconds
    std::size_t words = 0, lost = 0, far = 0, samples = 0;
    double seconds = 0, processor = 0;
};

void measure(const base::Path& base_name, const speech::Engine& engine, Result& all) {
    const capture::Prompt prompt = capture::read_prompt(
        base::read_file(base::Path(base_name.string() + ".script.txt"), 1 << 20, "cannot read the script"));
    speech::Expected expected(1);
    for (const capture::PromptWord& word : prompt.words) {
        if (word.begins_line && !expected.back().empty()) expected.emplace_back();
        expected.back().insert(expected.back().end(), word.spoken.begin(), word.spoken.end());
    }
    const base::Path sound = base_name.string() + ".flac";
    const media::Info info = media::probe(sound, {});
    const std::vector<std::int16_t> pcm = media::read_speech(sound, info, {{}, info.duration}, {});
    constexpr std::size_t kTenth = speech::kSampleRate / 10;
    std::size_t given = 0;
    capture::VoicePlace place(prompt);
    std::vector<Sample> followed{{0, 0}};
    const std::clock_t before = std::clock();
    speech::listen_with(
        engine, expected, {},
        [&] {
            const std::size_t count = std::min(kTenth, pcm.size() - given);
            const auto begin = pcm.begin() + static_cast<std::ptrdiff_t>(given);
            given += count;
            return std::vector<std::int16_t>(begin, begin + static_cast<std::ptrdiff_t>(count));
        },
        [&](const std::vector<speech::Heard>& words) {
            std::vector<std::string> latest;
            for (const speech::Heard& word : words) latest.push_back(word.text);
            followed.push_back({static_cast<double>(given) / speech::kSampleRate, place.hear(latest)});
        });
    all.processor += static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    all.seconds += static_cast<double>(pcm.size()) / speech::kSampleRate;

    const std::vector<speech::ScriptWord> script = speech::script_words(prompt.script);
    for (const speech::Placed& said : speech::align(script, truth(base_name.string() + ".words.tsv")).placed) {
        const double begin = base::to_seconds(said.when.in);
        ++all.words;
        // When the prompter was at this word, or one or two further on, from half a second before it is said on.
        std::size_t at = 0;
        double found = -1;
        for (std::size_t i = 0; i < followed.size() && found < 0; ++i) {
            at = followed[i].word;
            const double until = i + 1 < followed.size() ? followed[i + 1].when : 1e9;
            if (at >= said.word && at <= said.word + 2 && until > begin - 0.5)
                found = std::max(followed[i].when, begin - 0.5);
        }
        if (found < 0 || found > begin + 3) ++all.lost;
        else all.lags.push_back(found - begin);
        // Where it was in the middle of the word.
        const double middle = base::to_seconds(said.when.in + said.when.out) / 2;
        std::size_t then = 0;
        for (const Sample& sample : followed)
            if (sample.when <= middle) then = sample.word;
        ++all.samples;
        if (std::abs(static_cast<double>(then) - static_cast<double>(said.word)) > 8) ++all.far;
    }
}

}  // namespace

int main(int argc, char** argv) {
    const auto engine = speech::live_engine();
    if (argc < 2 || !engine) return 2;
    std::map<std::string, Result> kinds;
    for (const auto& entry : fs::directory_iterator(argv[1])) {
        if (entry.path().extension() != ".flac" ||
            entry.path().stem().string().find(argc > 2 ? argv[2] : "") == std::string::npos)
            continue;
        const base::Path name = entry.path().parent_path() / entry.path().stem();
        if (!fs::exists(name.string() + ".script.txt") || !fs::exists(name.string() + ".words.tsv")) continue;
        // "faq_a_slt_clean" is of the kind "clean".
        std::string kind = name.filename().string();
        if (kind.starts_with("faq_")) kind = kind.substr(std::string_view("faq_a_slt_").size());
        for (const std::string& group : {kind, std::string("all")}) measure(name, *engine, kinds[group]);
    }
    for (const auto& [kind, r] : kinds)
        fmt::print(
            "{:28} {:5} words  lag median {:5.2f} s  90 % {:5.2f} s  lost {:4.1f} %  further off than 8 words {:4.1f} "
            "%  processor {:4.2f}\n",
            kind, r.words, part(r.lags, 0.5), part(r.lags, 0.9),
            100.0 * static_cast<double>(r.lost) / static_cast<double>(r.words),
            100.0 * static_cast<double>(r.far) / static_cast<double>(r.samples), r.processor / r.seconds);
}

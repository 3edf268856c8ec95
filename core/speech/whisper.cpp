// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/whisper.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>

#include "base/json.h"
#include "speech/child.h"

namespace speech {
namespace {

using namespace std::chrono_literals;

constexpr std::uintmax_t kLargestAnswer = 16 << 20;

std::string little_endian(std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

std::string wav(Pcm pcm) {
    const auto bytes = static_cast<std::uint32_t>(pcm.size_bytes());
    return "RIFF" + little_endian(36 + bytes, 4) + "WAVEfmt " + little_endian(16, 4) + little_endian(1, 2) +
           little_endian(1, 2) + little_endian(kSampleRate, 4) + little_endian(2 * kSampleRate, 4) +
           little_endian(2, 2) + little_endian(16, 2) + "data" + little_endian(bytes, 4) +
           std::string(reinterpret_cast<const char*>(pcm.data()), pcm.size_bytes());
}

// " Botox," is heard as "botox"; what is left of "[MUSIC]" and "♪" is nothing.
std::string bare(const std::string& text) {
    if (text.find('[') != std::string::npos || text.find('(') != std::string::npos) return {};
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80 || c == '\'') out += static_cast<char>(std::tolower(byte));
    }
    return out;
}

std::vector<Heard> words_of(const base::Json& answer, base::Time duration) {
    std::vector<Heard> out;
    for (const base::Json& segment : answer.at("transcription")) {
        std::string text = bare(segment.at("text").get<std::string>());
        if (text.empty()) continue;
        const auto time = [&](const char* key) {
            return std::clamp<base::Time>(std::chrono::milliseconds(segment.at("offsets").at(key).get<std::int32_t>()),
                                          out.empty() ? base::Time{} : out.back().when.in, duration);
        };
        const base::Time in = time("from");
        out.push_back({{in, std::max(time("to"), in)}, std::move(text), 1});
    }
    return out;
}

}  // namespace

std::optional<base::Path> whisper_program() {
    const char* variable = std::getenv("PATH");
    std::string_view list = variable != nullptr ? variable : "";
    while (!list.empty()) {
        const std::string_view folder = list.substr(0, list.find(':'));
        list.remove_prefix(std::min(folder.size() + 1, list.size()));
        const base::Path program = base::Path(folder) / "whisper-cli";
        std::error_code error;
        if (program.is_absolute() && std::filesystem::is_regular_file(program, error)) return program;
    }
    return std::nullopt;
}

std::vector<Heard> Whisper::free(Pcm pcm, const base::RunContext& context) {
    const base::TempDir folder;
    const base::Path sound = folder.path() / "sound.wav", answer = folder.path() / "words";
    base::write_file_atomically(sound, wav(pcm));
    const base::Time duration = base::from_ticks(static_cast<std::int64_t>(pcm.size()), 1, kSampleRate);
    const std::chrono::seconds limit = 60s + 20 * std::chrono::duration_cast<std::chrono::seconds>(duration);
    // A segment a word.
    const Ended ended = run_child(
        {program_.string(), "-m", model_.string(), "-f", sound.string(), "-ml", "1", "-sow", "-np", "-oj", "-of",
         answer.string()},
        {}, [](std::string_view) {}, limit, context.cancel);
    if (ended.killed || ended.number != 0)
        throw base::Error(base::Errc::internal, "cannot recognise the speech", program_.string(),
                          (ended.killed ? "it ended by signal " : "it ended by code ") + std::to_string(ended.number),
                          "See whether whisper-cli runs with this model by itself.");
    try {
        return words_of(base::parse_json(base::read_file(answer.string() + ".json", kLargestAnswer,
                                                         "cannot read what whisper-cli heard"),
                                         "whisper-cli"),
                        duration);
    } catch (const base::Json::exception&) {
        throw base::Error(base::Errc::internal, "cannot recognise the speech", program_.string(),
                          "its answer is none that this version understands");
    }
}

std::vector<Heard> Whisper::biased(Pcm, const Expected&, const std::vector<Pronunciation>&, const base::RunContext&) {
    throw base::Error(base::Errc::input, "cannot follow the script", {}, "whisper.cpp only listens freely",
                      "Leave the engine out: AskReel takes one that can.");
}

}  // namespace speech

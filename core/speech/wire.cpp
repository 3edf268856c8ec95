// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/wire.h"

#include <algorithm>
#include <map>

#include "base/json.h"

namespace speech {
namespace {

using base::Json;

constexpr std::size_t kLongestWord = 100;
constexpr std::size_t kWordsPerSecond = 50;
constexpr std::size_t kLongestMessage = 500;

[[noreturn]] void refuse(const char* why) {
    throw base::Error(base::Errc::internal, "cannot recognise the speech", {}, why);
}

Json parsed(std::string_view line) {
    try {
        return base::parse_json(line, {});
    } catch (const base::Error&) {
        refuse("the recogniser and the program do not understand each other");
    }
}

// nlohmann's faults about types and missing keys are faults of the other side.
template <typename F>
auto reading(F f) {
    try {
        return f();
    } catch (const Json::exception&) {
        refuse("the recogniser and the program do not understand each other");
    }
}

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Heard word_from(const Json& json, base::Time earliest, base::Time duration) {
    const double in = json.at(1).get<double>(), out = json.at(2).get<double>(), confidence = json.at(3).get<double>();
    const double longest = base::to_seconds(duration);
    if (!(in >= 0 && in <= out && out <= longest + 1 && confidence >= 0 && confidence <= 1))
        refuse("the recogniser gave times that cannot be");
    Heard word{{base::from_seconds(in), std::min(base::from_seconds(out), duration)},
               json.at(0).get<std::string>(),
               static_cast<float>(confidence)};
    if (word.when.in < earliest || word.when.in > duration) refuse("the recogniser gave times that cannot be");
    if (word.text.empty() || word.text.size() > kLongestWord ||
        std::any_of(word.text.begin(), word.text.end(), [](unsigned char c) { return c <= ' '; }))
        refuse("the recogniser gave words that cannot be");
    return word;
}

std::vector<Heard> words_from(const Json& list, base::Time duration) {
    if (list.size() > kWordsPerSecond * (1 + static_cast<std::size_t>(base::to_seconds(duration))))
        refuse("the recogniser gave more words than can be said");
    std::vector<Heard> out;
    for (const Json& json : list)
        out.push_back(word_from(json, out.empty() ? base::Time{} : out.back().when.in, duration));
    return out;
}

base::Error error_from(const Json& json) {
    static const std::map<std::string, base::Errc> codes{
        {"input", base::Errc::input}, {"disk", base::Errc::disk}, {"cancelled", base::Errc::cancelled}};
    const auto text = [&](const char* key) { return json.at(key).get<std::string>().substr(0, kLongestMessage); };
    const auto code = codes.find(text("code"));
    return {code != codes.end() ? code->second : base::Errc::internal, text("what"), text("file"), text("cause"),
            text("hint")};
}

}  // namespace

std::string to_line(const Request& request) {
    Json json{{"engine", request.engine.id},
              {"model", request.engine.model.string()},
              {"library", request.engine.library.string()},
              {"samples", request.samples},
              {"memory", request.memory},
              {"seconds", request.seconds},
              {"live", request.live},
              {"pronunciations", Json::array()}};
    for (const Pronunciation& one : request.pronunciations) json["pronunciations"].push_back({one.word, one.phones});
    if (request.expected) json["expected"] = *request.expected;
    return line(json);
}

std::string to_line(const Reply& reply) {
    if (reply.progress) return line({{"progress", *reply.progress}});
    if (reply.error)
        return line({{"error",
                      {{"code", base::name(reply.error->code)},
                       {"what", reply.error->action},
                       {"file", reply.error->file},
                       {"cause", reply.error->cause},
                       {"hint", reply.error->hint}}}});
    Json words = Json::array();
    for (const Heard& word : reply.words.value_or(std::vector<Heard>{}))
        words.push_back(
            Json::array({word.text, base::to_seconds(word.when.in), base::to_seconds(word.when.out), word.confidence}));
    return line({{"words", std::move(words)}});
}

Request request_from(std::string_view text) {
    const Json json = parsed(text);
    return reading([&] {
        Request out{{json.at("engine").get<std::string>(), json.at("model").get<std::string>(),
                     json.at("library").get<std::string>()},
                    json.at("samples").get<std::size_t>(),
                    {},
                    {},
                    json.at("memory").get<std::uint64_t>(),
                    json.at("seconds").get<std::uint64_t>(),
                    json.at("live").get<bool>()};
        for (const Json& one : json.at("pronunciations"))
            out.pronunciations.push_back({one.at(0).get<std::string>(), one.at(1).get<std::string>()});
        if (json.contains("expected")) out.expected = json.at("expected").get<Expected>();
        return out;
    });
}

Reply reply_from(std::string_view text, base::Time duration) {
    const Json json = parsed(text);
    return reading([&]() -> Reply {
        if (json.contains("progress")) return {.progress = std::clamp(json.at("progress").get<double>(), 0.0, 1.0)};
        if (json.contains("error")) return {.error = error_from(json.at("error"))};
        return {.words = words_from(json.at("words"), duration)};
    });
}

}  // namespace speech

// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "answers.h"
#include "base/resources.h"
#include "command_line.h"
#include "edit/file.h"
#include "edit/operations.h"
#include "errors.h"
#include "phone/hand_off.h"
#include "phone/network.h"
#include "phone/qr.h"
#include "text.h"
#include "verbs.h"

namespace cli {
namespace {

struct PhoneOptions {
    base::Path folder;
    std::string address;
    int port = 0;
    bool plain = false;
};

constexpr std::chrono::milliseconds kLook{100};

// What happens, as it happens: a line each, in words or as JSON. From any thread.
class Reporter {
  public:
    explicit Reporter(bool json) : json_(json) {}

    void changed(const phone::Upload& upload) {
        const std::lock_guard lock(mutex_);
        const auto [before, is_new] = states_.try_emplace(upload.id, upload.state);
        const bool same = !is_new && before->second == upload.state;
        before->second = upload.state;
        if (json_) {
            json_line({{"event", phone::name(upload.state)},
                       {"id", upload.id},
                       {"name", upload.name},
                       {"offset", upload.offset},
                       {"size", upload.size},
                       {"message", upload.message}});
            return;
        }
        const bool comes = upload.state == phone::State::sending;
        const bool is_news = comes ? !same : upload.state != phone::State::arrived && !upload.message.empty();
        if (is_news)
            line(fmt::format("{} ({}): {}", upload.name, size_text(static_cast<std::int64_t>(upload.size)),
                             comes ? "it is on its way" : upload.message));
    }

    void added(const phone::Arrival& arrival, base::Time length) {
        const std::lock_guard lock(mutex_);
        if (json_)
            json_line({{"event", "added"},
                       {"file", arrival.file.string()},
                       {"name", arrival.name},
                       {"duration", seconds_json(arrival.info.duration)}});
        else
            line(fmt::format("{}: it has arrived as {}; the answer is {} now", arrival.name,
                             arrival.file.filename().string(), clock(length)));
    }

    // Nothing is said while this is held.
    [[nodiscard]] std::unique_lock<std::mutex> hold() { return std::unique_lock(mutex_); }

    static void json_line(const base::Json& json) {
        print(json.dump(-1, ' ', false, base::Json::error_handler_t::replace) + "\n");
        std::fflush(stdout);
    }
    static void line(const std::string& text) {
        print(text + "\n");
        std::fflush(stdout);
    }

  private:
    bool json_;
    std::mutex mutex_;
    std::map<std::string, phone::State> states_;
};

void add_to_answer(const base::Path& folder, const phone::Arrival& arrival, Reporter& reporter) {
    media::Clip clip;
    clip.info = arrival.info;
    clip.file = arrival.file;
    try {
        const edit::Answer before = edit::load(folder);
        const edit::Answer after = edit::add_clip(before, std::move(clip));
        save_edit(folder, before, after);
        reporter.added(arrival, edit::duration(after));
    } catch (const base::Error& error) {
        (void)report(error, false);
        note(fmt::format("askreel: the clip is kept: {}", arrival.file.string()));
        throw;
    }
}

void welcome(const phone::HandOff& hand_off) {
    Reporter::line("Scan this with the phone's camera. The phone must be in the same network as this computer.\n");
    if (::isatty(STDOUT_FILENO) == 1) Reporter::line(phone::terminal_picture(phone::qr_code(hand_off.page_url())));
    Reporter::line(fmt::format("  {}\n", hand_off.page_url()));
    if (hand_off.fingerprint().empty()) {
        Reporter::line("The connection is not encrypted: use it only in a network that you trust.");
    } else {
        Reporter::line(
            "The phone will warn once that the connection is not private, because this computer vouches for itself.\n"
            "It is encrypted all the same. iPhone: Show Details, then \"visit this website\". Android: Advanced, then "
            "\"Proceed\".");
        Reporter::line(fmt::format("Certificate (SHA-256): {}", hand_off.fingerprint()));
    }
    Reporter::line(fmt::format("\nThe link is for this answer only and ends at {:%H:%M}. Ctrl-C ends it now.",
                               fmt::localtime(phone::Clock::to_time_t(hand_off.expires()))));
}

int phone_verb(const PhoneOptions& options, const Session& session) {
    const edit::Answer answer = edit::load(options.folder);
    Reporter reporter(session.json);
    phone::Settings settings;
    settings.folder = std::filesystem::absolute(options.folder).lexically_normal() / "media";
    settings.page = base::resource_root() / "assets" / "phone";
    settings.keys = base::user_data() / "phone";
    settings.question = answer.question;
    settings.script = answer.script;
    settings.address = options.address.empty() ? phone::likeliest_address() : options.address;
    settings.port = options.port;
    settings.encrypted = !options.plain;
    std::unique_lock quiet = reporter.hold();  // until the link is said
    const phone::HandOff hand_off(
        settings,
        {.changed = [&](const phone::Upload& upload) { reporter.changed(upload); },
         .arrived = [&](const phone::Arrival& arrival) { add_to_answer(options.folder, arrival, reporter); }});
    if (session.json)
        Reporter::json_line({{"url", hand_off.page_url()},
                             {"upload_url", hand_off.upload_url()},
                             {"expires", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                                                     fmt::gmtime(phone::Clock::to_time_t(hand_off.expires())))},
                             {"fingerprint", hand_off.fingerprint()}});
    else welcome(hand_off);
    quiet.unlock();
    while (!session.cancel.cancelled() && !hand_off.is_over()) std::this_thread::sleep_for(kLook);
    return kDone;
}

}  // namespace

void add_phone(CLI::App& program, Session& session) {
    CLI::App& verb =
        add_verb(program, session,
                 {"phone",
                  "Record with a phone: a page on the local network that sends its clips here",
                  {"askreel phone botox.askreel", "askreel phone botox.askreel --bind 192.168.1.20 --http"},
                  {3, 5}});
    verb.group("Answers");
    const auto options = std::make_shared<PhoneOptions>();
    verb.add_option("DIR", options->folder, "the answer; clips are added at its end")->required();
    verb.add_option("--bind", options->address,
                    "the address of this computer to listen at, and no other (default: that of the local network)")
        ->type_name("ADDR");
    verb.add_option("--port", options->port, "default: one that is free")->type_name("N")->check(CLI::Range(0, 65535));
    verb.add_flag("--http", options->plain, "without encryption and the phone's warning, for a network that you trust");
    verb.callback([&session, options] { session.run = [&session, options] { return phone_verb(*options, session); }; });
}

}  // namespace cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/hand_off.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <system_error>

#include "base/error.h"
#include "base/json.h"
#include "phone/arrivals.h"
#include "phone/link.h"
#include "phone/network.h"
#include "phone/secret.h"
#include "phone/server.h"
#include "phone/tus.h"

namespace phone {
namespace {

constexpr std::uint64_t kPiece = 8 << 20;  // what the page sends at a time
constexpr std::uintmax_t kLargestPageFile = 1'000'000;

const std::map<std::string, std::string> kTypes = {{".html", "text/html; charset=utf-8"},
                                                   {".css", "text/css; charset=utf-8"},
                                                   {".js", "text/javascript; charset=utf-8"},
                                                   {".svg", "image/svg+xml"}};

// The page's files are read once; nothing else can be asked for.
std::map<std::string, Page> read_pages(const base::Path& folder) {
    std::map<std::string, Page> out;
    for (const char* name : {"index.html", "gone.html", "phone.css", "phone.js", "gone.js", "upload.js", "keep.js",
                             "words.js", "icon.svg"}) {
        const base::Path file = folder / name;
        out[name] = {kTypes.at(file.extension().string()),
                     base::read_file(file, kLargestPageFile, "cannot read the phone's page")};
    }
    return out;
}

Settings checked(Settings settings) {
    if (!is_one_address(settings.address))
        throw base::Error(base::Errc::usage, "cannot wait for a phone", settings.address,
                          "this is not one address of this computer", "Give a number such as 192.168.1.20.");
    base::make_folder(settings.folder);
    return settings;
}

}  // namespace

struct HandOff::State {
    const Settings settings;
    const Watch watch;
    const std::map<std::string, Page> pages;
    UploadStore store;
    Link link;
    TlsContext tls;
    std::optional<Arrivals> arrivals;
    Tus tus;
    std::unique_ptr<Server> server;

    State(Settings given, Watch watching)
        : settings(checked(std::move(given))),
          watch(std::move(watching)),
          pages(read_pages(settings.page)),
          store(settings.folder / ".uploads", settings.limits, settings.now),
          link(open_link(store.folder(), settings.open_for, settings.now())),
          tls(settings.encrypted ? tls_context(settings.address, settings.keys) : TlsContext{}),
          arrivals(std::in_place, store, settings.folder, watch),
          tus(store, "/u/" + link.code, tus_watch()) {
        store.remove_expired();
        start();
        link.port = server->port();
        keep_link(link, store.folder());
        for (const Upload& upload : store.all())
            if (upload.state == phone::State::checking) arrivals->add(upload);
    }

    ~State() {
        server.reset();
        arrivals.reset();
        // With nothing on its way the link is used up.
        std::error_code ignored;
        if (!has_unfinished()) std::filesystem::remove_all(store.folder(), ignored);
    }

    void start() {
        // Phones come back to the port that they know, if it is still free.
        if (settings.port == 0 && link.port != 0) {
            try {
                server = std::make_unique<Server>(settings.address, link.port, tls, site(), settings.patience);
                return;
            } catch (const base::Error&) {
                link.port = 0;
            }
        }
        server = std::make_unique<Server>(settings.address, settings.port, tls, site(), settings.patience);
    }

    Tus::Watch tus_watch() {
        const auto tell = [this](const Upload& upload) {
            if (watch.changed) watch.changed(upload);
        };
        return {.progress = tell,
                .complete = [this](const Upload& upload) { arrivals->add(upload); },
                .removed =
                    [tell](Upload upload) {
                        upload.state = phone::State::refused;
                        upload.message = "It was taken back.";
                        upload.reason = Reason::withdrawn;
                        tell(upload);
                    }};
    }

    Site site() {
        return {.knows = [this](const std::string& code) { return same_secret(code, link.code); },
                .is_open = [this] { return is_open(); },
                .file =
                    [this](const std::string& name) {
                        const auto found = pages.find(name);
                        return found == pages.end() ? nullptr : &found->second;
                    },
                .facts = [this] { return facts(); },
                .state = [this](const std::string& id) { return state_of(id); },
                .tus = &tus};
    }

    [[nodiscard]] bool is_open() const { return settings.now() < link.expires; }

    [[nodiscard]] std::string facts() const {
        return base::dump({{"question", settings.question},
                           {"script", settings.script},
                           {"upload", "/u/" + link.code},
                           {"piece", kPiece},
                           {"largest", settings.limits.largest},
                           {"open", is_open()}});
    }

    [[nodiscard]] std::string state_of(const std::string& id) const {
        const auto upload = store.find(id);
        if (!upload) return {};
        return base::dump({{"state", name(upload->state)},
                           {"message", upload->message},
                           {"reason", name(upload->reason)},
                           {"offset", upload->offset},
                           {"size", upload->size}});
    }

    [[nodiscard]] bool has_unfinished() const {
        for (const Upload& upload : store.all())
            if (upload.state == phone::State::sending || upload.state == phone::State::checking) return true;
        return false;
    }

    [[nodiscard]] std::string url(const char* place, const char* end) const {
        const bool six = settings.address.find(':') != std::string::npos;
        return fmt::format("{}://{}{}{}:{}/{}/{}{}", settings.encrypted ? "https" : "http", six ? "[" : "",
                           settings.address, six ? "]" : "", server->port(), place, link.code, end);
    }
};

HandOff::HandOff(Settings settings, Watch watch)
    : state_(std::make_unique<State>(std::move(settings), std::move(watch))) {}

HandOff::~HandOff() = default;

std::string HandOff::page_url() const { return state_->url("p", "/"); }

std::string HandOff::upload_url() const { return state_->url("u", ""); }

const std::string& HandOff::fingerprint() const { return state_->tls.fingerprint; }

Clock::time_point HandOff::expires() const { return state_->link.expires; }

bool HandOff::is_over() const { return !state_->is_open() && !state_->has_unfinished(); }

}  // namespace phone

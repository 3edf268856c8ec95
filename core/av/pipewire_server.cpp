// SPDX-License-Identifier: GPL-3.0-or-later
#include "av/pipewire_server.h"

#include <mutex>
#include <string_view>

#pragma GCC diagnostic ignored "-Wpedantic"  // PipeWire's macros

namespace av {
namespace {

constexpr std::chrono::seconds kPatience{2};

std::string text(const spa_dict* properties, const char* key) {
    const char* value = properties != nullptr ? spa_dict_lookup(properties, key) : nullptr;
    return value != nullptr ? value : "";
}

}  // namespace

std::unique_ptr<PipewireServer> PipewireServer::connect() {
    static std::once_flag once;
    std::call_once(once, [] { pw_init(nullptr, nullptr); });
    std::unique_ptr<PipewireServer> server(new PipewireServer);
    PipewireServer& s = *server;
    s.loop_ = pw_thread_loop_new("askreel-pipewire", nullptr);
    if (s.loop_ == nullptr) return nullptr;
    s.context_ = pw_context_new(pw_thread_loop_get_loop(s.loop_), nullptr, 0);
    if (s.context_ == nullptr || pw_thread_loop_start(s.loop_) < 0) return nullptr;
    const Lock lock(s);
    s.core_ = pw_context_connect(s.context_, nullptr, 0);
    if (s.core_ == nullptr) return nullptr;
    static const pw_core_events core_events = [] {
        pw_core_events events{};
        events.version = PW_VERSION_CORE_EVENTS;
        events.done = [](void* self, std::uint32_t id, int number) {
            if (id == PW_ID_CORE) static_cast<PipewireServer*>(self)->answered_ = number;
            static_cast<PipewireServer*>(self)->wake();
        };
        events.error = [](void* self, std::uint32_t id, int, int result, const char*) {
            if (id == PW_ID_CORE) static_cast<PipewireServer*>(self)->fault_ = result;
            static_cast<PipewireServer*>(self)->wake();
        };
        return events;
    }();
    pw_core_add_listener(s.core_, &s.core_hook_, &core_events, server.get());
    s.registry_ = pw_core_get_registry(s.core_, PW_VERSION_REGISTRY, 0);
    static const pw_registry_events registry_events = [] {
        pw_registry_events events{};
        events.version = PW_VERSION_REGISTRY_EVENTS;
        events.global = [](void* self, std::uint32_t id, std::uint32_t, const char* type, std::uint32_t,
                           const spa_dict* properties) {
            static_cast<PipewireServer*>(self)->added(id, type, properties);
        };
        events.global_remove = [](void* self, std::uint32_t id) {
            static_cast<PipewireServer*>(self)->cameras_.erase(id);
            static_cast<PipewireServer*>(self)->wake();
        };
        return events;
    }();
    pw_registry_add_listener(s.registry_, &s.registry_hook_, &registry_events, server.get());
    return s.settle() ? std::move(server) : nullptr;
}

PipewireServer::~PipewireServer() {
    if (loop_ != nullptr) pw_thread_loop_stop(loop_);
    if (registry_ != nullptr) {
        spa_hook_remove(&registry_hook_);
        pw_proxy_destroy(reinterpret_cast<pw_proxy*>(registry_));
    }
    if (core_ != nullptr) {
        spa_hook_remove(&core_hook_);
        pw_core_disconnect(core_);
    }
    if (context_ != nullptr) pw_context_destroy(context_);
    if (loop_ != nullptr) pw_thread_loop_destroy(loop_);
}

bool PipewireServer::wait(std::chrono::milliseconds longest, const std::function<bool()>& holds) {
    timespec end{};
    pw_thread_loop_get_time(loop_, &end, std::chrono::nanoseconds(longest).count());
    while (!holds() && !gone())
        if (pw_thread_loop_timed_wait_full(loop_, &end) < 0) break;
    return holds() && !gone();
}

bool PipewireServer::settle() {
    asked_ = pw_core_sync(core_, PW_ID_CORE, asked_);
    return wait(kPatience, [this] { return answered_ == asked_; });
}

void PipewireServer::added(std::uint32_t id, const char* type, const spa_dict* properties) {
    if (std::string_view(type) != PW_TYPE_INTERFACE_Node || text(properties, PW_KEY_MEDIA_CLASS) != "Video/Source")
        return;
    Camera camera{text(properties, PW_KEY_NODE_NAME), text(properties, PW_KEY_NODE_DESCRIPTION),
                  text(properties, PW_KEY_OBJECT_PATH), text(properties, PW_KEY_OBJECT_SERIAL)};
    if (camera.name.empty()) return;
    if (camera.description.empty()) camera.description = camera.name;
    cameras_[id] = std::move(camera);
}

}  // namespace av

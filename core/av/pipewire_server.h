// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pipewire/pipewire.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace av {

// A connection to PipeWire and the cameras that it has. PipeWire's own thread calls back with the lock held; so does
// whatever uses it.
class PipewireServer {
  public:
    struct Camera {
        std::string name, description;
        std::string path;    // "v4l2:/dev/video0" where it is one
        std::string serial;  // never given twice
    };

    // nullptr when no server runs.
    [[nodiscard]] static std::unique_ptr<PipewireServer> connect();
    ~PipewireServer();
    PipewireServer(const PipewireServer&) = delete;
    PipewireServer& operator=(const PipewireServer&) = delete;

    class Lock {
      public:
        explicit Lock(const PipewireServer& server) : loop_(server.loop_) { pw_thread_loop_lock(loop_); }
        ~Lock() { pw_thread_loop_unlock(loop_); }
        Lock(const Lock&) = delete;
        Lock& operator=(const Lock&) = delete;

      private:
        pw_thread_loop* loop_;
    };

    // The rest with the lock held.
    // Until `holds`, the server is gone or the time is over; false then.
    [[nodiscard]] bool wait(std::chrono::milliseconds longest, const std::function<bool()>& holds);
    // Until the server has answered all that was asked so far.
    [[nodiscard]] bool settle();
    void wake() { pw_thread_loop_signal(loop_, false); }

    [[nodiscard]] const std::map<std::uint32_t, Camera>& cameras() const { return cameras_; }
    [[nodiscard]] bool gone() const { return fault_ != 0; }
    // A negative errno of the server's, 0 for none.
    [[nodiscard]] int fault() const { return fault_; }
    [[nodiscard]] pw_core* core() const { return core_; }
    [[nodiscard]] pw_registry* registry() const { return registry_; }

  private:
    PipewireServer() = default;
    void added(std::uint32_t id, const char* type, const spa_dict* properties);

    pw_thread_loop* loop_ = nullptr;
    pw_context* context_ = nullptr;
    pw_core* core_ = nullptr;
    pw_registry* registry_ = nullptr;
    spa_hook core_hook_{}, registry_hook_{};
    std::map<std::uint32_t, Camera> cameras_;
    int asked_ = 0, answered_ = -1, fault_ = 0;
};

}  // namespace av

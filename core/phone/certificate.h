// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "base/file.h"

struct ssl_ctx_st;

// The certificate that this computer makes for itself: phones show a warning once, since nobody vouches for it, and the
// connection is encrypted all the same.
namespace phone {

struct TlsContext {
    std::shared_ptr<ssl_ctx_st> context;
    std::string fingerprint;  // SHA-256, "AB:CD:…"
};

// The context for a server at this address (a number), with the certificate that `folder` keeps for it, or a new one
// when there is none or it ends within a day: what a phone was once told to trust stays the same. Throws Errc::disk,
// Errc::internal.
[[nodiscard]] TlsContext tls_context(const std::string& address, const base::Path& folder);

}  // namespace phone

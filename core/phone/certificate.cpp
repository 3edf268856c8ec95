// SPDX-License-Identifier: GPL-3.0-or-later
#include "phone/certificate.h"

#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <optional>
#include <system_error>

#include "base/error.h"

namespace phone {
namespace {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* object) const {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free>>;

constexpr long kDay = 24 * 3600;
// The longest that Safari accepts is 398 days.
constexpr long kLifetime = 397 * kDay;
constexpr std::uintmax_t kLargestFile = 100'000;

struct Identity {
    Key key;
    Certificate certificate;
};

void need(bool done) {
    if (done) return;
    ERR_clear_error();
    throw base::Error(base::Errc::internal, "cannot make a certificate", {}, "the encryption library refused");
}

void add_extension(X509* certificate, int kind, const std::string& value) {
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str()));
    need(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

Identity make(const std::string& address) {
    Identity made{Key(EVP_EC_gen("P-256")), Certificate(X509_new())};
    X509* certificate = made.certificate.get();
    need(made.key && certificate != nullptr);
    std::int64_t serial = 0;
    need(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1);
    need(ASN1_INTEGER_set_int64(X509_get_serialNumber(certificate), serial & INT64_MAX) == 1);
    need(X509_set_version(certificate, X509_VERSION_3) == 1);
    // A phone whose clock is a little slow sees it as valid too.
    X509_gmtime_adj(X509_getm_notBefore(certificate), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kLifetime - kDay);
    X509_NAME* name = X509_get_subject_name(certificate);
    need(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>("AskReel on this network"), -1, -1, 0) == 1);
    need(X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, made.key.get()) == 1);
    add_extension(certificate, NID_subject_alt_name, "IP:" + address);
    add_extension(certificate, NID_basic_constraints, "critical,CA:FALSE");
    add_extension(certificate, NID_key_usage, "critical,digitalSignature");
    add_extension(certificate, NID_ext_key_usage, "serverAuth");
    need(X509_sign(certificate, made.key.get(), EVP_sha256()) > 0);
    return made;
}

std::string to_pem(const Identity& identity) {
    const Bio out(BIO_new(BIO_s_mem()));
    need(out &&
         PEM_write_bio_PKCS8PrivateKey(out.get(), identity.key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
         PEM_write_bio_X509(out.get(), identity.certificate.get()) == 1);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return {bytes, static_cast<std::size_t>(size)};
}

// nullopt when it is damaged, for another address, or ends soon.
std::optional<Identity> from_pem(const std::string& pem, const std::string& address) {
    const auto read = [&](auto reader) {
        const Bio in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
        return reader(in.get(), nullptr, nullptr, nullptr);
    };
    Identity found{Key(read(PEM_read_bio_PrivateKey)), Certificate(read(PEM_read_bio_X509))};
    ERR_clear_error();
    if (!found.key || !found.certificate || X509_check_private_key(found.certificate.get(), found.key.get()) != 1)
        return std::nullopt;
    if (X509_check_ip_asc(found.certificate.get(), address.c_str(), 0) != 1) return std::nullopt;
    time_t tomorrow = std::time(nullptr) + kDay;
    if (X509_cmp_time(X509_get0_notAfter(found.certificate.get()), &tomorrow) <= 0) return std::nullopt;
    return found;
}

Identity identity_for(const std::string& address, const base::Path& folder) {
    std::string name = address;
    std::replace(name.begin(), name.end(), ':', '-');
    const base::Path file = folder / (name + ".pem");
    if (std::filesystem::exists(file))
        if (auto kept = from_pem(base::read_file(file, kLargestFile, "cannot read the certificate"), address))
            return std::move(*kept);
    Identity made = make(address);
    base::make_folder(folder);
    std::error_code ignored;
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    base::write_file_atomically(file, to_pem(made));
    return made;
}

std::string fingerprint_of(X509* certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    need(X509_digest(certificate, EVP_sha256(), digest, &size) == 1);
    std::string out;
    for (unsigned i = 0; i < size; ++i) out += fmt::format("{}{:02X}", i == 0 ? "" : ":", digest[i]);
    return out;
}

}  // namespace

TlsContext tls_context(const std::string& address, const base::Path& folder) {
    const Identity identity = identity_for(address, folder);
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    need(context != nullptr && SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    need(SSL_CTX_use_certificate(context.get(), identity.certificate.get()) == 1 &&
         SSL_CTX_use_PrivateKey(context.get(), identity.key.get()) == 1);
    return {context, fingerprint_of(identity.certificate.get())};
}

}  // namespace phone

// SPDX-License-Identifier: GPL-3.0-or-later
// A clip on its way by the upload protocol tus 1.0.0: in pieces, and going on where it stopped, whatever happens.

const VERSION = {"Tus-Resumable": "1.0.0"};
const SILENCE = 25000;      // ms without a byte before a connection counts as lost
const LONGEST_WAIT = 10000;  // ms between attempts

// Ends early when there may be something new: the network is back, the phone was unlocked.
function wait(ms) {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener("online", end);
      document.removeEventListener("visibilitychange", end);
      done();
    };
    const timer = setTimeout(end, ms);
    addEventListener("online", end);
    document.addEventListener("visibilitychange", end);
  });
}

function base64(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

// Only pages that came encrypted may compute it; TCP's own sums have to do for the others.
async function checksum(piece) {
  if (!globalThis.crypto?.subtle) return {};
  const digest = await crypto.subtle.digest("SHA-256", await piece.arrayBuffer());
  return {"Upload-Checksum": "sha256 " + base64(digest)};
}

class Refused extends Error {}
class Gone extends Error {}
class Unreadable extends Error {}

// States: waiting, sending, offline (it tries again by itself; with a reason it is not the network), lost (the file has
// to be chosen again), checking, arrived, refused, cancelled. `changed` is called after every change. `reason` is the
// server's word for why, such as "disk".
export class Upload {
  constructor({endpoint, piece, name, size, file = null, url = null, changed}) {
    Object.assign(this, {endpoint, piece, name, size, file, url, changed});
    this.state = "waiting";
    this.offset = 0;
    this.reason = "";
    this.speed = 0;  // bytes a second
    this.request = null;
  }

  set(state, reason = "") {
    if (this.state === "cancelled") return;
    this.state = state;
    this.reason = reason;
    this.changed(this);
  }

  // Until the clip has arrived, was refused, cancelled or lost.
  async run() {
    let attempt = 0;
    while (!["arrived", "refused", "cancelled", "lost"].includes(this.state)) {
      const before = this.offset;
      try {
        await this.step();
        attempt = 0;
      } catch (error) {
        if (this.offset > before) attempt = 0;
        if (error instanceof Refused) this.set("refused", error.message);
        else if (error instanceof Unreadable) this.set("lost");
        else if (error instanceof Gone && this.file && attempt++ < 3) this.url = null;
        else if (error instanceof Gone) this.set("refused", "gone");
        else {
          if (attempt > 0 || error.message) this.set("offline", error.message);
          await wait(Math.min(LONGEST_WAIT, 500 * 2 ** attempt++));
          this.known = false;
        }
      }
    }
  }

  async step() {
    if (!this.url) await this.create();
    if (!this.known) await this.ask();
    if (this.offset === this.size) return this.settle();
    if (!this.file) throw new Unreadable();
    await this.send(this.file.slice(this.offset, this.offset + this.piece));
  }

  async create() {
    const name = base64(new TextEncoder().encode(this.name));
    const answer = await this.fetch("POST", this.endpoint, {"Upload-Length": this.size, "Upload-Metadata": "filename " + name});
    this.url = new URL(answer.headers.get("Location"), location.href).pathname;
    this.offset = 0;
    this.known = true;
    this.set("sending");
  }

  async ask() {
    const answer = await this.fetch("HEAD", this.url);
    this.offset = Number(answer.headers.get("Upload-Offset"));
    this.known = true;
    if (this.offset < this.size && this.file) this.set("sending");
  }

  async fetch(method, url, headers = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), SILENCE);
    try {
      const answer = await fetch(url, {method, headers: {...VERSION, ...headers}, signal: stop.signal, cache: "no-store"});
      this.judge(answer.status, answer.headers.get("Askreel-Reason"));
      return answer;
    } catch (error) {
      // What the browser says of a network that is lost is for nobody to read.
      throw error instanceof TypeError || error.name === "AbortError" ? new Error() : error;
    } finally {
      clearTimeout(timer);
    }
  }

  judge(status, reason) {
    if (status >= 200 && status < 300) return;
    if (status === 404 || status === 410) throw new Gone();
    if ([400, 403, 413, 415].includes(status)) throw new Refused(reason ?? "");
    if (status === 429 || status === 507) throw new Error(reason ?? "");  // somebody can do something about it
    throw new Error();  // 409, 423, 460, 500: ask where it is, and go on from there
  }

  async send(piece) {
    let headers;
    try {
      headers = {...(await checksum(piece)), ...VERSION};
    } catch {
      throw new Unreadable();
    }
    const start = this.offset;
    const began = performance.now();
    await new Promise((done, fail) => {
      const request = this.request = new XMLHttpRequest();
      let timer = 0;
      const alive = () => {
        clearTimeout(timer);
        timer = setTimeout(() => request.abort(), SILENCE);
      };
      const failed = async () => {
        clearTimeout(timer);
        // A file that the phone took away looks like a lost network.
        try {
          await piece.slice(0, 1).arrayBuffer();
          fail(new Error());
        } catch {
          fail(new Unreadable());
        }
      };
      request.open("PATCH", this.url);
      for (const [key, value] of Object.entries(headers)) request.setRequestHeader(key, value);
      request.setRequestHeader("Upload-Offset", start);
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.upload.onprogress = (event) => {
        alive();
        this.offset = start + event.loaded;
        this.set("sending");
      };
      request.onload = () => {
        clearTimeout(timer);
        try {
          this.judge(request.status, request.getResponseHeader("Askreel-Reason"));
          this.offset = Number(request.getResponseHeader("Upload-Offset"));
          done();
        } catch (error) {
          fail(error);
        }
      };
      request.onerror = request.onabort = failed;
      alive();
      request.send(piece);
    }).finally(() => { this.request = null; });
    const speed = (this.offset - start) / Math.max(1, performance.now() - began) * 1000;
    this.speed = this.speed ? 0.7 * this.speed + 0.3 * speed : speed;
    this.set("sending");
  }

  // The computer looks at the clip.
  async settle() {
    this.set("checking");
    const answer = await this.fetch("GET", this.url);
    const {state, reason} = await answer.json();
    if (state === "arrived" || state === "refused") return this.set(state, reason);
    await wait(700);
  }

  async cancel() {
    this.set("cancelled");
    this.request?.abort();
    if (this.url) await fetch(this.url, {method: "DELETE", headers: VERSION}).catch(() => {});
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The page: shows the question, takes clips from the camera or the library and shows how they come along.

import {file, forget, keep, kept} from "./keep.js";
import {Upload} from "./upload.js";
import {phrase, said, translate} from "./words.js";

const ICONS = {
  clip: '<rect x="3.5" y="5" width="17" height="14" rx="2.5"/><path d="M10.5 9.5v5l4-2.5z"/>',
  arrived: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  refused: '<path d="M12 7v6"/><circle class="full" cx="12" cy="17" r="1.2"/>',
  offline: '<path d="M4 9.5a12 12 0 0 1 16 0M7 13a7.5 7.5 0 0 1 10 0"/><circle class="full" cx="12" cy="17" r="1.4"/>',
  lost: '<path d="M5 12a7 7 0 1 1 2 5M5 18v-4h4"/>',
};

const find = (id) => document.getElementById(id);
const uploads = [];
let facts = null;
let busy = false;

function size(bytes) {
  return bytes >= 1e9 ? (bytes / 1e9).toFixed(1) + " GB" : Math.max(1, Math.round(bytes / 1e6)) + " MB";
}

function timeLeft(seconds) {
  if (seconds < 60) return phrase("secondsLeft", Math.max(1, Math.ceil(seconds / 5) * 5));
  return phrase("minutesLeft", Math.round(seconds / 60));
}

function words(upload) {
  const percent = Math.floor((100 * upload.offset) / upload.size);
  switch (upload.state) {
    case "waiting": return phrase("waiting", size(upload.size));
    case "sending": {
      const left = upload.speed ? " · " + timeLeft((upload.size - upload.offset) / upload.speed) : "";
      return `${percent} % · ${size(upload.size)}${left}`;
    }
    case "offline": return said(upload.reason) ?? phrase("offline", percent);
    case "lost": return phrase("lost", percent);
    case "checking": return phrase("checking");
    case "arrived":
    case "refused": return said(upload.reason, size(facts.largest)) ?? phrase(upload.state);
    default: return "";
  }
}

function draw(upload) {
  const {item, state} = upload;
  const settled = state === "arrived" || state === "refused";
  if (item.dataset.state !== state) {
    item.dataset.state = state;
    item.querySelector(".mark").innerHTML = `<svg viewBox="0 0 24 24">${ICONS[state] ?? ICONS.clip}</svg>`;
    item.querySelector("button").textContent = settled ? "" : phrase("cancel");
    item.querySelector("button").setAttribute("aria-label", `${phrase("cancel")}: ${upload.name}`);
  }
  const text = words(upload);
  const status = item.querySelector(".status");
  if (status.textContent !== text) status.textContent = text;
  const percent = (100 * upload.offset) / upload.size;
  const bar = item.querySelector(".bar");
  bar.setAttribute("aria-valuenow", Math.floor(percent));
  bar.setAttribute("aria-label", upload.name);
  bar.firstElementChild.style.width = percent + "%";
}

function changed(upload) {
  if (upload.url && upload.file && !upload.kept) {
    upload.kept = true;
    keep(upload);
  }
  if (["arrived", "refused", "cancelled"].includes(upload.state) && upload.url) forget(upload.url);
  if (upload.state === "cancelled") upload.item.remove();
  else draw(upload);
}

function add(values) {
  const item = find("clip").content.firstElementChild.cloneNode(true);
  const upload = new Upload({endpoint: facts.upload, piece: facts.piece, changed, ...values});
  upload.item = item;
  upload.kept = Boolean(values.url);
  item.querySelector(".name").textContent = values.name;
  item.querySelector("button").onclick = () => upload.cancel();
  find("clips").prepend(item);
  uploads.push(upload);
  draw(upload);
  return upload;
}

// One after another: the first is there sooner, and a weak network is not shared.
async function sendAll() {
  if (busy) return;
  busy = true;
  let lock = await stayAwake();
  const again = async () => { if (document.visibilityState === "visible") lock = await stayAwake(); };
  document.addEventListener("visibilitychange", again);
  for (let next; (next = uploads.find((upload) => upload.state === "waiting"));) {
    next.set("sending");
    await next.run();
  }
  document.removeEventListener("visibilitychange", again);
  lock?.release().catch(() => {});
  busy = false;
}

// The screen stays on where the phone allows it; where not, sending goes on when it is unlocked.
async function stayAwake() {
  try {
    return await navigator.wakeLock.request("screen");
  } catch {
    return null;
  }
}

function take(chosen) {
  for (const one of chosen) {
    // The clip that was lost when the page was left: it goes on where it stopped.
    const before = uploads.find((upload) => upload.state === "lost" && upload.size === one.size);
    if (before) {
      before.file = one;
      before.kept = false;
      forget(before.url);
      before.set("waiting");
    } else if (one.size > facts.largest || one.size === 0) {
      const refused = add({name: one.name, size: Math.max(1, one.size)});
      refused.set("refused", one.size === 0 ? "empty" : "too-large");
    } else {
      add({name: one.name, size: one.size, file: one});
    }
  }
  sendAll();
}

async function askFacts() {
  for (;;) {
    try {
      const answer = await fetch("answer.json", {cache: "no-store"});
      return await answer.json();
    } catch {
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}

async function begin() {
  translate(document);
  facts = await askFacts();
  find("question").textContent = facts.question;
  for (const line of facts.script.split("\n").filter((text) => text.trim())) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    find("script").append(paragraph);
  }
  find("script-card").hidden = facts.script.trim() === "";
  find("closed").hidden = facts.open;
  for (const id of ["camera", "library"])
    find(id).onchange = (event) => {
      take([...event.target.files]);
      event.target.value = "";
    };
  // Only now: what is chosen before anybody listens would be lost.
  find("choices").hidden = !facts.open;
  for (const clip of kept(facts.upload)) add({...clip, file: await file(clip.url)});
  sendAll();
}

begin();

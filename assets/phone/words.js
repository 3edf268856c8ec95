// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says, in the phone's language.

const ENGLISH = {
  title: "Record with this phone",
  question: "The question",
  script: "What to say",
  record: "Record",
  choose: "Choose a clip",
  tip: "A long answer is safest in the phone’s own camera app: choose it here afterwards.",
  closed: "This link has ended. Scan the code on the computer again to send another clip.",
  waiting: "Waiting its turn · {}",
  secondsLeft: "{} seconds left",
  minutesLeft: "{} min left",
  offline: "Waiting for the network at {} %. It goes on by itself.",
  lost: "Stopped at {} %. Choose the same clip again, and it goes on from there.",
  checking: "All of it is there. The computer is looking at it.",
  arrived: "It has arrived on the computer.",
  refused: "It could not be used.",
  cancel: "Cancel",
  ended: "This link has ended",
  again: "Scan the code on the computer again. Clips that have arrived are safe.",
  // Why something stopped, by the server's words for it and some of the page's own.
  reasons: {
    "gone": "The computer does not wait for it any more. Scan the code again.",
    "empty": "There is nothing in this clip. Record it again.",
    "too-large": "It is larger than {}. Record a shorter one.",
    "too-many": "Too many clips are on their way. It goes on when one of them has arrived.",
    "too-often": "The computer is busy. It goes on by itself.",
    "disk": "The computer’s disk has no room for it. Free some space there: it goes on by itself.",
    "no-video": "This is no video that can be used. Record it again, or choose another one.",
    "not-added": "It has arrived and is kept, but somebody has to look at the computer.",
  },
};

const SPANISH = {
  title: "Grabar con este teléfono",
  question: "La pregunta",
  script: "Qué decir",
  record: "Grabar",
  choose: "Elegir un clip",
  tip: "Una respuesta larga está más segura en la app de cámara del teléfono: elígela aquí después.",
  closed: "Este enlace ha terminado. Vuelve a escanear el código de la computadora para enviar otro clip.",
  waiting: "Esperando su turno · {}",
  secondsLeft: "quedan {} segundos",
  minutesLeft: "quedan {} min",
  offline: "Esperando la red al {} %. Continúa solo.",
  lost: "Se detuvo al {} %. Elige el mismo clip otra vez y continuará desde ahí.",
  checking: "Ya está todo. La computadora lo está revisando.",
  arrived: "Ha llegado a la computadora.",
  refused: "No se pudo usar.",
  cancel: "Cancelar",
  ended: "Este enlace ha terminado",
  again: "Vuelve a escanear el código de la computadora. Los clips que han llegado están a salvo.",
  reasons: {
    "gone": "La computadora ya no lo espera. Vuelve a escanear el código.",
    "empty": "Este clip está vacío. Grábalo de nuevo.",
    "too-large": "Ocupa más de {}. Graba uno más corto.",
    "too-many": "Hay demasiados clips en camino. Continuará cuando llegue uno de ellos.",
    "too-often": "La computadora está ocupada. Continúa solo.",
    "disk": "En el disco de la computadora no queda espacio. Libera un poco: continúa solo.",
    "no-video": "No es un video que se pueda usar. Grábalo de nuevo o elige otro.",
    "not-added": "Ha llegado y está guardado, pero alguien tiene que mirar en la computadora.",
  },
};

const spanish = navigator.language.startsWith("es");
const own = spanish ? SPANISH : ENGLISH;

export function phrase(key, value = "") {
  return own[key].replace("{}", value);
}

// What a reason means; undefined when there is none, or it is not known.
export function said(reason, value = "") {
  return own.reasons[reason]?.replace("{}", value);
}

// Texts that stand in the page.
export function translate(page) {
  if (!spanish) return;
  page.documentElement.lang = "es";
  page.title = own[page.querySelector("title").dataset.text];
  for (const element of page.querySelectorAll("[data-text]")) element.textContent = own[element.dataset.text];
}

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
  gone: "The computer does not wait for it any more. Scan the code again.",
  empty: "There is nothing in this clip. Record it again.",
  large: "It is larger than {}. Record a shorter one.",
  cancel: "Cancel",
};

const SPANISH = {
  title: "Grabar con este teléfono",
  question: "La pregunta",
  script: "Qué decir",
  record: "Grabar",
  choose: "Elegir un clip",
  tip: "Una respuesta larga está más segura en la app de cámara del teléfono: elígela aquí después.",
  closed: "Este enlace ha terminado. Vuelve a escanear el código del ordenador para enviar otro clip.",
  waiting: "Esperando su turno · {}",
  secondsLeft: "quedan {} segundos",
  minutesLeft: "quedan {} min",
  offline: "Esperando la red al {} %. Continúa solo.",
  lost: "Se detuvo al {} %. Elige el mismo clip otra vez y continuará desde ahí.",
  checking: "Ya está todo. El ordenador lo está revisando.",
  arrived: "Ha llegado al ordenador.",
  refused: "No se pudo usar.",
  gone: "El ordenador ya no lo espera. Vuelve a escanear el código.",
  empty: "Este clip está vacío. Grábalo de nuevo.",
  large: "Ocupa más de {}. Graba uno más corto.",
  cancel: "Cancelar",
};

const spanish = navigator.language.startsWith("es");
const own = spanish ? SPANISH : ENGLISH;

export function phrase(key, value = "") {
  return own[key].replace("{}", value);
}

// Texts that stand in the page.
export function translate(page) {
  if (!spanish) return;
  page.documentElement.lang = "es";
  page.title = own.title;
  for (const element of page.querySelectorAll("[data-text]")) element.textContent = own[element.dataset.text];
}

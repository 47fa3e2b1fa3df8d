/** Titles of stages and notices that HeyMilo leaves to its own pages, in the posting's language. */

const en = {
  chat: 'A short chat',
  interview: 'Interview',
  assessment: 'A task',
  assistant: 'Assistant',
  ai: 'In parts of this application you deal with artificial intelligence (AI), not with a person: it asks questions, or helps to evaluate what you send. You can ask for another way at any time; it will not count against you.',
  aiNamed:
    'In parts of this application you deal with artificial intelligence (AI), not with a person: it goes by the name of {name}, asks questions, and helps to evaluate what you send. You can ask for another way at any time; it will not count against you.',
  recording:
    'What you say, and what your camera shows where it is on, is recorded and written down, so that {brand} can review your answers.',
  texting:
    '{brand} may send you text messages about this application. Message and data rates may apply. Reply HELP for help and STOP to stop. You can apply without them.',
};

type Words = typeof en;

const es: Words = {
  chat: 'Una conversación breve',
  interview: 'Entrevista',
  assessment: 'Una tarea',
  assistant: 'Asistente',
  ai: 'En partes de esta solicitud usted trata con inteligencia artificial (IA), no con una persona: hace preguntas o ayuda a evaluar lo que usted envía. Puede pedir otra forma en cualquier momento; no le perjudicará.',
  aiNamed:
    'En partes de esta solicitud usted trata con inteligencia artificial (IA), no con una persona: se llama {name}, hace preguntas y ayuda a evaluar lo que usted envía. Puede pedir otra forma en cualquier momento; no le perjudicará.',
  recording:
    'Lo que usted dice, y lo que muestra su cámara cuando está encendida, se graba y se transcribe para que {brand} pueda revisar sus respuestas.',
  texting:
    '{brand} puede enviarle mensajes de texto sobre esta solicitud. Pueden aplicarse tarifas de mensajes y datos. Responda HELP para obtener ayuda y STOP para dejar de recibirlos. Puede presentar su solicitud sin ellos.',
};

/** The words of a language; English where there is no translation. */
export function stepWords(locale: string): Readonly<Words> {
  return /^es\b/i.test(locale) ? es : en;
}

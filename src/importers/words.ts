/** The few sentences that an imported flow needs and its source does not have, in the job's language. */

const en = {
  role: 'Open role',
  brand: 'Our team',
  resume: 'Your resume',
  application: 'Your application',
  about: 'About you',
  questions: 'A few questions',
  moreQuestions: 'A few more questions',
  review: 'Look over your answers',
  selfId: 'About you, only if you wish',
  selfIdIntro:
    'These questions are voluntary. Your answers are kept apart from your application, and nobody who decides about it sees them.',
  decline: 'I prefer not to say',
  option: 'Option',
  noneOfThese: 'None of the above',
  dontKnow: 'I do not know',
  experience: '{time} of experience',
  orText: 'Or write it here',
  processing: '{brand} stores and uses what you send here to decide about your application.',
  retention: '{brand} may keep your application for {days} days after the decision, to contact you about other roles.',
  retentionOpen: '{brand} may keep your application after the decision, to contact you about other roles.',
  selfIdConsent:
    'The next questions ask about personal characteristics. {brand} uses your answers for statistics, and only if you agree. You can skip them.',
  note: 'Please note',
  links: 'Links',
  yes: 'Yes',
  no: 'No',
  cover: 'Cover letter',
  photo: 'Photo',
  privacy: '{brand} handles your application under its [privacy policy]({url}).',
  texting: '{brand} may send you text messages about your application.',
  remote: 'remote',
  hybrid: 'hybrid',
  onsite: 'on site',
  fulltime: 'Full-time',
  parttime: 'Part-time',
  permanent: 'permanent',
  fixedterm: 'fixed term',
  contract: 'Contract',
  temporary: 'Temporary',
  internship: 'Internship',
  hour: '{pay} an hour',
  day: '{pay} a day',
  week: '{pay} a week',
  month: '{pay} a month',
  year: '{pay} a year',
};

type Words = typeof en;

const es: Words = {
  role: 'Puesto abierto',
  brand: 'Nuestro equipo',
  resume: 'Su currículum',
  application: 'Su solicitud',
  about: 'Sobre usted',
  questions: 'Algunas preguntas',
  moreQuestions: 'Algunas preguntas más',
  review: 'Revise sus respuestas',
  selfId: 'Sobre usted, solo si lo desea',
  selfIdIntro:
    'Estas preguntas son voluntarias. Sus respuestas se guardan aparte de su solicitud, y quien decide sobre ella no las ve.',
  decline: 'Prefiero no responder',
  option: 'Opción',
  noneOfThese: 'Ninguna de las anteriores',
  dontKnow: 'No lo sé',
  experience: '{time} de experiencia',
  orText: 'O escríbalo aquí',
  processing: '{brand} guarda y usa lo que usted envía aquí para decidir sobre su solicitud.',
  retention:
    '{brand} puede conservar su solicitud {days} días después de la decisión, para contactarle sobre otros puestos.',
  retentionOpen: '{brand} puede conservar su solicitud después de la decisión, para contactarle sobre otros puestos.',
  selfIdConsent:
    'Las siguientes preguntas tratan de características personales. {brand} usa sus respuestas para estadísticas, y solo si usted está de acuerdo. Puede omitirlas.',
  note: 'Tenga en cuenta',
  links: 'Enlaces',
  yes: 'Sí',
  no: 'No',
  cover: 'Carta de presentación',
  photo: 'Foto',
  privacy: '{brand} trata su solicitud según su [política de privacidad]({url}).',
  texting: '{brand} puede enviarle mensajes de texto sobre su solicitud.',
  remote: 'a distancia',
  hybrid: 'híbrido',
  onsite: 'presencial',
  fulltime: 'Tiempo completo',
  parttime: 'Tiempo parcial',
  permanent: 'indefinido',
  fixedterm: 'de duración determinada',
  contract: 'Por contrato',
  temporary: 'Temporal',
  internship: 'Prácticas',
  hour: '{pay} por hora',
  day: '{pay} al día',
  week: '{pay} a la semana',
  month: '{pay} al mes',
  year: '{pay} al año',
};

/** The sentences of one language. */
export type ImportWords = Readonly<Words>;

/** The sentences for a language tag; English where there is no translation. */
export function wordsFor(locale: string): ImportWords {
  return /^es\b/i.test(locale) ? es : en;
}

/** Fills the gaps of a sentence. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

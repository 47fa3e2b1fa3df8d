/**
 * Words that get employers into trouble, in English and Spanish: what a question must not ask about, or had better not.
 * Each rule names a pattern and what makes a match harmless; its sentences are in the table of codes. Modest on purpose: it
 * knows common wordings, and finding nothing proves nothing.
 */
import type { DocumentWarningCode } from '../errors/index.ts';

/** One row of the table. */
export interface WordingRule {
  readonly code: DocumentWarningCode;
  readonly pattern: RegExp;
  /** A label that also matches this is left alone. */
  readonly unless?: RegExp;
  readonly message: string;
}

/** Every rule. Word ends are letters' ends: `\b` does not know accents. */
export const wordingRules: readonly WordingRule[] = [
  {
    code: 'wording-citizenship',
    pattern: word(
      'citizen|citizens|citizenship|green card|visa (type|class|status)|(type|kind) of visa|which visa|ciudadan[oa]|ciudadanía|tipo de visa|estatus migratorio',
    ),
    unless: word('sponsor|sponsorship|patrocinio|senior citizens?|citizen (science|developers?)'),
    message: 'This asks about citizenship or visa class',
  },
  {
    code: 'wording-documents',
    pattern: word(
      "passport number|social security number|ssn|i-9|driver'?s licen[cs]e number|número de (pasaporte|seguro social)",
    ),
    message: 'This asks for an identity document before an offer is made',
  },
  {
    code: 'wording-age',
    pattern: word(
      'date of birth|birth ?date|birthday|year of birth|how old are you|your age|(graduation year|year (did )?you graduate[d]?|year of graduation)|fecha de nacimiento|qué edad|su edad|cuántos años tienes?(?= *\\?)|año de graduación',
    ),
    message: 'This asks how old somebody is',
  },
  {
    code: 'wording-health',
    pattern: word(
      "(do you|are you|have you|any|your|tiene|padece|su) .{0,40}?(disabilit(y|ies)|disabled|medical conditions?|illness(es)?|medications?|workers'? comp(ensation)?|discapacidad(es)?|discapacitad[oa]|enfermedad(es)?|medicamentos?)",
    ),
    unless: word(
      'experience|experiences|experienced|work(ed|ing)? with|care for|support(ed|ing)?|accommodations?|administer(ed|ing)?|experiencia|administrar|adaptaci(ón|ones)',
    ),
    message: 'This asks about disability, illness or medication',
  },
  {
    code: 'wording-family',
    pattern: word(
      'pregnant|pregnancy|marital status|are you married|maiden name|(do you have|how many|are you planning) .{0,20}?(children|kids)|embarazada|estado civil|es(tá)? (usted )?casad[oa]|tiene hijos|cuántos hijos',
    ),
    unless: word('experience|experiencia'),
    message: 'This asks about family or pregnancy',
  },
  {
    code: 'wording-origin',
    pattern: word(
      '(your|what) (religion|race|ethnicity|nationality|gender|sex|sexual orientation|national origin)|place of birth|country of birth|where were you born|(su|cuál es su) (religión|raza|etnia|nacionalidad|género|sexo|orientación sexual)|lugar de nacimiento|dónde nació',
    ),
    message: 'This asks about origin, religion, sex or race',
  },
  {
    code: 'wording-origin',
    pattern:
      /^\s*(gender|sex|race|ethnicity|religion|nationality|género|sexo|raza|etnia|religión|nacionalidad)\s*[:?*]?\s*$/iu,
    message: 'This asks about origin, religion, sex or race',
  },
  {
    code: 'wording-arrest',
    pattern: word('arrest|arrests|arrested|arrestad[oa]|detenid[oa]'),
    message: 'This asks about arrests',
  },
  {
    code: 'wording-conviction',
    pattern: word(
      'convicted|convictions?|felony|felonies|misdemeanors?|criminal (record|history)|antecedentes penales|condenad[oa]',
    ),
    message: 'This asks about convictions',
  },
  {
    code: 'wording-salary-history',
    pattern: word(
      'salary history|(current|previous|last|past|present) (base )?(salary|pay|compensation|wages?)|(salario|sueldo) (actual|anterior|pasado)|último (salario|sueldo)',
    ),
    message: 'This asks what somebody earned before',
  },
  {
    code: 'wording-native-speaker',
    pattern: word('native (\\p{L}+ )?(speakers?|language)|mother tongue|lengua materna|(hablante|idioma) nativ[oa]'),
    message: 'This asks for a native speaker',
  },
  {
    code: 'wording-car',
    pattern: word('(own|have|has|having) (a |your own )(car|vehicle)|(coche|auto|carro|vehículo) propio'),
    message: 'This asks for a car of one’s own',
  },
  {
    code: 'wording-military',
    pattern: word(
      '(type|kind|status|character) of (military )?discharge|discharge (type|status)|(dis)?honorabl[ey] discharged?',
    ),
    message: 'This asks for the type of a military discharge',
  },
  {
    code: 'wording-physical',
    pattern: word(
      '(lift|carry|push|pull|stand|climb|kneel|levantar|cargar|empujar|permanecer de pie) .{0,60}?(\\d+ ?(lbs?|pounds?|kg|kilos?|hours?|libras?|horas?))',
    ),
    unless: word('accommodations?|adaptaci(ón|ones)|ajustes? razonables?'),
    message: 'A physical demand without "with or without accommodation"',
  },
  {
    code: 'wording-double-negative',
    pattern: /(?<!\p{L})(not|n['’]t|never)(?!\p{L}).*(?<!\p{L})(not|n['’]t|never|unless)(?!\p{L}).*\?/iu,
    message: 'This question has two negatives',
  },
];

/** Whole words of any language, upper or lower case. */
function word(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, 'iu');
}

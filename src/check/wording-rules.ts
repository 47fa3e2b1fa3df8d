/**
 * Words that get employers into trouble, in English and Spanish: what a question must not ask about, or had better not.
 * Each rule names a pattern, what makes a match harmless, and a better question. Modest on purpose: it knows common
 * wordings, and finding nothing proves nothing.
 */

/** One row of the table. */
export interface WordingRule {
  readonly code: string;
  readonly pattern: RegExp;
  /** A label that also matches this is left alone. */
  readonly unless?: RegExp;
  readonly message: string;
  readonly better: string;
}

const work = 'Ask "Are you legally authorized to work in the United States?"';

/** Every rule. Word ends are letters' ends: `\b` does not know accents. */
export const wordingRules: readonly WordingRule[] = [
  {
    code: 'wording-citizenship',
    pattern: word(
      'citizen|citizens|citizenship|green card|visa (type|class|status)|(type|kind) of visa|which visa|ciudadan[oa]|ciudadanía|tipo de visa|estatus migratorio',
    ),
    unless: word('sponsor|sponsorship|patrocinio|senior citizens?|citizen (science|developers?)'),
    message: 'This asks about citizenship or visa class',
    better: work,
  },
  {
    code: 'wording-documents',
    pattern: word(
      "passport number|social security number|ssn|i-9|driver'?s licen[cs]e number|número de (pasaporte|seguro social)",
    ),
    message: 'This asks for an identity document before an offer is made',
    better: work,
  },
  {
    code: 'wording-age',
    pattern: word(
      'date of birth|birth ?date|birthday|year of birth|how old are you|your age|(graduation year|year (did )?you graduate[d]?|year of graduation)|fecha de nacimiento|qué edad|su edad|cuántos años tienes?(?= *\\?)|año de graduación',
    ),
    message: 'This asks how old somebody is',
    better: 'Ask what the role needs: "Are you 18 or older?"',
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
    better: 'Ask whether the candidate can do a task "with or without accommodation"',
  },
  {
    code: 'wording-family',
    pattern: word(
      'pregnant|pregnancy|marital status|are you married|maiden name|(do you have|how many|are you planning) .{0,20}?(children|kids)|embarazada|estado civil|es(tá)? (usted )?casad[oa]|tiene hijos|cuántos hijos',
    ),
    unless: word('experience|experiencia'),
    message: 'This asks about family or pregnancy',
    better: 'Ask whether the candidate can work the hours of the role',
  },
  {
    code: 'wording-origin',
    pattern: word(
      '(your|what) (religion|race|ethnicity|nationality|gender|sex|sexual orientation|national origin)|place of birth|country of birth|where were you born|(su|cuál es su) (religión|raza|etnia|nacionalidad|género|sexo|orientación sexual)|lugar de nacimiento|dónde nació',
    ),
    message: 'This asks about origin, religion, sex or race',
    better: 'Leave it out, or ask it in a voluntary self-id stage',
  },
  {
    code: 'wording-origin',
    pattern:
      /^\s*(gender|sex|race|ethnicity|religion|nationality|género|sexo|raza|etnia|religión|nacionalidad)\s*[:?*]?\s*$/iu,
    message: 'This asks about origin, religion, sex or race',
    better: 'Leave it out, or ask it in a voluntary self-id stage',
  },
  {
    code: 'wording-arrest',
    pattern: word('arrest|arrests|arrested|arrestad[oa]|detenid[oa]'),
    message: 'An arrest is no conviction: many states forbid asking',
    better: 'Leave it out',
  },
  {
    code: 'wording-conviction',
    pattern: word(
      'convicted|convictions?|felony|felonies|misdemeanors?|criminal (record|history)|antecedentes penales|condenad[oa]',
    ),
    message: 'Many states and cities forbid asking about convictions before an offer',
    better: 'Ask after a conditional offer, where the law of the place allows it',
  },
  {
    code: 'wording-salary-history',
    pattern: word(
      'salary history|(current|previous|last|past|present) (base )?(salary|pay|compensation|wages?)|(salario|sueldo) (actual|anterior|pasado)|último (salario|sueldo)',
    ),
    message: 'Many states forbid asking what somebody earned before',
    better: 'Say what the role pays, or ask what the candidate expects',
  },
  {
    code: 'wording-native-speaker',
    pattern: word('native (\\p{L}+ )?(speakers?|language)|mother tongue|lengua materna|(hablante|idioma) nativ[oa]'),
    message: '"Native" asks where somebody grew up, not what they can do',
    better: 'Ask how well the candidate speaks the language',
  },
  {
    code: 'wording-car',
    pattern: word('(own|have|has|having) (a |your own )(car|vehicle)|(coche|auto|carro|vehículo) propio'),
    message: 'Owning a car is rarely what the role needs',
    better: 'Ask "Can you get to the site by 6 am?"',
  },
  {
    code: 'wording-military',
    pattern: word(
      '(type|kind|status|character) of (military )?discharge|discharge (type|status)|(dis)?honorabl[ey] discharged?',
    ),
    message: 'This asks for the type of a military discharge',
    better: 'Ask what the candidate learned to do in service',
  },
  {
    code: 'wording-physical',
    pattern: word(
      '(lift|carry|push|pull|stand|climb|kneel|levantar|cargar|empujar|permanecer de pie) .{0,60}?(\\d+ ?(lbs?|pounds?|kg|kilos?|hours?|libras?|horas?))',
    ),
    unless: word('accommodations?|adaptaci(ón|ones)|ajustes? razonables?'),
    message: 'A physical demand without "with or without accommodation"',
    better: 'Add "with or without accommodation"',
  },
  {
    code: 'wording-double-negative',
    pattern: /(?<!\p{L})(not|n['’]t|never)(?!\p{L}).*(?<!\p{L})(not|n['’]t|never|unless)(?!\p{L}).*\?/iu,
    message: 'Two negatives in one question: people answer it the wrong way round',
    better: 'Ask it the other way round',
  },
];

/** Whole words of any language, upper or lower case. */
function word(alternatives: string): RegExp {
  return new RegExp(`(?<!\\p{L})(${alternatives})(?!\\p{L})`, 'iu');
}

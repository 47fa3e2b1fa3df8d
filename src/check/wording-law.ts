/**
 * What the law forbids asking before an offer, in English and Spanish. Modest on purpose: it knows common wordings, and
 * finding nothing proves nothing.
 */
import { wholeLabel, words, type WordingRule } from './wording-rule.ts';

const citizenship = 'This asks about citizenship or visa class';
const age = 'This asks how old somebody is';
const health = 'This asks about disability, illness or medication';
const family = 'This asks about family or pregnancy';
const origin = 'This asks about origin, religion, sex or race';

/** Every rule. Several may share a code. */
export const lawRules: readonly WordingRule[] = [
  {
    code: 'wording-citizenship',
    pattern: words(
      '(?:u\\.?s\\.?a?\\.?|american|united states|canadian|eu|british|a) citizens?|citizenship|are you (?:a |an )?(?:\\p{L}+ )?citizen',
      'green card|permanent resident|immigration status|visa (?:type|class|status)|(?:type|kind) of visa|(?:which|what) visa',
      'ciudadan[oa]s?|ciudadanía|(?:tipo|clase) de visa|estatus migratorio|situación migratoria|residente permanente',
    ),
    unless: words(
      'sponsor(?:ship)?|patrocinio|senior citizens?|corporate citizenship|citizen (?:science|services?|developers?)|atención (?:al|ciudadana)',
      'itar|ear|export[- ]controls?|export[- ]controlled|22 cfr|(?:security )?clearance',
      '(?:or|o) (?:are you |está )?(?:otherwise )?(?:legally )?(?:authorized|eligible|permitted|autorizad[oa])',
    ),
    isForOptions: true,
    message: citizenship,
  },
  {
    code: 'wording-documents',
    pattern: words(
      "passport number|social security (?:number|card)|ssn|i-9|driver['’]?s licen[cs]e number|birth certificate",
      '(?:copy|scan|photo|picture) of your (?:passport|green card|visa|id card)',
      'número de (?:pasaporte|seguro social)|acta de nacimiento|copia de su (?:pasaporte|visa|identificación)',
    ),
    unless: words(
      'experience|experiencia|process(?:ed|ing)?|verif(?:y|ying|ied) (?:i-9|employee)|employees|onboarding',
    ),
    message: 'This asks for an identity document before an offer is made',
  },
  {
    code: 'wording-age',
    pattern: words(
      'date of birth|birth ?date|your birthday|year of birth|birth year|when were you born|how old (?:are|were|will) you',
      '(?:what (?:is|was)|confirm|state|enter) your (?:exact |current )?age|when do you plan to retire',
      'graduation (?:year|date)|(?:what|which) year did you (?:graduate|finish)|year (?:you|did you) graduated?|year of graduation|when did you graduate',
      'fecha de nacimiento|año de nacimiento|cuándo nació|(?:qué|cuál es su|su) edad|cuántos años tienes?(?= *\\?)|año de graduación|en qué año se graduó',
    ),
    unless: words('expected graduation|anticipated graduation|graduación prevista|will you graduate'),
    message: age,
  },
  { code: 'wording-age', pattern: wholeLabel('age', 'your age', 'dob', 'd\\.o\\.b\\.', 'edad'), message: age },
  {
    code: 'wording-health',
    pattern: words(
      "(?:do you|are you|have you|did you|any|your|tiene|padece|sufre|toma|su) .{0,40}?(?:disabilit(?:y|ies)|disabled|medical conditions?|medical history|illness(?:es)?|diseases?|medications?|workers['’]? comp(?:ensation)?|mental health (?:condition|problem|issue)s?|hiv|cancer|diabetes|addict(?:ed|ion)|discapacidad(?:es)?|discapacitad[oa]|enfermedad(?:es)?|medicamentos?|cáncer)",
      'how many (?:sick days|days .{0,20}(?:sick|ill))|(?:how is|state of) your health|your health (?:condition|status|problems?|issues?)',
      'estado de salud|problemas de salud|condición médica|historial médico|cuántos días .{0,20}enferm[oa]',
    ),
    unless: words(
      'experience|experiences|experienced|work(?:ed|ing)? (?:with|in|on)|care for|cared for|support(?:ed|ing)?|accommodations?|administer(?:ed|ing)?|treat(?:ed|ing)?|teach|taught|research|clients?|patients?|students?|licen[cs]ed?|certified',
      'experiencia|administrar|adaptaci(?:ón|ones)|pacientes?|clientes?|ajustes? razonables?|trabajado con',
    ),
    message: health,
  },
  {
    code: 'wording-health',
    pattern: wholeLabel('disability', 'disability status', 'health status', 'discapacidad'),
    message: health,
  },
  {
    code: 'wording-family',
    pattern: words(
      'pregnant|pregnancy|breastfeeding|marital status|civil status|are you (?:married|single|divorced|engaged)|maiden name',
      '(?:do you have|how many|are you planning|do you plan) .{0,20}?(?:children|kids|dependents)|child ?care arrangements|plan(?:ning)? to (?:get married|start a family)|family plans',
      'embarazada|embarazo|estado civil|es(?:tá)? (?:usted )?(?:casad|divorciad|solter)[oa]|tienes? (?:usted )?(?:hijos|niños)|cuántos hijos|piensa tener hijos',
    ),
    unless: words('experience|experiencia|teach|taught|classroom|patients?|pacientes?|coach(?:ed|ing)?'),
    message: family,
  },
  {
    code: 'wording-origin',
    pattern: words(
      '(?:your|what) (?:religion|race|ethnicity|ethnic (?:background|origin)|nationality|gender|sex|sexual orientation|national origin|ancestry|skin colou?r)',
      'place of birth|country of (?:birth|origin)|native country|where (?:were you born|are you (?:originally )?from)|(?:what|which) church|religious (?:beliefs?|affiliation|holidays)',
      'are you (?:male or female|a man or a woman|christian|catholic|muslim|jewish|hindu|hispanic|latin[oax]|gay|transgender)',
      '(?:su|cuál es su) (?:religión|raza|etnia|nacionalidad|género|sexo|orientación sexual)|lugar de nacimiento|país de (?:origen|nacimiento)|dónde nació|de dónde es usted|qué religión',
    ),
    message: origin,
  },
  {
    code: 'wording-origin',
    pattern: wholeLabel(
      'gender|gender identity|sex|race|ethnicity|race[ /]+ethnicity|religion|nationality|sexual orientation',
      'género|sexo|raza|etnia|religión|nacionalidad|orientación sexual',
    ),
    message: origin,
  },
  {
    code: 'wording-arrest',
    pattern: words('arrests?|arrested|arrestad[oa]|detenid[oa]'),
    unless: words('cardiac|cardíaco|experience|experiencia|fall arrest'),
    message: 'This asks about arrests',
  },
];

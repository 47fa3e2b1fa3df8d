/** What people had better not ask, or not like this: the law of some places forbids it, or the answers lead astray. */
import { words, type WordingRule } from './wording-rule.ts';

const negative = "(?:(?:(?<!\\p{L})(?:not|never|cannot|without|unless)|n't|n’t)(?!\\p{L}))";

/** Every rule. */
export const adviceRules: readonly WordingRule[] = [
  {
    code: 'wording-conviction',
    pattern: words(
      'convicted|(?:criminal|prior|previous|past|felony|misdemeanou?r) convictions?|felony|felonies|misdemeanou?rs?|criminal (?:record|history|background)|(?:been|spent) .{0,20}(?:jail|prison)',
      'antecedentes penales|condenad[oa]|en (?:la )?cárcel',
    ),
    unless: words('experience|experiencia|worked in'),
    message: 'This asks about convictions',
  },
  {
    code: 'wording-salary-history',
    pattern: words(
      '(?:salary|pay|compensation|wage) history|(?:current|previous|last|past|present|most recent|last drawn) (?:base |annual |hourly )?(?:salary|pay|pay rate|compensation|wages?|ctc)|how much (?:do|did) you (?:currently )?(?:earn|make)',
      '(?:salario|sueldo) (?:actual|anterior|pasado)|último (?:salario|sueldo)|historial salarial|cuánto gana(?:ba)?s?',
    ),
    message: 'This asks what somebody earned before',
  },
  {
    code: 'wording-native-speaker',
    pattern: words(
      'native (?:\\p{L}+ )?(?:speakers?|language|tongue)|native(?:-level)? (?:english|spanish|french|german|mandarin)|mother tongue',
      'lengua materna|(?:hablante|idioma) nativ[oa]',
    ),
    unless: words(
      'non-?native|not? native|react native|teach(?:ing)?|taught|tutor(?:ed|ing)?|fluent or native|native or fluent|near[- ]native',
    ),
    message: 'This asks for a native speaker',
  },
  {
    code: 'wording-car',
    pattern: words(
      '(?:own|have|has|having) (?:a |your own |your )(?:reliable |personal )?(?:car|vehicle)',
      '(?:coche|auto|automóvil|carro|vehículo) propio',
    ),
    unless: words('deliver(?:y|ies|ing)?|courier|drivers?|reparto|entregas?|conductor(?:a|es)?'),
    message: 'This asks for a car of one’s own',
  },
  {
    code: 'wording-military',
    pattern: words(
      '(?:type|kind|status|character) of (?:military )?discharge|discharge (?:type|status)|(?:dis)?honorabl[ey] discharged?|dishonorable',
      'tipo de baja (?:militar|del servicio)|baja (?:des)?honrosa',
    ),
    message: 'This asks for the type of a military discharge',
  },
  {
    code: 'wording-physical',
    pattern: words(
      '(?:lift|carry|push|pull|stand|climb|kneel|levantar|cargar|empujar|permanecer de pie|estar de pie) .{0,60}?\\d+ ?(?:lbs?|pounds?|kg|kilos?|hours?|libras?|horas?)',
    ),
    unless: words('accommodations?|adaptaci(?:ón|ones)|ajustes? razonables?'),
    message: 'This names a physical demand and no accommodation',
  },
  {
    code: 'wording-double-negative',
    pattern: new RegExp(`${negative}.*${negative}.*\\?`, 'iu'),
    isForClosed: true,
    message: 'This question has two negatives',
  },
  {
    code: 'wording-two-questions',
    pattern: words(
      '(?:are|do|have|can|could|will|would) you .{3,120}?,? and (?:also )?(?:are|do|have|can|could|will|would) you',
      '(?:tiene|puede|está|sabe|cuenta|ha) .{3,120}? y (?:también )?(?:tiene|puede|está dispuest[oa]|sabe|cuenta con)',
    ),
    isForClosed: true,
    message: 'This asks two things at once',
  },
];

/** A file that shows the candidate's face; a photo of a certificate or of somebody's work is another matter. */
export const photoPattern = words(
  '(?:your|recent|profile|personal|passport|current) (?:photo|photograph|picture|headshot)(?! (?:id|portfolio|essay|work|samples?))|(?:photo|photograph|picture) of (?:you|yourself)(?! work)|headshots?',
  '(?:su|tu) (?:foto|fotografía)|(?:foto|fotografía) (?:reciente|suya|personal|de perfil|de usted)',
);

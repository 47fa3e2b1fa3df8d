/** Which operators a condition or a dealbreaker may use on which type of question, and which answers a type has. */

/** Every type of question a flow may ask. */
export const questionTypes = [
  'short-text',
  'long-text',
  'email',
  'url',
  'phone',
  'number',
  'slider',
  'date',
  'yes-no',
  'single-choice',
  'multiple-choice',
  'file',
  'consent',
  'information',
] as const;
export type QuestionType = (typeof questionTypes)[number];

const number = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'between'] as const;
const boolean = ['is'] as const;
const present = ['present'] as const;

/** Operators by type of question: the single source for types, schema messages and evaluation. */
export const operatorsByType = {
  'short-text': present,
  'long-text': present,
  email: present,
  url: present,
  phone: present,
  number,
  slider: number,
  date: ['before', 'onOrBefore', 'after', 'onOrAfter'],
  'yes-no': boolean,
  consent: boolean,
  'single-choice': ['eq', 'neq', 'in', 'notIn'],
  'multiple-choice': ['includesAll', 'includesAny', 'includesNone', 'countGte'],
  file: present,
  information: [],
} as const satisfies Record<QuestionType, readonly string[]>;

/** The operators that one type of question takes. */
export type OperatorOf<T extends QuestionType> = (typeof operatorsByType)[T][number];
/** Any operator. */
export type Operator = OperatorOf<QuestionType>;

/** Every operator once. */
export const operators: readonly Operator[] = [...new Set(Object.values(operatorsByType).flat())];

/** True for the name of a question type. */
export function isQuestionType(value: unknown): value is QuestionType {
  return typeof value === 'string' && Object.hasOwn(operatorsByType, value);
}

// What a Greenhouse job takes, read from the job itself and without the importer: fields, options, demographic questions.
export interface SourceField {
  readonly type: string;
  /** Labels and values, as texts. */
  readonly values: ReadonlySet<string>;
}
interface Field {
  name: string;
  type: string;
  values?: { label: string; value?: string | number }[];
}
interface Question {
  fields: Field[];
}
interface Job {
  questions?: Question[];
  location_questions?: Question[];
  compliance?: { questions?: Question[] }[];
  demographic_questions?: { questions?: { id: number; answer_options: { id: number; free_form?: boolean }[] }[] };
}

/** Every field by its name without brackets. */
export function fieldsOf(json: unknown): Map<string, SourceField> {
  const { questions = [], location_questions: places = [], compliance = [] } = json as Job;
  const all = [...questions, ...places, ...compliance.flatMap((block) => block.questions ?? [])];
  return new Map(
    all.flatMap(({ fields }) =>
      fields.map(({ name, type, values = [] }) => [
        name.replace('[]', ''),
        { type, values: new Set(values.map(({ label, value }) => String(value ?? label))) },
      ]),
    ),
  );
}

/** The options of each demographic question, by number: which take words of one's own. */
export function demographicsOf(json: unknown): Map<number, Map<number, boolean>> {
  const asked = (json as Job).demographic_questions?.questions ?? [];
  return new Map(
    asked.map(({ id, answer_options: options }) => [
      id,
      new Map(
        options.map((option) => [option.id, options.some((one) => one.id === option.id && one.free_form === true)]),
      ),
    ]),
  );
}

// What every import promises, whatever the source: lawful documents that enforce nothing, and no question lost in silence.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { checkFiles } from '../../src/check/check-files.ts';
import { GreenroomError } from '../../src/errors/index.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import { questionsOf } from '../../src/flow/stage-questions.ts';
import { assertBackstageAgreement, assertFlowAgreement } from '../support/schema-agreement.ts';
import type { ImportReport, ImportResult } from '../../src/importers/import-result.ts';

const forms = resolve(import.meta.dirname, '../../../shared/data/ats-forms');

/** The real forms of a source: none on a clone that has no samples beside it. */
export function realForms(source: string): { name: string; json: unknown }[] {
  const folder = join(forms, source);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => ({ name, json: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown }));
}

/** The places of everything in a file that `isAsked` says is a question: found without the importer. */
export function placesOf(json: unknown, isAsked: (node: Record<string, unknown>, path: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (Array.isArray(node)) node.forEach((item, at) => visit(item, `${path}[${at}]`));
    else if (typeof node === 'object' && node !== null) {
      if (isAsked(node as Record<string, unknown>, path)) {
        found.push(path);
        return;
      }
      for (const [key, item] of Object.entries(node)) visit(item, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(json, '');
  return found;
}

/** Each place is in the flow, or on the list of what is not; `carried` counts no more than there is. */
export function assertAccounted(places: readonly string[], { flow, report }: ImportResult): void {
  const homes = new Set([
    ...flow.stages.flatMap(questionsOf).map(({ id }) => id),
    ...(flow.notices ?? []).map(({ id }) => id),
    ...['name', 'email', 'phone'],
  ]);
  const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);
  for (const place of places) {
    const carried = report.fields.filter(({ path }) => isAt(path, place));
    const listed = report.notCarried.filter(({ path }) => isAt(path, place));
    assert.ok(carried.length + listed.length > 0, `${place} is neither carried over nor listed`);
  }
  for (const { question, path } of report.fields)
    assert.ok(homes.has(question), `${path}: nothing is called ${question}`);
  assertListed(report);
}

function assertListed(report: ImportReport): void {
  for (const { path, label, reason } of report.notCarried)
    assert.ok(path && label && reason, JSON.stringify({ path, label, reason }));
}

/** Both documents pass the check, without markup of the source, with every rule off and nothing personal required. */
export function assertLawful({ flow, backstage }: ImportResult): void {
  const { problems } = checkFiles(
    [
      { path: 'a.flow.json', text: JSON.stringify(flow) },
      { path: 'a.backstage.json', text: JSON.stringify(backstage) },
    ],
    { now: new Date('2026-01-01T00:00:00Z') },
  );
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assertFlowAgreement(flow);
  assertBackstageAgreement(backstage, flow);
  for (const rules of Object.values(backstage.stages ?? {})) assert.equal(rules.enforce, false);
  assert.equal(backstage.decision, undefined);
  assert.doesNotMatch(JSON.stringify(flow), /<\/?(p|b|strong|em|ul|li|br|div|span|a)\b[^>]*>|&amp;|&lt;/);
  for (const stage of flow.stages.filter(({ type }) => type === 'self-id')) {
    assert.equal(stage.optional, true);
    assert.ok(questionsOf(stage).every(({ required }) => required !== true));
  }
}

/** The questions that an import made, by id. */
export function questionsById({ flow }: ImportResult): Map<string, Question> {
  return new Map(flow.stages.flatMap(questionsOf).map((question) => [question.id, question]));
}

/** `path label` of everything that was not carried over as it was. */
export function listed({ report }: ImportResult): string[] {
  return report.notCarried.map(({ path, label }) => `${path} ${label}`);
}

/** The paths of the error that an input gives; none where it can be imported. Any other error is not caught. */
export function problemsOf(translate: (input: unknown) => ImportResult, input: unknown): string[] {
  try {
    translate(input);
    return [];
  } catch (error) {
    assert.ok(error instanceof GreenroomError, String(error));
    assert.equal(error.code, 'invalid');
    return error.problems.map(({ path }) => path);
  }
}

/** A form with anything in the place of any of its parts is imported, or refused with the place of the mistake. */
export function assertForgiving(translate: (input: unknown) => ImportResult, form: unknown): void {
  const places = placesIn(form);
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e300, '', '<b>', '{{x}}', '__proto__', [], {}, [null], [[]]),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), odd, (place, value) => {
      const paths = problemsOf(translate, replaced(form, place, value));
      assert.ok(
        paths.every((path) => !/^(stages|notices|role|brand|identity)\b/.test(path)),
        `${place.join('.')}: ${paths.join(', ')}`,
      );
    }),
    { numRuns: 250 },
  );
}

type Place = readonly (string | number)[];

function placesIn(node: unknown, base: Place = []): Place[] {
  if (typeof node !== 'object' || node === null) return [base];
  const inner = Array.isArray(node)
    ? node.flatMap((item, at) => placesIn(item, [...base, at]))
    : Object.entries(node).flatMap(([key, item]) => placesIn(item, [...base, key]));
  return [base, ...inner];
}

function replaced(node: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(node)) return node.map((item: unknown, at) => (at === key ? replaced(item, rest, value) : item));
  const entries = Object.entries(node as object).map(
    ([name, item]: [string, unknown]) => [name, name === key ? replaced(item, rest, value) : item] as const,
  );
  return Object.fromEntries(entries);
}

/** Every question of a real form is in the flow, and the documents hold. */
export function assertAllCarried(
  json: unknown,
  translate: (input: unknown) => ImportResult,
  isAsked: (node: Record<string, unknown>, path: string) => boolean,
): void {
  const result = translate(json);
  const places = placesOf(json, isAsked);
  assertLawful(result);
  assertAccounted(places, result);
  assert.equal(result.report.carried, places.length);
}

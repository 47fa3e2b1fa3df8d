/** Everything that `greenroom check` knows, over loaded files: no disk, no network, no clock of its own. */
import { checkBackstage } from '../backstage/parse-backstage.ts';
import { checkFlow } from '../flow/parse-flow.ts';
import { isRunnable, runnableStageTypes } from '../flow/runnable-stages.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { findings, type Finding } from './finding.ts';
import { checkFlowDoubts } from './flow-doubts.ts';
import { readJson } from './json-syntax.ts';
import { checkWording } from './wording.ts';

/** A file to check. `path` is how people name it; `text` is all of it. */
export interface LoadedFile {
  path: string;
  text: string;
}

/** What a check finds; `ok` where there is no error, warnings or not. */
export interface CheckResult {
  ok: boolean;
  problems: Finding[];
}

/** What a check may be given. */
export interface CheckOptions {
  /** The moment that days are counted from. Absent: now. */
  now?: Date;
}

interface Loaded {
  readonly path: string;
  readonly kind: 'flow' | 'backstage';
  readonly data: unknown;
}

/**
 * Checks flow and backstage documents: JSON, validity, whether this version can run them, whether they fit each other, and
 * what is probably not meant. `NAME.backstage.json` belongs to `NAME.flow.json`; under other names, documents are told
 * apart by what they hold, and a backstage goes with the flow whose id it names.
 *
 * @example
 * const { ok, problems } = checkFiles([{ path: 'warehouse.flow.json', text }]);
 */
export function checkFiles(files: readonly LoadedFile[], { now = new Date() }: CheckOptions = {}): CheckResult {
  const problems: Finding[] = [];
  const loaded = files.flatMap((file) => load(file, problems));
  const flows = new Map<string, Flow | undefined>();
  for (const file of loaded.filter(({ kind }) => kind === 'flow'))
    flows.set(file.path, checkFlowFile(file, now, problems));
  checkFlowIds(flows, problems);
  for (const file of loaded.filter(({ kind }) => kind === 'backstage')) checkBackstageFile(file, flows, problems);
  return { ok: !problems.some(({ severity }) => severity === 'error'), problems };
}

function load({ path, text }: LoadedFile, problems: Finding[]): Loaded[] {
  const { value, error, repeated } = readJson(text);
  if (error) {
    const { line, column, message } = error;
    problems.push({ severity: 'error', code: 'not-json', file: path, path: `line ${line}, column ${column}`, message });
    return [];
  }
  for (const { line, column, message } of repeated) {
    const fix = 'The last one counts: take the other out';
    problems.push({
      severity: 'warning',
      code: 'repeated-key',
      file: path,
      path: `line ${line}, column ${column}`,
      message,
      fix,
    });
  }
  const kind = kindOf(path, value);
  if (kind) return [{ path, kind, data: value }];
  problems.push({
    severity: 'error',
    code: 'unknown-document',
    file: path,
    path: '',
    message: 'This is neither a flow nor a backstage',
    expected: 'NAME.flow.json or NAME.backstage.json',
  });
  return [];
}

function kindOf(path: string, value: unknown): Loaded['kind'] | undefined {
  const named = /\.(flow|backstage)\.json$/i.exec(path)?.[1]?.toLowerCase();
  if (named === 'flow' || named === 'backstage') return named;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('brand' in value || ('stages' in value && Array.isArray(value.stages))) return 'flow';
  return 'flow' in value ? 'backstage' : undefined;
}

function checkFlowFile({ path, data }: Loaded, now: Date, problems: Finding[]): Flow | undefined {
  const { flow, problems: errors, warnings } = checkFlow(data);
  problems.push(...findings(errors, path, 'error'), ...findings(warnings, path, 'warning'));
  if (!flow) return undefined;
  flow.stages.forEach(({ type }, index) => {
    if (isRunnable(type)) return;
    problems.push({
      severity: 'error',
      code: 'stage-not-runnable',
      file: path,
      path: `stages[${index}].type`,
      message: `This version cannot run stages of the type "${type}"`,
      received: JSON.stringify(type),
      expected: `one of ${runnableStageTypes.join(', ')}`,
    });
  });
  const warn = (problem: Parameters<typeof findings>[0][number]) =>
    problems.push(...findings([problem], path, 'warning'));
  checkFlowDoubts(flow, now, warn);
  checkWording(flow, warn);
  return flow;
}

function checkFlowIds(flows: ReadonlyMap<string, Flow | undefined>, problems: Finding[]): void {
  const first = new Map<string, string>();
  for (const [file, flow] of flows) {
    if (!flow) continue;
    const earlier = first.get(flow.id);
    if (earlier === undefined) first.set(flow.id, file);
    else {
      problems.push({
        severity: 'error',
        code: 'duplicate-id',
        file,
        path: 'id',
        message: 'Two flows have the same id',
        received: JSON.stringify(flow.id),
        expected: `another id than in ${earlier}`,
      });
    }
  }
}

function checkBackstageFile(file: Loaded, flows: ReadonlyMap<string, Flow | undefined>, problems: Finding[]): void {
  const flowPath = flowFileOf(file, flows);
  if (flowPath === undefined) {
    problems.push({
      severity: 'error',
      code: 'flow-missing',
      file: file.path,
      path: 'flow',
      message: 'The flow of this backstage is not here, so its rules cannot be checked',
      expected: `${file.path.replace(/\.backstage\.json$/i, '')}.flow.json beside it`,
    });
    return;
  }
  const flow = flows.get(flowPath);
  // A flow with errors has been reported; against it, every rule would look wrong.
  if (!flow) return;
  const { problems: errors, warnings } = checkBackstage(file.data, flow);
  problems.push(...findings(errors, file.path, 'error'), ...findings(warnings, file.path, 'warning'));
}

function flowFileOf({ path, data }: Loaded, flows: ReadonlyMap<string, Flow | undefined>): string | undefined {
  const beside = path.replace(/\.backstage\.json$/i, '.flow.json');
  if (beside !== path && flows.has(beside)) return beside;
  const id = typeof data === 'object' && data !== null && 'flow' in data ? data.flow : undefined;
  return [...flows].find(([, flow]) => flow !== undefined && flow.id === id)?.[0];
}

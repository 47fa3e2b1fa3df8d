/** Everything that `greenroom check` knows, over loaded files: no disk, no network, no clock of its own. */
import { checkBackstage } from '../backstage/parse-backstage.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { checkFlowFile } from './check-flow-file.ts';
import { finding, findings, type Finding } from './finding.ts';
import { loadDocument, type LoadedDocument, type LoadedFile } from './load-document.ts';

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
  const documents: LoadedDocument[] = [];
  for (const file of files) {
    const { document, problems: found } = loadDocument(file);
    problems.push(...found);
    if (document) documents.push(document);
  }
  const flows = new Map<string, Flow | undefined>();
  for (const document of documents.filter(({ kind }) => kind === 'flow')) {
    const { flow, problems: found } = checkFlowFile(document, now);
    problems.push(...found);
    flows.set(document.path, flow);
  }
  problems.push(...sameIds(flows));
  for (const document of documents.filter(({ kind }) => kind === 'backstage'))
    problems.push(...checkBackstageFile(document, flows));
  return { ok: !problems.some(({ severity }) => severity === 'error'), problems };
}

function sameIds(flows: ReadonlyMap<string, Flow | undefined>): Finding[] {
  const first = new Map<string, string>();
  return [...flows].flatMap(([file, flow]) => {
    if (!flow) return [];
    const earlier = first.get(flow.id);
    if (earlier === undefined) {
      first.set(flow.id, file);
      return [];
    }
    return finding(file, {
      code: 'duplicate-id',
      path: 'id',
      message: 'Two flows have the same id',
      received: JSON.stringify(flow.id),
      expected: `another id than in ${earlier}`,
    });
  });
}

function checkBackstageFile(file: LoadedDocument, flows: ReadonlyMap<string, Flow | undefined>): Finding[] {
  const flowPath = flowFileOf(file, flows);
  if (flowPath === undefined) {
    return finding(file.path, {
      code: 'flow-missing',
      path: 'flow',
      message: 'The flow of this backstage is not here, so its rules cannot be checked',
      expected: `${file.path.replace(/\.backstage\.json$/i, '')}.flow.json beside it`,
    });
  }
  const flow = flows.get(flowPath);
  // A flow with errors has been reported; against it, every rule would look wrong.
  if (!flow) return [];
  const { problems, warnings } = checkBackstage(file.data, flow);
  return findings([...problems, ...warnings], file.path);
}

function flowFileOf({ path, data }: LoadedDocument, flows: ReadonlyMap<string, Flow | undefined>): string | undefined {
  const beside = path.replace(/\.backstage\.json$/i, '.flow.json');
  if (beside !== path && flows.has(beside)) return beside;
  const id = typeof data === 'object' && data !== null && 'flow' in data ? data.flow : undefined;
  return [...flows].find(([, flow]) => flow !== undefined && flow.id === id)?.[0];
}

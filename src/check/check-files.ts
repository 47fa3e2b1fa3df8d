/** Everything that `greenroom check` knows, over loaded files: no disk, no network, no clock of its own. */
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { sameIds, sharedCalendars } from './across-files.ts';
import { checkBackstageFile } from './check-backstage-file.ts';
import { checkFlowFile } from './check-flow-file.ts';
import type { Finding } from './finding.ts';
import { loadDocument, type LoadedFile } from './load-document.ts';

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
  const loaded = new Map(files.map((file) => [file.path, loadDocument(file)]));
  const documents = [...loaded.values()].flatMap(({ document }) => document ?? []);
  const problems = [...loaded.values()].flatMap((file) => file.problems);
  const flows = new Map<string, Flow | undefined>();
  for (const document of documents.filter(({ kind }) => kind === 'flow')) {
    const { flow, problems: found } = checkFlowFile(document, now);
    problems.push(...found);
    flows.set(document.path, flow);
  }
  problems.push(...sameIds(present(flows)));
  const backstages = new Map<string, Backstage | undefined>();
  for (const document of documents.filter(({ kind }) => kind === 'backstage')) {
    const { backstage, problems: found } = checkBackstageFile(document, flows);
    problems.push(...found);
    backstages.set(document.path, backstage);
  }
  problems.push(...sharedCalendars(present(backstages)));
  const ok = !problems.some(({ severity }) => severity === 'error');
  return { ok, problems: problems.map((problem) => loaded.get(problem.file)?.located(problem) ?? problem) };
}

/** Without the documents that have errors. */
function present<Document>(documents: ReadonlyMap<string, Document | undefined>): Map<string, Document> {
  return new Map([...documents].flatMap(([file, document]) => (document === undefined ? [] : [[file, document]])));
}

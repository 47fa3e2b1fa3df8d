/** The flow documents of a folder, in pairs, with everything that is wrong in any of them. */
import { join } from 'node:path';
import { checkFiles } from '../check/check-files.ts';
import { finding, stopsServing, type Finding } from '../check/finding.ts';
import { readJson } from '../check/json-syntax.ts';
import type { LoadedFile } from '../check/load-document.ts';
import { parseBackstage } from '../backstage/parse-backstage.ts';
import type { Backstage } from '../backstage/schema/backstage.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { backstageEnding, documentsIn, flowEnding, loadFile } from './document-files.ts';

/** A flow that can be published. */
export interface LoadedFlow {
  readonly flow: Flow;
  readonly backstage: Backstage | undefined;
}

/** What a folder holds; no flows where there is an error. */
export interface LoadedFolder {
  readonly flows: readonly LoadedFlow[];
  /** What keeps a document from being served; the rest of what a check finds is among the warnings. */
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/**
 * Reads every `NAME.flow.json` of a folder with its `NAME.backstage.json`, where there is one.
 *
 * @throws CommandError where the folder or a file of it cannot be read.
 * @example const { flows, errors } = await loadFlows('demo/flows');
 */
export async function loadFlows(folder: string): Promise<LoadedFolder> {
  const names = await documentsIn(folder);
  const files = await Promise.all(names.map((name) => loadFile(join(folder, name))));
  const { problems } = checkFiles(files);
  const errors = [...problems.filter(stopsServing), ...lonelyBackstages(files, problems)];
  const flows =
    errors.length > 0 ? [] : files.filter(({ path }) => path.endsWith(flowEnding)).map((file) => pair(file, files));
  return { flows, errors, warnings: problems.filter((problem) => !stopsServing(problem)) };
}

function pair(file: LoadedFile, files: readonly LoadedFile[]): LoadedFlow {
  const flow = parseFlow(readJson(file.text).value);
  const beside = files.find(({ path }) => path === file.path.slice(0, -flowEnding.length) + backstageEnding);
  return { flow, backstage: beside && parseBackstage(readJson(beside.text).value, flow) };
}

/** A backstage under another name than its flow's would be left out, and its rules with it: that must not go unnoticed. */
function lonelyBackstages(files: readonly LoadedFile[], known: readonly Finding[]): Finding[] {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths].flatMap((file): Finding[] => {
    const partner = file.slice(0, -backstageEnding.length) + flowEnding;
    const isKnown = known.some((finding) => finding.file === file && finding.severity === 'error');
    if (!file.endsWith(backstageEnding) || paths.has(partner) || isKnown) return [];
    const message = 'This backstage has another name than its flow';
    return finding(file, { code: 'flow-missing', path: '', message, expected: `${partner} beside it` });
  });
}

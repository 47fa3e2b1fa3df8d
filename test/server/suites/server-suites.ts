// Everything that the server promises over a store, as one function over how such a store is opened.
import { after } from 'node:test';
import type { OpenedStore } from '../store/store-suite.ts';
import { answersSuite } from './answers-suite.ts';
import { documentsSuite } from './documents-suite.ts';
import { flowsSuite } from './flows-suite.ts';
import { hostileSuite } from './hostile-suite.ts';
import { linksSuite } from './links-suite.ts';
import { recruiterSuite } from './recruiter-suite.ts';
import { repeatsSuite } from './repeats-suite.ts';
import { rightsSuite } from './rights-suite.ts';
import { sessionsSuite } from './sessions-suite.ts';
import { statusSuite } from './status-suite.ts';
import { uploadsSuite } from './uploads-suite.ts';
import { vectorsSuite } from './vectors-suite.ts';
import { wallsSuite } from './walls-suite.ts';

/** Registers every suite for one kind of store. The store is opened by the first and put away after the last. */
export function serverSuites(name: string, open: () => Promise<OpenedStore>): void {
  const suites = [
    flowsSuite,
    sessionsSuite,
    linksSuite,
    answersSuite,
    statusSuite,
    rightsSuite,
    uploadsSuite,
    documentsSuite,
    recruiterSuite,
    repeatsSuite,
    wallsSuite,
    hostileSuite,
    vectorsSuite,
  ];
  let opened: Promise<OpenedStore> | undefined;
  const shared = async (): Promise<OpenedStore> => {
    opened ??= open();
    return { store: (await opened).store, end: async () => undefined };
  };
  for (const suite of suites) suite(name, shared);
  after(async () => (await opened)?.end());
}

// What a candidate's browser fetches together. Left to itself the bundler makes a file of every module that two others
// share: sixty small ones, which compress badly and are asked for one by one.

/** In the order in which they are fetched: each takes what it needs and no earlier group has. */
const groups: [name: string, modules: RegExp][] = [
  // Until the landing can be used.
  ['core', /\/src\/embed\/widget\.ts$/],
  // While the landing is being read: everything up to the first questions.
  [
    'application',
    /\/src\/elements\/(shell\/conductor\.ts|(questions\/basic-questions|stages\/form\/stage-form|pages\/(identity\/identity-page|notices\/notices-page))\.define\.ts)$/,
  ],
];

export const chunkGroups = groups.map(([name, test], i) => ({ name, test, priority: groups.length - i }));

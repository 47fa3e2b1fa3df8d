// axe over a part of the page, with every rule of WCAG 2.2 A and AA and no allow-list.
import { axe } from './axe.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Throws with each rule that is broken, and where. */
export async function expectAccessible(element: Element): Promise<void> {
  // What is still fading in has, for a few frames, colours that nobody is meant to read.
  await Promise.allSettled(animationsIn(document).map((animation) => animation.finished));
  const { violations, passes } = await axe.run(element, { runOnly: tags, rules: { 'target-size': { enabled: true } } });
  if (passes.length === 0) throw new Error('axe looked at nothing.');
  const problems = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')} (${node.failureSummary ?? ''})`),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** A document does not tell of what moves in shadow trees: each is asked for itself. */
function animationsIn(root: Document | ShadowRoot): Animation[] {
  const roots = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [...root.getAnimations(), ...roots.flatMap(animationsIn)];
}

/** What every step of the import of one survey works with. */
import type { Translation } from '../translation.ts';
import type { Node } from './survey.ts';
import type { Texts } from './texts.ts';

/** One import under way. */
export interface Context {
  readonly translation: Translation;
  readonly texts: Texts;
  /** The first element of that name, wherever it stands. */
  readonly elementNamed: (name: string) => Node | undefined;
}

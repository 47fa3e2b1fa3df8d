/** What a stage is called. */
import type { Stage } from '../../flow/schema/stage.ts';
import type { Scope } from '../../i18n/scope.ts';

/** The stage's own title, else a name for its type. */
export function stageName(stage: Stage, scope: Scope): string {
  return scope.text(stage.title) || scope.t(`stage.${stage.type}`);
}

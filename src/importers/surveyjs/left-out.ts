/** What a survey says about itself as a whole and a flow does not hold, line by line. */
import { plainText } from '../clean-text.ts';
import type { Context } from './context.ts';
import { nameIn, objects, type Node } from './survey.ts';

/** Keys that are carried over, or stand for the questions themselves. */
const carried = new Set([
  ...[
    'title',
    'description',
    'locale',
    'logo',
    'pages',
    'elements',
    'questions',
    'completedHtml',
    'startSurveyText',
    'navigateToUrl',
  ],
  ...[
    'name',
    'triggers',
    'calculatedValues',
    'completedHtmlOnCondition',
    'navigateToUrlOnCondition',
    'timeLimit',
    'maxTimeToFinish',
  ],
]);

/** Lists triggers, calculations, further texts at the end, the time limit, and the settings. */
export function logSurvey(survey: Node, { translation: { log } }: Context): void {
  for (const { node, path } of objects(survey, 'triggers', ''))
    log.drop(
      path,
      plainText(nameIn(node, 'type', 'name')) || 'Trigger',
      'Something that happens on an answer: to turn people down use a dealbreaker in the backstage, to skip questions `showIf`',
    );
  for (const { node, path } of objects(survey, 'calculatedValues', ''))
    log.drop(
      path,
      plainText(nameIn(node, 'name')) || 'Calculation',
      'A value worked out from answers: scores are in the backstage, `stages.application.score`',
    );
  for (const key of ['completedHtmlOnCondition', 'navigateToUrlOnCondition'])
    for (const { node, path } of objects(survey, key, ''))
      log.drop(
        path,
        plainText(nameIn(node, 'expression')) || key,
        'Everybody who finishes reads and gets the same here; results are shown by the status page',
      );
  const limit = ['timeLimit', 'maxTimeToFinish'].find((key) => survey[key] !== undefined);
  if (limit !== undefined)
    log.drop(
      limit,
      nameIn(survey, limit),
      'Forms have no time limit: it shuts out people who need longer. Set `minutes` to say how long it takes',
    );
  const rest = Object.keys(survey).filter((key) => !carried.has(key));
  if (rest.length > 0)
    log.drop(
      rest.slice(0, 40).join(', '),
      'Look and settings of the survey',
      'Colours and fonts are set in `brand.theme`; the other settings have no counterpart',
    );
}

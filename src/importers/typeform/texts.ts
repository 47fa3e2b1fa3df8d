/** Typeform's texts: *bold*, _italic_, line ends, and recalls of earlier answers such as {{field:REF}}. */
import type { Question } from '../../flow/schema/question.ts';
import type { SourceQuestion } from '../ask.ts';
import { markdownText, plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';

const recall = /\{\{\s*(\w+):([^{}]{1,200}?)\s*\}\}/g;
/** Marks of our own, which no text has: they stand for a placeholder while the text around it is cleaned. */
const marks = /\uE000(\d+)\uE001/g;
const reserved = /[\uE000\uE001]/g;
const bold = /(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}*])/gu;
const italic = /(?<![\p{L}\p{N}_])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])/gu;
const link = /\[([^\][]+)\]\((https?:[^()\s]+|mailto:[^()\s]+)\)/g;

/** Turns the texts of one form into texts of a flow. */
export interface Texts {
  /** Makes an answer known to the texts after it: `placeholder` is what the flow calls it. */
  remember(ref: string, placeholder: string): void;
  /** One line, no markup. */
  line(text: string | null | undefined, path: string): string;
  /** Markdown. */
  page(text: string | null | undefined, path: string): string;
  /** Label and help of a question: the first line asks, what follows it explains. */
  question(title: string, description: string | null | undefined, path: string): Pick<SourceQuestion, 'label' | 'help'>;
  /** Puts the placeholders back into a question made of such a label and help. */
  restored(question: Question): Question;
}

/** A recall that has been taken out of its text. */
interface Recall {
  readonly written: string;
  readonly kind: string;
  readonly name: string;
  readonly path: string;
  readonly sentence: string;
}

/** The texts of a form; recalls that a flow cannot fill are left out and listed. */
export function createTexts(log: ImportLog): Texts {
  const known = new Map<string, string>();
  const recalls: Recall[] = [];
  const hide = (text: string, path: string): string => {
    const clean = text.replace(reserved, '');
    const sentence = plainText(clean.replace(recall, '…'));
    return clean.replace(recall, (written, kind: string, name: string) => {
      recalls.push({ written, kind, name, path, sentence });
      return `\uE000${recalls.length - 1}\uE001`;
    });
  };
  const show = (text: string): string =>
    text.replace(marks, (_, at: string) => {
      const found = recalls[Number(at)];
      const placeholder = found?.kind === 'field' ? known.get(found.name) : undefined;
      if (placeholder !== undefined) return `{{${placeholder}}}`;
      if (found) log.drop(found.path, found.sentence, recallReason(found));
      return '…';
    });
  return {
    remember: (ref, placeholder) => {
      known.set(ref, placeholder);
    },
    line: (text, path) => show(plainText(unmarked(hide(text ?? '', path)))),
    page: (text, path) => show(markdownText(html(hide(text ?? '', path)))),
    question(title, description, path) {
      const [label = '', ...more] = hide(title, `${path}.title`).trim().split('\n');
      const rest = [more.join('\n'), hide(description ?? '', `${path}.properties.description`)];
      return {
        label: unmarked(label),
        help: html(
          rest
            .map((part) => part.trim())
            .filter(Boolean)
            .join('\n\n'),
        ),
      };
    },
    restored: (question) => ({
      ...question,
      ...(typeof question.label === 'string' && { label: show(question.label) }),
      ...(typeof question.help === 'string' && { help: show(question.help) }),
    }),
  };
}

function recallReason({ written, kind }: Recall): string {
  const name = plainText(written).replace(/[{}]+ ?/g, '');
  if (kind === 'field') return `The text repeats an answer (${name}) that cannot be repeated here: mend the sentence`;
  return `The text repeats “${name}”, which candidates do not answer: mend the sentence`;
}

/** Without marks: labels are plain. */
function unmarked(text: string): string {
  return text.replace(link, '$1').replace(bold, '$1').replace(italic, '$1');
}

/** With marks and line ends as HTML, the one language that every importer reads. */
function html(text: string): string {
  return text
    .replace(link, '<a href="$2">$1</a>')
    .replace(bold, '<b>$1</b>')
    .replace(italic, '<i>$1</i>')
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');
}

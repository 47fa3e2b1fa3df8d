/** Which questions ask about personal characteristics: those are voluntary, and kept apart from the application. */

/** Words of such questions, in the languages of the boards that we have seen. */
const subjects = [
  'gender( identity)?|sex|sexual orientation|(preferred |personal )?pronouns?',
  'race|ethnicity|ethnic (background|origin|group)|race ?(/|and|&|or) ?ethnicity|(are you )?hispanic( ?/ ?|,? or )latin[oaxe]\\??',
  '((protected|military) )?veteran ?status|disability ?status|disability|religion|religious (belief|affiliation)s?|age( group| range)?',
  'género|sexo|raza|etnia|pronombres|discapacidad|orientación sexual',
  'geschlecht|pronomen|behinderung|schwerbehinderung|genre|handicap|geslacht|gênero|raça|deficiência',
];
const whole = new RegExp(`^(${subjects.join('|')})$`, 'iu');
/** What makes a longer question one about the person who answers it. */
const within =
  /\b(your|you(r)? identify|you a|you an|you have a|self-identi\w+).{0,60}\b(gender|sexual orientation|pronouns|race|ethnicit\w+|ethnic (background|origin|group)|veteran|disabilit(y|ies)|transgender|lgbtq\w*|religion|hispanic)\b|\bpronouns\b.{0,40}\b(use|you|your)\b|\b(are|do) you\b.{0,30}\b(hispanic|transgender|protected veteran)\b/iu;
const declining =
  /decline|(do not|don.t|not) (want|wish)|(prefer|choose) not|rather not|prefiero no|no deseo|no contestar|keine angabe|möchte.* nicht|ne (pas )?souhaite|zeg ik liever niet|prefiro não/i;

/** True for the label of a question about a personal characteristic of the candidate. */
export function isPersonal(label: string): boolean {
  const words = label.replace(/[\s*:?]+$/u, '');
  return whole.test(words) || (words.length <= 200 && within.test(words));
}

/** True for the label of an option that declines to answer. */
export function isDeclining(label: string): boolean {
  return declining.test(label);
}

/** Which labels ask for the candidate's name: the identity asks for it already. */

const nameLabel =
  /^(h(i|ello|ey)\b[,!.]? *)?(what('|’)?s|what is|please enter|enter)? *(your |the )?(full |first |last |given |family )?name\b[\s?*:.!]*$|^(nombre|apellidos?|nombre y apellidos?|nom|prénom|vorname|nachname)[\s*:?]*$/i;

/**
 * True for a label that asks for the name of whoever reads it, and for nothing else.
 *
 * @example
 * isNameLabel('What is your full name?');  // true
 * isNameLabel('Name of your last school'); // false
 */
export function isNameLabel(label: string): boolean {
  return nameLabel.test(label.trim());
}

/**
 * Styles for choices that work without script: what does not belong to the chosen value is not shown. The rules name the
 * pack's own ids, so they are made of the handbook and not written by hand.
 */
import type { Handbook } from './handbook.ts';

export const choices = ['role', 'items'] as const;
export type Choice = (typeof choices)[number];

/** What stands in a site's styles where the rules of a choice belong: they are made before content is read, and filled in when a page is finished. */
export const choiceMark = (choice: Choice): string => `.choices-${choice}{--choices:1}`;

/**
 * Selectors of what is not shown.
 *
 * @param control how the control is found that stands on a value
 * @param attribute of what is shown or not: a list of values with spaces between. What the address points at is always shown.
 * @param codeOf how a value is written in that list
 */
function selectorsFor(
  values: readonly string[],
  control: (value: string) => string,
  attribute: string,
  codeOf: (value: string) => string = (value) => value,
): string[] {
  return values.map(
    (value) => `:root:has(${control(quoted(value))}:checked) [${attribute}]:not([${attribute}~=${quoted(codeOf(value))}],:has(:target))`,
  );
}

/** A value as short as a selector can have it. */
const quoted = (value: string): string => (/^[a-z][\w-]*$/i.test(value) ? value : `"${value}"`);

/** A stylesheet with the rules in their places. */
export function fillChoices(css: string, handbook: Handbook): string {
  return choices.reduce((filled, choice) => filled.replace(choiceMark(choice), () => choiceRules(handbook, choice)), css);
}

/** The rules of a kind of choice: one role's items, or the table of all items by phase or section, by aspect, by role. */
export function choiceRules(handbook: Handbook, choice: Choice): string {
  const roles = [...handbook.roles.keys()];
  const lists = {
    part: [...handbook.phases, ...handbook.sections].map(({ id }) => id),
    aspect: handbook.config.aspects.map(({ id }) => id),
    role: roles,
  };
  const selectors =
    choice === 'role'
      ? selectorsFor(roles, (role) => `.who [value=${role}]`, 'data-for')
      : Object.entries(lists).flatMap(([name, values]) =>
          selectorsFor(
            values,
            (value) => `[name=${name}] [value=${value}]`,
            `data-${name}`,
            name === 'role' ? (role) => roleCode(handbook, role) : undefined,
          ),
        );
  return `${selectors.join(',')}{display:none}`;
}

/** Whom an item is for, as those rules ask for it. In the handbook's order of roles: the same list is written the same way. */
export function forRoles(handbook: Handbook, { roles }: { roles: readonly string[] }): string {
  return [...handbook.roles.keys()].filter((id) => roles.includes(id)).join(' ');
}

/** A role in a letter: in a table of hundreds of items, names would weigh more than the words they stand beside. */
function roleCode(handbook: Handbook, role: string): string {
  return ([...handbook.roles.keys()].indexOf(role) + 10).toString(36);
}

/** The same for a row of the table of all items. */
export function forRolesInTable(handbook: Handbook, { roles }: { roles: readonly string[] }): string {
  return roles
    .map((role) => roleCode(handbook, role))
    .sort()
    .join(' ');
}

/**
 * Styles for choices that work without script: what does not belong to the chosen value is not shown. The rules name the
 * pack's own ids, so they are made of the handbook and not written by hand.
 */
import type { Handbook } from './handbook.ts';

/**
 * @param control how the control is found that stands on a value
 * @param attribute of what is shown or not: a list of values with spaces between. What the address points at is always shown.
 */
function rulesFor(values: readonly string[], control: (value: string) => string, attribute: string): string {
  return values
    .map((value) => `:root:has(${control(value)}:checked) [${attribute}]:not([${attribute}~="${value}"],:has(:target)){display:none}`)
    .join('');
}

/** Of the switch of roles: one role's items. */
export function roleRules(handbook: Handbook): string {
  return rulesFor([...handbook.roles.keys()], (role) => `.who [value="${role}"]`, 'data-for');
}

/** Whom an item is for, as those rules ask for it. In the handbook's order of roles: the same list is written the same way. */
export function forRoles(handbook: Handbook, { roles }: { roles: readonly string[] }): string {
  return [...handbook.roles.keys()].filter((id) => roles.includes(id)).join(' ');
}

/** Of the table of all items: by phase or section, by aspect, by role. */
export function itemRules(handbook: Handbook): string {
  const choices = {
    part: [...handbook.phases, ...handbook.sections].map(({ id }) => id),
    aspect: handbook.config.aspects.map(({ id }) => id),
    role: [...handbook.roles.keys()],
  };
  return Object.entries(choices)
    .map(([name, values]) => rulesFor(values, (value) => `[name=${name}] [value="${value}"]`, `data-${name}`))
    .join('');
}

/** Makes the props of the finder from the items that are marked for it. Runs when a page is built. */
import { inLocale, pageOf, type Check, type Handbook } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';
import { statementProps, textsFor, type Href } from '../tools/build-props.ts';
import type { FinderProps, NamedCheck } from './props.ts';

export function finderProps(handbook: Handbook, locale: Locale, href: Href): FinderProps {
  const say = <T>(texts: Readonly<Record<Locale, T>>) => inLocale(texts, locale);
  const addressOf = (page: string) => href(say(pageOf(handbook, page).path));
  const named = (check: Check): NamedCheck => {
    const phase = handbook.phases.find(({ id }) => check.about === `phases/${id}`);
    return {
      id: check.id,
      title: say(check.title),
      href: addressOf(check.page),
      ...(phase ? { phase: { number: phase.number, name: say(phase.name), href: addressOf(`phases/${phase.id}`) } } : {}),
    };
  };
  const checks = [...handbook.checks.values()].sort((a, b) => a.order - b.order);
  const standing = checks.find((check) => check.purpose === 'standing');
  return {
    scale: handbook.config.scale.map(say),
    stages: checks
      .filter((check) => check.items.some((item) => item.finder))
      .map((check) => ({
        ...named(check),
        revision: check.revision,
        items: check.items
          .filter((item) => item.finder)
          .map((item) => ({ ...statementProps(check, item, locale), evidence: say(item.evidence) })),
      })),
    ...(standing ? { standing: named(standing) } : {}),
    texts: textsFor(
      handbook,
      locale,
      ['finder'],
      ['check.plain', 'check.progress', 'check.next', 'check.keys', 'check.evidence', 'check.notRelevant'],
    ),
  };
}

import type { PlanSay } from './props.ts';

/** Without JavaScript, and on paper as long as the plan is empty: a table to write in. */
export function PaperPlan({ say }: { say: PlanSay }) {
  return (
    <table class="tool-paper">
      <caption>{say('plan.paper')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('plan.action')}</th>
          <th scope="col">{say('plan.owner')}</th>
          <th scope="col">{say('plan.due')}</th>
          <th scope="col">{say('plan.status')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 8 }, (_, row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

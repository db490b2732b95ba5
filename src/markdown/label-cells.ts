import { defineHastPlugin, type HastNode } from 'satteri';

/** Elements of one name anywhere below a node. */
function below(node: HastNode, name: string): (HastNode & { type: 'element' })[] {
  if (!('children' in node)) return [];
  return (node.children as HastNode[]).flatMap((child) => [
    ...(child.type === 'element' && child.tagName === name ? [child] : []),
    ...below(child, name),
  ]);
}

/** Gives every cell of a table the heading of its column, so that a phone can show the rows one below the other. */
export const labelCells = defineHastPlugin({
  name: 'handbook-cells',
  element: [
    {
      filter: ['table'],
      visit(table, ctx) {
        ctx.setProperty(table, 'className', 'labelled');
        const headings = below(table, 'th').map((cell) => ctx.textContent(cell).trim());
        for (const row of below(table, 'tr')) {
          below(row, 'td').forEach((cell, column) => {
            const label = headings[column];
            if (label) ctx.setProperty(cell, 'dataLabel', label);
          });
        }
      },
    },
  ],
});

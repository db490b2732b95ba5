/** The switch of roles works by itself; this keeps the choice in the address, and opens the switch when the address has one. */
const field = document.querySelector<HTMLDetailsElement>('details.who');
const inputs = [...(field?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];

export function showRoleOfAddress(): void {
  const asked = new URLSearchParams(location.search).get('role');
  const found = asked && inputs.find((input) => input.value === asked);
  if (!found) return;
  found.checked = true;
  field!.open = true;
  document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
}

export function keepRole(): void {
  const address = new URL(location.href);
  const role = inputs.find((input) => input.checked)?.value;
  if (role) address.searchParams.set('role', role);
  else address.searchParams.delete('role');
  history.replaceState(history.state, '', address);
}

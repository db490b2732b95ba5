/** Waits for every task, also when one has failed: what is still written would turn up in a folder that has been cleared. */
export async function allToTheirEnds<T extends readonly unknown[]>(tasks: T): Promise<{ [Place in keyof T]: Awaited<T[Place]> }> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

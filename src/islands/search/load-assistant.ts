import type { Assistant } from '../search-assistant.ts';

/** @param address where the assistant is; not a variable import, which would put a helper of 0.8 KB on every page */
export async function loadAssistant(address: string): Promise<Assistant> {
  await import(/* @vite-ignore */ address);
  return (globalThis as unknown as { searchAssistant: Assistant }).searchAssistant;
}

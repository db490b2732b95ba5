/**
 * Sveltia CMS takes a folder only if it is the root of a git repository. An editor's folder need not be one: what it must be is
 * the folder of this very handbook, which is looked up in its `handbook.yaml`.
 */
interface Folder {
  getDirectoryHandle: (name: string, options?: object) => Promise<Folder>;
  getFileHandle: (name: string) => Promise<{ getFile: () => Promise<Blob> }>;
}

type Picker = (options?: object) => Promise<Folder>;

/** Puts a picker in the place of the browser's that looks at what was chosen. */
export function askForPack(pack: { file: string; id: string }, wrongFolder: string): void {
  const browser = window as unknown as { showDirectoryPicker?: Picker };
  const pick = browser.showDirectoryPicker?.bind(window);
  if (!pick) return;
  browser.showDirectoryPicker = async () => {
    const folder = await pick({ id: pack.id, mode: 'readwrite' });
    if (!(await isPack(folder, pack))) {
      window.alert(wrongFolder);
      throw new DOMException(wrongFolder, 'AbortError');
    }
    const within = folder.getDirectoryHandle.bind(folder);
    return Object.assign(folder, {
      getDirectoryHandle: (name: string, options?: object) => (name === '.git' ? Promise.resolve(folder) : within(name, options)),
    });
  };
}

/** Whether the folder has the handbook's own file where it should lie. */
export async function isPack(folder: Folder, { file, id }: { file: string; id: string }): Promise<boolean> {
  const parts = file.split('/');
  const name = parts.pop()!;
  try {
    let place = folder;
    for (const part of parts) place = await place.getDirectoryHandle(part);
    const text = await (await (await place.getFileHandle(name)).getFile()).text();
    return new RegExp(`^id: *["']?${id}["']? *$`, 'm').test(text);
  } catch {
    return false;
  }
}

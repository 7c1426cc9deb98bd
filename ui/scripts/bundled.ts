import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Notes what the staff app was bundled from, for the notice of licences (licences.mjs). */
export function noteBundled(folder: string): Plugin {
  return {
    name: 'segue-note-bundled',
    apply: 'build',
    generateBundle() {
      const file = join(folder, 'node_modules/.segue-bundled-desk.json');
      writeFileSync(file, JSON.stringify([...this.getModuleIds()]));
    },
  };
}

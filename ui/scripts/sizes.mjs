// How large the pages may be: what a customer or an agent loads first, as it travels (gzip).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KIB = 1024;
/** ux.md 3: the figures are a promise to people with slow networks. */
export const BUDGETS = {
  'widget, loader and panel': 20 * KIB,
  'widget, largest further part': 10 * KIB,
  'desk, first script': 220 * KIB,
  'desk, first style': 20 * KIB,
  'desk, largest further part': 80 * KIB,
};

/** Bytes as they travel. */
export function weigh(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** Each budget's name with the bytes that it has now. */
export function measure(out) {
  const page = readFileSync(join(out, 'desk/index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name);
  const assets = readdirSync(join(out, 'desk/assets'));
  const pick = (names, end) =>
    names.filter((name) => name.endsWith(end)).map((name) => join(out, 'desk/assets', name));
  const later = assets.filter((name) => name.endsWith('.js') && !first.includes(name));
  const widget = (folder) =>
    readdirSync(join(out, 'widget', folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(out, 'widget', folder, name));
  return {
    'widget, loader and panel': weigh([join(out, 'w.js'), ...widget('')]),
    'widget, largest further part': Math.max(0, ...widget('parts').map((file) => weigh([file]))),
    'desk, first script': weigh(pick(first, '.js')),
    'desk, first style': weigh(pick(first, '.css')),
    'desk, largest further part': Math.max(0, ...pick(later, '.js').map((file) => weigh([file]))),
  };
}

/** Prints every figure beside its limit. An error when one is over. */
export function checkSizes(out) {
  const over = [];
  for (const [name, bytes] of Object.entries(measure(out))) {
    const line = `${name}: ${(bytes / KIB).toFixed(1)} of ${BUDGETS[name] / KIB} KiB`;
    console.log(line);
    if (bytes > BUDGETS[name]) over.push(line);
  }
  if (over.length > 0) throw new Error(`too large: ${over.join('; ')}; see ui/scripts/sizes.mjs`);
}

// The licences of what is bundled: each is read, checked against the list, and written out,
// because MIT, ISC and OFL ask for their words to travel along and bundlers drop them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be bundled; tests/test_house.py holds the same list. */
export const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** Tools that leave code of their own in what they make. */
export const LEFT_BEHIND = ['@hey-api/openapi-ts', 'vite', 'rolldown', 'esbuild'];

/** The names of the packages that these files belong to, sorted. */
export function listPackages(files) {
  const names = files.map((file) => {
    const [, place] = file.replaceAll('\\', '/').match(/.*node_modules\/(.+)$/) ?? [];
    if (!place || place.startsWith('.')) return '';
    const [scope, name] = place.split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  });
  return [...new Set([...names.filter(Boolean), ...LEFT_BEHIND])].sort();
}

/** Name, version, licence and its words; an error when the licence is odd or its words are missing. */
export function readNotice(modules, name) {
  const folder = join(modules, name);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = String(about.license ?? 'none');
  if (!ALLOWED.includes(licence)) {
    throw new Error(
      `${name} ${about.version}: the licence "${licence}" is not on the list of ui/scripts/licences.mjs; ` +
        'choose another package, or let a person read it and add it here and in tests/test_house.py',
    );
  }
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
  if (!file) throw new Error(`${name} ${about.version}: no file with the words of its licence`);
  return { name, version: about.version, licence, text: readFileSync(join(folder, file), 'utf8') };
}

/** The whole notice, as a text. */
export function writeNotices(modules, files) {
  const notices = listPackages(files)
    .filter((name) => existsSync(join(modules, name)))
    .map((name) => readNotice(modules, name));
  const parts = notices.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  const head = `The pages of Segue hold code and a font of these ${notices.length} packages.\n`;
  return [head, ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

// Last step of a build: the notice of third-party licences, files packed for the wire, and whether
// all of it is as small as was promised.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writeNotices } from './licences.mjs';
import { checkSizes } from './sizes.mjs';

const UI = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(UI, '../src/segue/_ui');
const MODULES = join(UI, 'node_modules');
const PACKED = /\.(js|css|html|svg|txt)$/;
const WORTH_PACKING = 1024;

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

try {
  const bundled = ['.segue-bundled.json', '.segue-bundled-desk.json'].flatMap((name) =>
    JSON.parse(readFileSync(join(MODULES, name), 'utf8')),
  );
  writeFileSync(join(OUT, 'THIRD_PARTY_LICENSES.txt'), writeNotices(MODULES, bundled));
  for (const file of listFiles(OUT).filter((name) => name.endsWith('.gz'))) rmSync(file);
  for (const file of listFiles(OUT).filter((name) => PACKED.test(name))) {
    const content = readFileSync(file);
    if (content.length > WORTH_PACKING)
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  checkSizes(OUT);
} catch (error) {
  console.error(`finish: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

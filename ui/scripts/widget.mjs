// Builds what runs on a firm's own pages: the loader (w.js), the panel, the framed panel's page
// and the demo firm's page. The panel's name carries its hash, so that it can be cached for ever.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inlineCss } from './inline-css.mjs';

const UI = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(UI, '../src/segue/_ui');
const COMMON = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  plugins: [inlineCss(join(UI, 'src/widget'))],
  metafile: true,
};

for (const old of ['widget', 'frame', 'demo', 'w.js.gz']) {
  await rm(join(OUT, old), { recursive: true, force: true });
}

// What a customer needs at once lies in `widget`; what comes later, or to few, in `widget/parts`.
const SOURCES = {
  panel: 'widget/panel.tsx',
  'parts/further': 'widget/panel/parts/index.ts',
  'parts/framed': 'widget/framed.ts',
  'parts/de': 'texts/de.ts',
  'parts/fr': 'texts/fr.ts',
  'parts/ar': 'texts/ar.ts',
};
const panel = await build({
  ...COMMON,
  entryPoints: Object.entries(SOURCES).map(([out, source]) => ({
    in: join(UI, 'src', source),
    out,
  })),
  format: 'esm',
  splitting: true,
  outdir: join(OUT, 'widget'),
  entryNames: '[dir]/[name]-[hash]',
  chunkNames: 'shared-[hash]',
});
const outputs = Object.entries(panel.metafile.outputs);
const findOutput = (name) =>
  outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(SOURCES[name]));
const findPlace = ([file]) => `widget/${file.split('/_ui/widget/')[1]}`;
// The panel and what it shares with its parts: asked for together, so that neither waits.
const [, { imports }] = findOutput('panel');
const shared = imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => [path]);
const define = {
  PANEL: JSON.stringify([findOutput('panel'), ...shared].map(findPlace)),
  FRAMED: JSON.stringify([findPlace(findOutput('parts/framed'))]),
};

const loader = await build({
  ...COMMON,
  entryPoints: [join(UI, 'src/widget/loader.ts')],
  format: 'iife',
  outfile: join(OUT, 'w.js'),
  define,
});

const metas = [panel.metafile, loader.metafile];
for (const page of ['frame', 'demo']) {
  const built = await build({
    ...COMMON,
    entryPoints: [join(UI, `src/${page}/${page}.ts`), join(UI, `src/${page}/${page}.css`)],
    format: 'esm',
    outdir: join(OUT, page),
    define,
  });
  metas.push(built.metafile);
  await cp(join(UI, `src/${page}/index.html`), join(OUT, page, 'index.html'));
}

// What was bundled, for the notice of licences (scripts/finish.mjs).
const inputs = metas.flatMap((meta) => Object.keys(meta.inputs));
await writeFile(join(UI, 'node_modules/.segue-bundled.json'), JSON.stringify(inputs));
const size = (await readFile(join(OUT, 'w.js'))).length;
console.log(`widget: w.js ${size} bytes, ${define.PANEL}`);

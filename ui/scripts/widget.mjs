// Builds what runs on a firm's own pages: the loader (w.js), the panel, the framed panel's page
// and the demo firm's page. The panel's name carries its hash, so that it can be cached for ever.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const UI = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(UI, '../src/segue/_ui');
const COMMON = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.css': 'text' },
  metafile: true,
};

for (const folder of ['widget', 'frame', 'demo']) {
  await rm(join(OUT, folder), { recursive: true, force: true });
  await mkdir(join(OUT, folder), { recursive: true });
}

const panel = await build({
  ...COMMON,
  entryPoints: [join(UI, 'src/widget/panel.tsx')],
  format: 'esm',
  outdir: join(OUT, 'widget'),
  entryNames: 'panel-[hash]',
});
const panelFile = basename(Object.keys(panel.metafile.outputs)[0]);

const loader = await build({
  ...COMMON,
  entryPoints: [join(UI, 'src/widget/loader.ts')],
  format: 'iife',
  outfile: join(OUT, 'w.js'),
  define: { PANEL: JSON.stringify(`widget/${panelFile}`) },
});

const metas = [panel.metafile, loader.metafile];
for (const page of ['frame', 'demo']) {
  const built = await build({
    ...COMMON,
    loader: { '.css': 'css' },
    entryPoints: [join(UI, `src/${page}/${page}.ts`), join(UI, `src/${page}/${page}.css`)],
    format: 'esm',
    outdir: join(OUT, page),
    define: { PANEL: JSON.stringify(`widget/${panelFile}`) },
  });
  metas.push(built.metafile);
  await cp(join(UI, `src/${page}/index.html`), join(OUT, page, 'index.html'));
}

// What was bundled, for the notice of licences (scripts/finish.mjs).
const inputs = metas.flatMap((meta) => Object.keys(meta.inputs));
await writeFile(join(UI, 'node_modules/.segue-bundled.json'), JSON.stringify(inputs));
const size = (await readFile(join(OUT, 'w.js'))).length;
console.log(`widget: w.js ${size} bytes, ${panelFile}`);

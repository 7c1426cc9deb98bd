// Styles as a text, for a tree of their own: `import css from './x.css?inline'`, as Vite has it.
// The tokens are those of every page; here they hang on `.sg` instead of `:root`, because a shadow
// tree has no root element, and count in pixels, because `rem` belongs to the page around. Sizes of
// text are the panel's own, which the customer can enlarge; its font is the system's.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const PX_PER_REM = 16;

/** The names of the custom properties that the styles below a folder ask for. */
export function listAsked(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.css'));
  const styles = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const names = [...styles.join().matchAll(/var\((--(?!fs-)[\w-]+)/g)].map(([, name]) => name);
  return new Set(names);
}

/** The styles with their tokens scoped, and without the tokens that nothing asks for. */
export function scopeTokens(css, asked) {
  return css
    .replaceAll(/:root\[data-theme="?dark"?\]/g, '.sg[data-theme=dark]')
    .replaceAll(':root', '.sg')
    .replaceAll(/(?<![\w.])(\d*\.?\d+)rem\b/g, (_, n) => `${Number(n) * PX_PER_REM}px`)
    .replaceAll(/(--[\w-]+): ?([^;{}]*(?:;|(?=\})))/g, (_, name, value) =>
      asked.has(name) || value.startsWith('calc(') ? `${name}:${value.replaceAll(', ', ',')}` : '',
    )
    .replace('"Inter Variable",Inter,', '')
    .replaceAll(/[^{}]+\{\}/g, '');
}

/** The plugin for esbuild; every style below `folder` may use the tokens. */
export function inlineCss(folder) {
  const asked = listAsked(folder);
  return {
    name: 'inline-css',
    setup(builder) {
      builder.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.replace('?inline', '')),
        namespace: 'inline-css',
      }));
      builder.onLoad({ filter: /.*/, namespace: 'inline-css' }, async ({ path }) => {
        const built = await build({
          entryPoints: [path],
          bundle: true,
          minify: true,
          write: false,
          target: ['chrome111', 'firefox113', 'safari16.4'],
        });
        const contents = scopeTokens(built.outputFiles[0].text.trim(), asked);
        return { contents, loader: 'text', resolveDir: dirname(path) };
      });
    },
  };
}

/** The theme on the page's root: as the reader chose, else as the system has it. */
import type { Preferences } from '../store/state';
import { store } from '../store/store';

const dark = matchMedia('(prefers-color-scheme: dark)');

function apply(theme: Preferences['theme']): void {
  const shown = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  if (document.documentElement.dataset.theme !== shown) {
    document.documentElement.dataset.theme = shown;
  }
}

/** Keep the page's theme true to the preference, from now on. */
export function followTheme(): void {
  let last = store.get().preferences.theme;
  apply(last);
  store.subscribe(() => {
    const { theme } = store.get().preferences;
    if (theme === last) return;
    last = theme;
    apply(theme);
  });
  dark.addEventListener('change', () => apply(last));
}

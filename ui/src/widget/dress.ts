/** Give an element the firm's accent and the theme: the same for launcher and framed panel. */
export function dress(place: HTMLElement, accent: string, theme: string): void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    place.dataset.theme = theme || (night.matches ? 'dark' : 'light');
  };
  night.onchange = paint;
  paint();
  // Any colour that CSS knows, in a browser that can move its lightness.
  if (!CSS.supports('color', `oklch(from ${accent} l c h)`)) return;
  place.style.setProperty('--segue-accent', accent);
  place.classList.add('branded');
}

/** Where a floating panel goes: below its button, or above where there is no room. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Wish {
  /** Line up with the button's left or right edge, or its middle. */
  align: 'left' | 'right' | 'middle';
  side: 'below' | 'above';
}

const GAP = 4;
const EDGE = 8;

/** The left and top corner in pixels of the window, wholly inside it where it fits. */
export function findPlace(anchor: Box, panel: Size, window: Size, wish: Wish) {
  const wanted =
    wish.align === 'left'
      ? anchor.left
      : wish.align === 'right'
        ? anchor.right - panel.width
        : (anchor.left + anchor.right - panel.width) / 2;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height + EDGE <= window.height;
  const down = wish.side === 'below' ? fitsBelow || above < EDGE : above < EDGE && fitsBelow;
  return {
    left: clamp(wanted, EDGE, window.width - panel.width - EDGE),
    top: clamp(down ? below : above, EDGE, window.height - panel.height - EDGE),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, Math.max(least, most)));
}

/** Put an open popover beside its button. */
export function placeBeside(panel: HTMLElement, anchor: Element, wish: Wish): void {
  const box = anchor.getBoundingClientRect();
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  const window = { width: innerWidth, height: innerHeight };
  const { left, top } = findPlace(box, size, window, wish);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

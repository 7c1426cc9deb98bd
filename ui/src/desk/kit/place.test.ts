import { describe, expect, it } from 'vitest';
import { findPlace } from './place';

const WINDOW = { width: 400, height: 300 };
const PANEL = { width: 200, height: 120 };

describe('the place of a floating panel', () => {
  it('is below the button, in line with its edge', () => {
    const anchor = { left: 20, top: 20, right: 80, bottom: 50 };

    expect(findPlace(anchor, PANEL, WINDOW, { align: 'left', side: 'below' })).toEqual({
      left: 20,
      top: 54,
    });
  });

  it('turns upwards where there is no room below', () => {
    const anchor = { left: 20, top: 250, right: 80, bottom: 280 };

    expect(findPlace(anchor, PANEL, WINDOW, { align: 'left', side: 'below' }).top).toBe(126);
  });

  it('never leaves the window', () => {
    const anchor = { left: 380, top: 20, right: 396, bottom: 50 };

    expect(findPlace(anchor, PANEL, WINDOW, { align: 'left', side: 'below' }).left).toBe(192);
  });
});

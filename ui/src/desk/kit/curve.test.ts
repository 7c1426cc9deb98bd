import { describe, expect, it } from 'vitest';
import { drawArea, drawLine, placePoints } from './curve';

describe('small curves', () => {
  it('spread values evenly, the best on top', () => {
    expect(placePoints([1, 0, -1])).toEqual([
      { x: 0, y: 6 },
      { x: 50, y: 50 },
      { x: 100, y: 94 },
    ]);
  });

  it('keep what lies beyond the scale inside the box', () => {
    expect(placePoints([3, -3]).map((p) => p.y)).toEqual([6, 94]);
  });

  it('draw a single value at the end and no area', () => {
    const points = placePoints([0.5]);

    expect(drawLine(points)).toBe('M100 28');
    expect(drawArea(points)).toBe('');
  });

  it('close the area at zero', () => {
    expect(drawArea(placePoints([1, 1]))).toBe('M0 6L100 6L100 50L0 50Z');
  });
});

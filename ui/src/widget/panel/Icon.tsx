/** @jsxImportSource preact */
/** A sign, drawn here; each stands beside a word or has a label around it. */
export function Icon({ d }: { d: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export const AI =
  'M12 3l2 5.5q.4 1 1.5 1.5l5.5 2-5.5 2q-1 .4-1.5 1.5l-2 5.5-2-5.5q-.4-1-1.5-1.5l-5.5-2 5.5-2q1-.4 1.5-1.5z';
export const MORE = 'M5 12h.1m7 0h.1m7 0h.1';
export const CLOSE = 'M18 6 6 18M6 6l12 12';
export const CLIP = 'm20 11-8 8a5 5 0 0 1-7-7l8-8a3 3 0 0 1 5 5l-8 8a1.5 1.5 0 0 1-3-3l7-7';
export const PERSON = 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-7 8q1-5 7-5t7 5';
export const DOWN = 'M12 5v14m-6-6 6 6 6-6';
export const SOURCE = 'M12 7q-3-2-8-2v13q5 0 8 2 3-2 8-2V5q-5 0-8 2v13';
export const CLOCK = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v5l3 2';
export const FILE = 'M14 3H6v18h12V7zv4h4';
export const EDIT = 'M4 20h4L19 9l-4-4L4 16z';
export const ALERT = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-14v6m0 3h.1';

import './button.css';

/** Signs without a modifier, `E`, `Shift E`, `G I`: a field that has the focus takes them itself. */
const PLAIN = /^(Shift )?[!-~]( [!-~])*$/;

export interface KbdProps {
  /** Parted by spaces: `Ctrl K`. */
  keys: string;
  /** Shown only while a field has the focus, instead of the caps before it. */
  inside?: boolean;
}

/** Keys as caps. Screen readers take them from `aria-keyshortcuts`. */
export function Kbd({ keys, inside = false }: KbdProps) {
  return (
    <span
      className="k-kbds"
      aria-hidden="true"
      data-plain={PLAIN.test(keys) || undefined}
      data-inside={inside || undefined}
    >
      {keys.split(' ').map((key) => (
        <kbd className="k-kbd" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

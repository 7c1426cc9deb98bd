import './button.css';

/** Keys as caps, parted by spaces: `Ctrl K`. Screen readers take them from `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="k-kbds" aria-hidden="true">
      {keys.split(' ').map((key) => (
        <kbd className="k-kbd" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** @jsxImportSource preact */
import { here } from '../here';
import { DOWN, Icon } from '../Icon';
import { more } from './more';

/** Back to the newest, for who reads further up. */
export function Latest() {
  return (
    <button type="button" class="pill latest" onClick={() => here().set({ atEnd: true })}>
      <Icon d={DOWN} />
      {more().latest}
    </button>
  );
}

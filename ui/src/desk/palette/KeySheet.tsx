import { listActions } from '../keys/actions';
import { Button, Dialog, Kbd, Unseen } from '../kit';
import { isOverseer } from '../store/select';
import { store, useDesk } from '../store/store';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { closeOverlay } from '../wrapup/overlay';
import './palette.css';
import { listSheet } from './sheet';

const words = live.keys;
const NOTHING: readonly string[] = [];
const OVERSEERS: readonly string[] = ['live'];

/** Every key, as it is for this reader. */
export default function KeySheet() {
  const preferences = useDesk((state) => state.preferences);
  const never = useDesk((state) => (isOverseer(state) ? NOTHING : OVERSEERS));
  const change = () => store.dispatch({ type: 'overlay', overlay: { kind: 'preferences' } });
  return (
    <Dialog
      size="l"
      reads
      title={words.title}
      about={words.about}
      closeText={two.close}
      onClose={closeOverlay}
      onSubmit={closeOverlay}
      foot={
        <>
          <Button variant="quiet" onClick={change}>
            {words.change}
          </Button>
          <Button data-autofocus="" shown="Esc" onClick={closeOverlay}>
            {two.close}
          </Button>
        </>
      }
    >
      {preferences.letters ? null : <p className="keys-off">{words.off}</p>}
      <div className="keys">
        {listSheet(listActions(), preferences, never).map(({ group, lines }) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{words.groups[group]}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.id} data-off={line.off || undefined}>
                  <dt>{line.title}</dt>
                  <dd>
                    <Kbd keys={line.shown} />
                    <Unseen>{line.off ? words.isOff : line.spoken}</Unseen>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

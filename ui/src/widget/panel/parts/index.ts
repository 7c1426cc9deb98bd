/** What the panel does not need at once: it comes a moment after the panel, or when asked for. */
// Then all that the panel shares with these is one file with the panel, and nothing waits for it.
import '../../panel';
import { addStyles } from '../here';
import css from './parts.css?inline';

export { Files } from './Files';
export { JoinCard } from './JoinCard';
export { Latest } from './Latest';
export { Menu } from './Menu';
export { PromiseBar } from './PromiseBar';
export { Question } from './Question';
export { ReachBar } from './ReachBar';
export { Survey } from './Survey';
export { Typing } from './Typing';
export { playTone } from './tone';
export { addFiles, chooseFiles, Limits, Uploads } from './Uploads';
export { Words } from './Words';

addStyles(css);

/** The tiles over the floor, each with its target. Pure. */
import { formatWait } from '../shell/clock';
import { live } from '../texts/en.live';
import { two } from '../texts/en.two';
import { type Floor, UPSET } from './floor';

const words = live.floor;

export interface Tile {
  id: 'waiting' | 'longest' | 'ai' | 'people' | 'sentiment' | 'shift';
  title: string;
  value: string;
  /** The target, or what the figure is a part of. */
  note: string;
  /** It calls for an action. */
  off: boolean;
}

/** Figures that call for an action, each against its target; none of a team that is not told. */
export function listTiles(
  floor: Floor,
  waitTargetSeconds: number,
  teamKnown: boolean,
): readonly Tile[] {
  const target = formatWait(waitTargetSeconds * 1000);
  const targetMs = waitTargetSeconds * 1000;
  const over = floor.longestWait - targetMs;
  const tiles: readonly Tile[] = [
    {
      id: 'waiting',
      title: words.waiting,
      value: String(floor.waiting),
      note: floor.waitingLate > 0 ? words.past(floor.waitingLate, target) : words.within(target),
      off: floor.waitingLate > 0,
    },
    {
      id: 'longest',
      title: words.longest,
      value: floor.longestId ? formatWait(floor.longestWait) : '–',
      note: over > 0 ? words.offFor(formatWait(over), target) : words.target(target),
      off: over > 0,
    },
    {
      id: 'ai',
      title: words.ai,
      value: String(floor.aiLeads),
      note: floor.aiUpset > 0 ? words.inTrouble(floor.aiUpset) : words.noTrouble,
      off: floor.aiUpset > 0,
    },
    {
      id: 'people',
      title: words.withPeople,
      value: String(floor.withPeople),
      note: teamKnown ? words.ofSlots(floor.slots) : words.slotsUnknown,
      off: floor.slots > 0 && floor.withPeople > floor.slots,
    },
    {
      id: 'sentiment',
      title: words.worst,
      value: floor.worst ? two.number(floor.worst.sentiment) : '–',
      note: words.worstTarget(two.number(UPSET)),
      off: (floor.worst?.sentiment ?? 0) <= UPSET,
    },
    {
      id: 'shift',
      title: words.shift,
      value: String(floor.onShift),
      note: words.free(floor.free, floor.slots),
      off: floor.free === 0,
    },
  ];
  return teamKnown ? tiles : tiles.filter((tile) => tile.id !== 'shift');
}

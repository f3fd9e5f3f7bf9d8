import { m } from '#app/i18n/messages.ts';

/** Letters for which there still is room; negative where there are too many. */
export const roomFor = (text: string, most: number): number => most - [...text.trim()].length;

/** The same, said beside the field. */
export const Room = ({ text, most }: { text: string; most: number }) => {
  const left = roomFor(text, most);
  return (
    <span className={left < 0 ? 'room room-over' : 'room'}>
      {left < 0 ? m.intake_room_over({ count: -left }) : m.intake_room({ count: left })}
    </span>
  );
};

import { isMessageKey, m, say } from '#app/i18n/messages.ts';

export type ShownAct = { act: string; by: string | null; at: string; reason: string | null };

/** An act of the log in words: `post.changeAsked` is `act_post_change_asked`. */
export const sayAct = (act: string): string => {
  const key = `act_${act.replace('.', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return isMessageKey(key) ? say(key) : act;
};

/** Who did it: a worker by name; a neighbour without an account; else the house by itself. */
export const sayWho = ({ act, by }: Pick<ShownAct, 'act' | 'by'>): string => {
  if (by) return by;
  const alone = act === 'post.expired' || act === 'post.expiryTold' || !act.startsWith('post.');
  return alone ? m.desk_by_clock() : m.desk_by_neighbour();
};

/** What happened to a post: when, who, what and why. */
export const PostActs = ({ acts }: { acts: ShownAct[] }) => (
  <section aria-labelledby="acts-title" className="desk-acts">
    <h2 id="acts-title">{m.desk_acts()}</h2>
    <ol>
      {acts.map((act) => (
        <li key={`${act.at} ${act.act}`}>
          <span className="soft">{act.at}</span> · {sayAct(act.act)} · {sayWho(act)}
          {act.reason && <q className="reason">{act.reason}</q>}
        </li>
      ))}
    </ol>
  </section>
);

import { Key } from '#app/components/key.tsx';
import { m } from '#app/i18n/messages.ts';
import { CALL_OUTCOMES } from '#db/vocabulary.ts';
import { callKey } from './call-keys.ts';
import type { Shortcuts } from './use-shortcuts.ts';

/** The keys of the desk, and the switch that turns the single ones off. */
export const HelpDialog = ({ keys }: { keys: Shortcuts }) => {
  const lines: [string[], string][] = [
    [['j', 'k'], m.desk_key_next()],
    [['Enter'], m.desk_key_open()],
    [['p'], m.desk_key_publish()],
    [['a'], m.desk_key_ask()],
    [['x'], m.desk_key_decline()],
    [['n'], m.desk_key_new()],
    [['e'], m.slips_enter()],
    [CALL_OUTCOMES.map((outcome) => callKey(outcome)), m.desk_key_outcome()],
    [['/'], m.desk_key_search()],
    [['Ctrl', '↵'], m.desk_key_send()],
    [['?'], m.desk_key_help()],
  ];
  return (
    <dialog ref={keys.dialog} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{m.desk_keys()}</h2>
      <ul className="key-list">
        {lines.map(([names, meaning]) => (
          <li key={meaning}>
            <span>
              {names.map((name) => (
                <Key key={name}>{name}</Key>
              ))}
            </span>
            {meaning}
          </li>
        ))}
      </ul>
      <label className="tick">
        <input
          type="checkbox"
          checked={keys.enabled}
          onChange={(event) => keys.enable(event.currentTarget.checked)}
        />
        {m.desk_keys_on()}
      </label>
      <p className="soft">{m.desk_keys_hint()}</p>
      <form method="dialog">
        <button type="submit" className="desk-button">
          {m.desk_close()}
        </button>
      </form>
    </dialog>
  );
};

import type { ReactNode } from 'react';
import { Notice } from '#app/components/notice.tsx';
import { m } from '#app/i18n/messages.ts';
import { ConnectionLine } from './connection/connection-line.tsx';
import type { DeskFacts } from './desk-facts.server.ts';
import { HelpDialog } from './help-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

type Props = {
  desk: DeskFacts;
  /** Pages of three panes use the whole width; the others stay readable. */
  wide?: boolean;
  children: ReactNode;
};

/** A page of the desk: black bar, work, help. */
export const DeskPage = ({ desk, wide, children }: Props) => {
  const keys = useShortcuts();
  return (
    <>
      <a href="#content" className="skip-link">
        {m.skip_to_content()}
      </a>
      <TopBar desk={desk} help={keys.openHelp} ready={keys.ready} />
      <main id="content" className={wide ? 'desk-main desk-wide' : 'desk-main'} tabIndex={-1}>
        <Notice />
        {children}
      </main>
      <ConnectionLine />
      <HelpDialog keys={keys} />
    </>
  );
};

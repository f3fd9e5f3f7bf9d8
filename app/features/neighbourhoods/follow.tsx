import { Pictogram } from '#app/components/pictogram.tsx';
import { getLocale, m } from '#app/i18n/messages.ts';

type Props = {
  slug: string;
  /** The site's address, without a slash at the end. */
  origin: string;
};

/** The neighbourhood in one's own calendar, and in an app that gathers news. */
export const Follow = ({ slug, origin }: Props) => {
  const calendar = `/${slug}/moments.ics?lang=${getLocale()}`;
  const feed = `${origin}/${slug}/feed.xml?lang=${getLocale()}`;
  return (
    <>
      <h2 id="follow">{m.follow_heading()}</h2>
      <p>{m.follow_moments_text()}</p>
      <p>
        {/* A phone's calendar subscribes to what is addressed so. */}
        <a className="more" href={`${origin.replace(/^https?:/, 'webcal:')}${calendar}`}>
          <Pictogram name="calendar" className="size-6" />
          {m.follow_moments()}
        </a>
      </p>
      <p>
        <a className="more" href={calendar}>
          {m.follow_moments_file()}
        </a>
      </p>
      <p>
        {m.follow_feed_text()}
        <br />
        <a className="more" href={feed}>
          <bdi dir="ltr" className="wrap-anywhere">
            {feed.replace(/^https?:\/\//, '')}
          </bdi>
        </a>
      </p>
    </>
  );
};

import { Pictogram } from '#app/components/pictogram.tsx';
import { m } from '#app/i18n/messages.ts';

type Props = {
  /** The sheet's address, absolute and without a query. */
  url: string;
  /** 'Rechteroever' */
  name: string;
  week: string;
};

/** The ways in which one passes a sheet on: said aloud, in a chat, by mail. */
export const ShareSheet = ({ url, name, week }: Props) => {
  const text = m.share_text({ name, week, url });
  const subject = m.share_subject({ name, week });
  return (
    <section className="aside-note mt-8" aria-labelledby="share">
      <h2 id="share">{m.share_heading()}</h2>
      <p className="mt-2">{m.share_address()}</p>
      <p className="font-head font-bold text-2xl wrap-anywhere">
        <bdi dir="ltr">{url.replace(/^https?:\/\//, '')}</bdi>
      </p>
      <p className="row mt-2">
        <a className="more" href={`https://wa.me/?text=${encodeURIComponent(text)}`}>
          <Pictogram name="request" className="size-6" />
          {m.share_whatsapp()}
        </a>
        <a
          className="more"
          href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
        >
          <Pictogram name="envelope" className="size-6" />
          {m.share_mail()}
        </a>
        <a className="more" href={`${url}/picture.png`}>
          <Pictogram name="photos" className="size-6" />
          {m.share_picture()}
        </a>
      </p>
    </section>
  );
};

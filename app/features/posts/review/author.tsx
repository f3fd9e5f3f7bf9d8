import { PhoneLink } from '#app/components/digits.tsx';
import { m, say } from '#app/i18n/messages.ts';
import type { ReviewFacts } from './facts.server.ts';

type Author = ReviewFacts['author'];

/** Who wrote it and how to reach them: for the desk's eyes only. */
export const AuthorBlock = ({ author }: { author: Author }) => (
  <section className="author" aria-label={m.desk_author()}>
    <p>
      <b>{author.firstName}</b>
      <span className="soft"> · {say(`desk_channel_${author.channel}`)}</span>
    </p>
    {author.phone && (
      <p>
        <PhoneLink number={author.phone.number} className="author-phone">
          {author.phone.shown}
        </PhoneLink>
      </p>
    )}
    {author.email && (
      <p>
        <a href={`mailto:${author.email}`}>{author.email}</a>
      </p>
    )}
    <p className="soft">{m.desk_author_private()}</p>
  </section>
);

/** How the author hears the reason: an e-mail goes out, or it stands on the call list. */
export const HowToTell = ({ author }: { author: Author }) => {
  const name = author.firstName;
  if (!author.mailed && author.phone)
    return (
      <div className="tell">
        <p>
          {m.desk_tell_phone({ name })}{' '}
          <PhoneLink number={author.phone.number} className="author-phone">
            {author.phone.shown}
          </PhoneLink>
        </p>
      </div>
    );
  return (
    <div className="tell">
      <p>{author.mailed ? m.desk_tell_email({ name }) : m.desk_tell_visit({ name })}</p>
    </div>
  );
};

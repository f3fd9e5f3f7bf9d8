type Props = { children: string; className?: string };

const classes = (...names: string[]) => names.filter(Boolean).join(' ');

/** Digits that must stay in their order, whatever the direction of the text around them. */
export const Digits = ({ children, className = '' }: Props) => (
  <bdi dir="ltr" className={classes('font-head whitespace-nowrap', className)}>
    {children}
  </bdi>
);

/** A phone number one can tap. `number` is E.164, `children` the number as people here write it. */
export const PhoneLink = ({ number, children, className }: Props & { number: string }) => (
  <a href={`tel:${number}`} className={className}>
    <bdi dir="ltr" className="whitespace-nowrap">
      {children}
    </bdi>
  </a>
);

/** A post's number, said one by one: give it spaced, so that it is read aloud so as well. */
export const Code = ({ children, className = '' }: Props) => (
  <bdi dir="ltr" className={classes('code', className)}>
    {children}
  </bdi>
);

type Props = { children: string; className?: string };

/** Digits that must stay in their order, whatever the direction of the text around them. */
export const Digits = ({ children, className = '' }: Props) => (
  <bdi dir="ltr" className={`font-head whitespace-nowrap ${className}`}>
    {children}
  </bdi>
);

/** A phone number one can tap. `number` is E.164, `children` the number as people here write it. */
export const PhoneLink = ({ number, children, className = '' }: Props & { number: string }) => (
  <a href={`tel:${number}`} className={className}>
    <Digits>{children}</Digits>
  </a>
);

/** A post's number, said one by one. */
export const Code = ({ children, className = '' }: Props) => (
  <Digits className={`font-bold tracking-[0.12em] ${className}`}>{children}</Digits>
);

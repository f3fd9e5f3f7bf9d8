/** A key of the keyboard, shown beside what it does. */
export const Key = ({ children }: { children: string }) => <kbd className="key">{children}</kbd>;

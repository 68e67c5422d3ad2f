import { viewField, viewFieldNames, type View } from '../view.ts';
import type { ViewField } from '../viewField.ts';

/** How one part of the view stands in a link. */
export interface ViewKey {
  readonly key: string;
  /** The value to write; undefined when it is the default, which is not written. */
  readonly encode: (view: View) => string | undefined;
  /** What a value means; undefined when it is not possible. */
  readonly decode: (text: string) => Partial<View> | undefined;
}

function viewKey<Name extends keyof View>(
  name: Name,
  { usual, link }: ViewField<View[Name]>,
): readonly ViewKey[] {
  if (link === undefined) return [];
  return [
    {
      key: link.key,
      encode: ({ [name]: value }) => (value === usual ? undefined : link.write(value)),
      decode: (text) => {
        const value = link.read(text);
        return value === undefined ? undefined : { [name]: value };
      },
    },
  ];
}

/** The keys of the view, in the order in which links have them. */
export const viewKeys: readonly ViewKey[] = viewFieldNames.flatMap((name) =>
  viewKey(name, viewField(name)),
);

type LightFilterProps = { readonly id: string; readonly table: Uint8Array };

/** The table of what each level becomes, for `filter: url(#id)`: the same numbers that the finished photo is made with. */
export function LightFilter({ id, table }: LightFilterProps) {
  const tableValues = Array.from(table, (level) => (level / 255).toFixed(4)).join(' ');
  return (
    <svg className="light-filter" width="0" height="0" aria-hidden>
      {/* Without sRGB the browser would count in linear light. */}
      <filter id={id} colorInterpolationFilters="sRGB" x="0" y="0" width="100%" height="100%">
        <feComponentTransfer>
          <feFuncR type="table" tableValues={tableValues} />
          <feFuncG type="table" tableValues={tableValues} />
          <feFuncB type="table" tableValues={tableValues} />
        </feComponentTransfer>
      </filter>
    </svg>
  );
}

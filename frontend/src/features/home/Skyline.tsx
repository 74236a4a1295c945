/** A street of ours, drawn for this page; it says nothing that the text does not. */
export function Skyline() {
  const windows = (x: number, y: number, columns: number, rows: number, lit: number[]) =>
    Array.from({ length: columns * rows }, (_, i) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: fixed drawing
        key={i}
        x={x + (i % columns) * 22}
        y={y + Math.floor(i / columns) * 30}
        width="12"
        height="17"
        rx="2.5"
        fill={lit.includes(i) ? '#f9cf9d' : '#ffffff'}
        opacity={lit.includes(i) ? 1 : 0.34}
      />
    ));
  return (
    <svg className="home-skyline" viewBox="0 0 480 330" aria-hidden="true" focusable="false">
      <rect width="480" height="330" rx="34" fill="#d9eaea" />
      <circle cx="384" cy="82" r="38" fill="#f9cf9d" />
      <path
        d="M0 262 C90 226 168 244 246 254 S410 230 480 250 V296 a34 34 0 0 1 -34 34 H34 a34 34 0 0 1 -34 -34Z"
        fill="#b3d5d6"
      />
      <rect x="46" y="112" width="92" height="178" rx="10" fill="#1f6d73" />
      {windows(61, 130, 3, 4, [1, 5, 9])}
      <rect x="82" y="254" width="20" height="36" rx="4" fill="#f2b36b" />
      <path d="M158 190 L214 142 L270 190 V290 H158Z" fill="#0e4f55" />
      {windows(183, 200, 3, 1, [0, 2])}
      <rect x="202" y="246" width="25" height="44" rx="5" fill="#f2b36b" />
      <rect x="290" y="84" width="72" height="206" rx="10" fill="#36868b" />
      {windows(306, 102, 2, 5, [0, 3, 6, 9])}
      <path d="M380 218 L416 188 L452 218 V290 H380Z" fill="#155c62" />
      <rect x="406" y="250" width="20" height="40" rx="4" fill="#f9cf9d" />
      <rect x="20" y="286" width="440" height="8" rx="4" fill="#083d42" />
      <g fill="#5aa1a5">
        <circle cx="148" cy="262" r="15" />
        <rect x="146" y="266" width="4" height="22" fill="#083d42" />
        <circle cx="371" cy="268" r="12" />
        <rect x="369" y="272" width="4" height="16" fill="#083d42" />
      </g>
    </svg>
  );
}

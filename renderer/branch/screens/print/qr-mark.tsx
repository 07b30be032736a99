import encodeQR from 'qr';

export type QrMarkProps = { readonly text: string; readonly label: string };

/** A QR code as one path of squares: sharp at any size, no image, no canvas. */
export function QrMark({ text, label }: QrMarkProps) {
  // The narrowest border it draws; our own is outside of the squares.
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const path = squares
    .flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const size = squares.length + 2;
  return (
    <svg role="img" aria-label={label} viewBox={`-1 -1 ${size} ${size}`} shapeRendering="crispEdges">
      <rect x={-1} y={-1} width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

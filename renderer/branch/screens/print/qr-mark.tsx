import { create } from 'qrcode';

export type QrMarkProps = { readonly text: string; readonly label: string };

/** A QR code as one path of squares: sharp at any size, no image, no canvas. */
export function QrMark({ text, label }: QrMarkProps) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const path = Array.from({ length: size * size }, (_, index) => index)
    .filter((index) => modules.data[index] === 1)
    .map((index) => `M${index % size} ${Math.floor(index / size)}h1v1h-1z`)
    .join('');
  return (
    <svg role="img" aria-label={label} viewBox={`-2 -2 ${size + 4} ${size + 4}`} shapeRendering="crispEdges">
      <rect x={-2} y={-2} width={size + 4} height={size + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

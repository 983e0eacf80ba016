import { encode } from "uqr";

interface Qr {
  /** Squares on a side, the quiet zone included. */
  size: number;
  /** Every dark square, as one path. */
  path: string;
}

/** A QR code as a drawing. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return { size, path };
}

/** Dark on a white plate whatever the theme: a camera wants it so. */
export function QrCode({ qr: { size, path }, label }: { qr: Qr; label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

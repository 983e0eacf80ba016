interface Props {
  /** What is being done. */
  label: string;
  value: number;
  max: number;
  /** The same in figures. */
  text: string;
}

/** How far something has come: a bar, and in figures. */
export function Progress({ label, value, max, text }: Props) {
  return (
    <div className="progress-block">
      <label className="progress-label">
        <strong>{label}</strong>
        <progress value={value} max={Math.max(max, 1)} />
      </label>
      <span className="progress-text">{text}</span>
    </div>
  );
}

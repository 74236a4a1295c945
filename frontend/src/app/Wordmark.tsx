/** Our own mark: a roof, and a lit door. */
export function Wordmark() {
  return (
    <>
      <svg width="34" height="34" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="#0e4f55" />
        <path
          d="M7 24V14.5L16 7l9 7.5V24"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <path d="M13 24v-5.5a3 3 0 0 1 6 0V24z" fill="#f2b36b" />
      </svg>
      <span>AL'in</span>
    </>
  );
}

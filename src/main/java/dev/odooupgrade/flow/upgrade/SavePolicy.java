package dev.odooupgrade.flow.upgrade;

/** When an upgrade gets a file, and what happens when it cannot be saved. */
public enum SavePolicy {
  /** Its first change makes the file; a step that cannot be saved is not asked for. */
  ALWAYS,
  /** Only what is in a file already is saved; that this failed is told once, and no more. */
  IF_POSSIBLE,
  /** It gets a file once the platform has told something of it, and is then saved if possible. */
  WHEN_ANSWERED,
  /** It gets no file unless one is made for it; from then on it is always saved. */
  NEVER
}

package dev.odooupgrade.platform;

/** What an answer amounts to. */
public enum Verdict {
  /** The platform did what it was asked. */
  ACCEPTED,
  /** The platform said no. */
  REFUSED,
  /** The platform itself failed. */
  SERVER_ERROR,
  /** The answer cannot be understood. */
  UNREADABLE
}

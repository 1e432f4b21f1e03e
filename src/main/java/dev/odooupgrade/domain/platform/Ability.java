package dev.odooupgrade.domain.platform;

/** Something that not every Upgrade platform can do. */
public enum Ability {
  /** It writes a log of the upgrade, which can be followed. */
  LOG,

  /** It deletes the files of requests when it is asked to. */
  WIPE,

  /** A dump may be a folder, as {@code pg_dump --format=directory} makes it. */
  DUMP_FOLDERS,

  /** It is told with the order which SSH key its transfer server accepts. */
  KEY_WITH_ORDER,

  /** A request of it is opened by a token alone, such as its own script keeps. */
  TOKEN_ALONE,

  /** It does no harm to ask for processing again while a request waits. */
  PROCESS_AGAIN,

  /** It sets environment variables that are given with an order. */
  VARIABLES
}

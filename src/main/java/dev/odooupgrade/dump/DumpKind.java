package dev.odooupgrade.dump;

/** What sort of file a dump is, from its first bytes and never from its name. */
public enum DumpKind {
  /** SQL as {@code pg_dump} writes it by default. */
  PLAIN_SQL("plain SQL"),
  /** Anything packed by gzip; what is inside was looked at. */
  GZIP("gzip"),
  /** {@code pg_dump -Fc}. */
  CUSTOM("custom format"),
  /** {@code pg_dump -Ft}. */
  TAR("tar"),
  /** {@code pg_dump -Fd}: a folder. */
  DIRECTORY("directory format"),
  /** What Odoo's own backup page makes: a zip with dump.sql, a manifest and the filestore. */
  ODOO_BACKUP("Odoo backup, zip"),
  ZIP("zip"),
  /** Packed by xz, bzip2, Zstandard or LZ4: not looked into. */
  OTHER_COMPRESSION("compressed, but not with gzip"),
  UNKNOWN("unknown kind"),
  NONE("not readable");

  private final String words;

  DumpKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

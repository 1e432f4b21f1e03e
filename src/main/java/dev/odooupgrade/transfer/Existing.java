package dev.odooupgrade.transfer;

/** What becomes of a file that has the name a download shall get. */
public enum Existing {
  /** It stays, and the download is refused. */
  REFUSED,
  /** It stays until the download is whole, and is then replaced in one step. */
  REPLACED
}

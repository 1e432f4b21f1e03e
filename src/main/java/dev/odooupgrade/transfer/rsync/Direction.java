package dev.odooupgrade.transfer.rsync;

import java.util.regex.Pattern;

/** Which way files go: the words differ, and which parts of rsync run on the other side. */
enum Direction {
  UPLOAD(
      Pattern.compile("\\[(receiver|generator)\\b"),
      "upload the dump again",
      "The request and its key are kept."),
  DOWNLOAD(
      Pattern.compile("\\[sender\\b"),
      "download it again",
      "The result stays on the platform, and the request and its key are kept.");

  private final Pattern remoteSide;

  /** How to do it again, the end of a sentence. */
  final String again;

  /** What is safe whatever happens, a sentence. */
  final String kept;

  Direction(Pattern remoteSide, String again, String kept) {
    this.remoteSide = remoteSide;
    this.again = again;
    this.kept = kept;
  }

  /**
   * Whether the other side complained.
   *
   * @param said rsync's messages in lower case; each names the part of rsync that it comes from
   */
  boolean isOfRemoteSide(String said) {
    return remoteSide.matcher(said).find();
  }
}

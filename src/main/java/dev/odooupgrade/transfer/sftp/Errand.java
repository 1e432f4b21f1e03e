package dev.odooupgrade.transfer.sftp;

/** What a connection is for: the words differ. */
enum Errand {
  UPLOAD(
      "What has arrived there stays; the request and its key are kept.",
      "send the dump again: it goes on where it stopped.",
      "or send the dump over HTTPS."),
  DOWNLOAD(
      "What has come is kept, and the result stays on the platform.",
      "fetch it again: it goes on where it stopped.",
      "or fetch it over HTTPS.");

  /** What is safe when it breaks, a sentence. */
  final String kept;

  /** How to do it again, the end of a sentence. */
  final String again;

  /** The other way, the end of a sentence. */
  final String otherwise;

  Errand(String kept, String again, String otherwise) {
    this.kept = kept;
    this.again = again;
    this.otherwise = otherwise;
  }
}

package dev.odooupgrade.transfer.sftp;

/** What a connection is for: the words differ. */
enum SftpDirection {
  UPLOAD(
      "What was uploaded is kept, and so are the request and its key.",
      "upload the dump again: it resumes where it stopped.",
      "or upload the dump over HTTPS."),
  DOWNLOAD(
      "What was downloaded is kept, and the result stays on the platform.",
      "download it again: it resumes where it stopped.",
      "or download it over HTTPS.");

  /** What is safe when it breaks, a sentence. */
  final String kept;

  /** How to do it again, the end of a sentence. */
  final String again;

  /** The other way, the end of a sentence. */
  final String otherwise;

  SftpDirection(String kept, String again, String otherwise) {
    this.kept = kept;
    this.again = again;
    this.otherwise = otherwise;
  }
}

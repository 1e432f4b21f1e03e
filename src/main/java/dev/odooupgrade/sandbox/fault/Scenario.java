package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.sandbox.Story;
import java.util.Optional;

/** A story that the sandbox plays; people choose it by its {@link #word()}. */
public enum Scenario implements Story {
  HAPPY("happy", "All goes well."),
  SLOW(
      "slow",
      "A slow connection (1 MiB/s at speed 1) and a long upgrade, to watch the progress bars."),
  REFUSED_CONTRACT("refused-contract", "Every contract is refused."),
  STALE_TARGET("stale-target", "The first target is refused, with the list of the available ones."),
  DOWN_FOR_A_WHILE(
      "down-for-a-while",
      "The first call of each method gets a 503, the second is cut off, the third works."),
  UPLOAD_CUT("upload-cut", "The first upload of each request is cut half-way; the next works."),
  UPLOAD_STALLS(
      "upload-stalls", "The first upload of each request hangs half-way; the next works."),
  ANSWER_LOST(
      "answer-lost",
      "The first upload and the first process call arrive, but their answers are lost."),
  PROCESSING_FAILS("processing-fails", "The upgrade ends as failed, with a message."),
  NOT_JSON("not-json", "Every answer is a web page instead of JSON."),
  SURPRISES("surprises", "The answers contain an unknown state and unknown fields."),
  DOWNLOAD_CUT(
      "download-cut",
      "The first download of each dump is cut half-way, the second gets a 503, the third works."),
  SFTP_CUT(
      "sftp-cut",
      "Over SFTP, the first upload of each request is cut after 32 KiB, the first download"
          + " half-way."),
  HOST_KEY_CHANGED(
      "host-key-changed", "From the second SSH connection on, the host shows another key."),
  SFTP_REFUSED("sftp-refused", "SFTP access is always refused."),
  FILESTORE("filestore", "The result is a zip with a filestore, under another name.");

  private final String word;
  private final String description;

  Scenario(String word, String description) {
    this.word = word;
    this.description = description;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String description() {
    return description;
  }

  public static Optional<Scenario> named(String word) {
    return Story.named(values(), word);
  }
}

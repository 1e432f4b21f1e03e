package dev.odooupgrade.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A story that the sandbox plays; people choose it by its {@link #word()}. */
public enum Scenario {
  /** All goes well, as fast as the machine allows. */
  HAPPY("happy", "All goes well."),
  /** A thin line and a long queue, to watch the bar and the polls. */
  SLOW("slow", "A thin line (1 MiB/s at speed 1) and a long upgrade, to watch the bars."),
  /** No contract is known. */
  REFUSED_CONTRACT("refused-contract", "Every contract is refused."),
  /** The first target asked for is no longer offered. */
  STALE_TARGET(
      "stale-target", "The first target asked for is refused, with the list of the others."),
  /** Each method fails twice, then works. */
  DOWN_FOR_A_WHILE(
      "down-for-a-while",
      "The first call of each method gets a 503, the second is hung up on, the third works."),
  /** The first upload of a request is cut at half of its body. */
  UPLOAD_CUT("upload-cut", "The first upload of each request is cut half-way; the next works."),
  /** The first upload of a request stops moving at half of its body. */
  UPLOAD_STALLS(
      "upload-stalls", "The first upload of each request hangs half-way; the next works."),
  /** An upload and a process order arrive, and nobody hears of it. */
  ANSWER_LOST(
      "answer-lost",
      "The first upload and the first process order arrive, but their answers are lost."),
  /** The upgrade ends in the state {@code failed}. */
  PROCESSING_FAILS("processing-fails", "The upgrade ends as failed, with a message."),
  /** Each method answers with a web page. */
  NOT_JSON("not-json", "Every answer is a web page instead of JSON."),
  /** States and fields that no document names. */
  SURPRISES("surprises", "An unknown state and unknown fields turn up in the answers."),
  /** A download breaks, and the way back to it is closed for a moment. */
  DOWNLOAD_CUT(
      "download-cut",
      "The first download of each dump is cut half-way, the second gets a 503, the third works."),
  /** The first try over SFTP breaks, each way. */
  SFTP_CUT(
      "sftp-cut",
      "Over SFTP, the first upload of each request is cut after 32 KiB, the first download"
          + " half-way."),
  /** Another machine seems to stand at the other end. */
  HOST_KEY_CHANGED(
      "host-key-changed", "From the second SSH connection on, the host shows another key."),
  /** There is no SFTP. */
  SFTP_REFUSED("sftp-refused", "Nobody is given access over SFTP."),
  /** The result is a zip. */
  FILESTORE("filestore", "The result is a zip with a filestore, under another name.");

  private final String word;
  private final String description;

  Scenario(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** The name people type. */
  public String word() {
    return word;
  }

  /** What happens in it, in one sentence for people. */
  public String description() {
    return description;
  }

  /** The scenario of that name, if there is one. */
  public static Optional<Scenario> named(String word) {
    return Arrays.stream(values()).filter(scenario -> scenario.word.equals(word)).findFirst();
  }

  /** Every name people may type, in the order in which to show them. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Scenario::word).toList();
  }
}

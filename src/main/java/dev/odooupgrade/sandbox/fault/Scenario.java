package dev.odooupgrade.sandbox.fault;

import dev.odooupgrade.sandbox.ScenarioInfo;

/** A story that the sandbox plays; people choose it by its {@link #word()}. */
public enum Scenario implements ScenarioInfo {
  HAPPY("All goes well."),
  SLOW("A slow connection (1 MiB/s at speed 1) and a long upgrade, to watch the progress bars."),
  REFUSED_CONTRACT("Every contract is refused."),
  STALE_TARGET("The first target is refused, with the list of the available ones."),
  DOWN_FOR_A_WHILE(
      "The first call of each method gets a 503, the second is cut off, the third works."),
  UPLOAD_CUT("The first upload of each request is cut half-way; the next works."),
  UPLOAD_STALLS("The first upload of each request hangs half-way; the next works."),
  ANSWER_LOST("The first upload and the first process call arrive, but their answers are lost."),
  PROCESSING_FAILS("The upgrade ends as failed, with a message."),
  NOT_JSON("Every answer is a web page instead of JSON."),
  SURPRISES("The answers contain an unknown state and unknown fields."),
  DOWNLOAD_CUT(
      "The first download of each dump is cut half-way, the second gets a 503, the third works."),
  SFTP_CUT(
      "Over SFTP, the first upload of each request is cut after 32 KiB, the first download"
          + " half-way."),
  HOST_KEY_CHANGED("From the second SSH connection on, the host shows another key."),
  SFTP_REFUSED("SFTP access is always refused."),
  FILESTORE("The result is a zip with a filestore, under another name.");

  private final String description;

  Scenario(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }
}

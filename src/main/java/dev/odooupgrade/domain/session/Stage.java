package dev.odooupgrade.domain.session;

/** How far an upgrade has come, as far as this side knows; saved before and after each step. */
public enum Stage {
  /** The order is being filled in, or was refused and waits to be corrected. */
  DRAFT,
  /** {@code create} was sent and its answer has not been saved: it may or may not have arrived. */
  CREATING,
  /** The request exists and waits for the dump. */
  CREATED,
  /** The dump is being uploaded, or was when the program ended. */
  UPLOADING,
  /** The platform has the whole dump and waits to be asked to process it. */
  UPLOADED,
  /** {@code process} was sent and its answer has not been saved. */
  SUBMITTING,
  RUNNING,
  /** The upgraded database can be fetched. */
  DONE,
  /** The upgrade ended without a result. */
  ENDED_BADLY;

  public boolean isEnded() {
    return this == DONE || this == ENDED_BADLY;
  }

  public boolean hasRequest() {
    return compareTo(CREATED) >= 0;
  }
}

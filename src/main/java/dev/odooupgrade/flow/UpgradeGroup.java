package dev.odooupgrade.flow;

import dev.odooupgrade.domain.session.Session;

/** Which upgrades are listed together, in the order of the list. */
public enum UpgradeGroup {
  RUNNING("Running"),
  NEEDS_YOU("Needs you"),
  NOT_SENT("Not sent yet"),
  DONE("Done");

  private final String words;

  UpgradeGroup(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** The group that an upgrade belongs to: whose turn it is, as far as that is saved. */
  public static UpgradeGroup of(Session session) {
    return switch (session.stage()) {
      case DRAFT -> session.failures().isEmpty() ? NOT_SENT : NEEDS_YOU;
      case RUNNING -> RUNNING;
      case CREATING, CREATED, UPLOADING, UPLOADED, SUBMITTING -> NEEDS_YOU;
      case DONE ->
          session.isArchived() || session.transfers().result().isPresent() ? DONE : NEEDS_YOU;
      case ENDED_BADLY -> session.isArchived() ? DONE : NEEDS_YOU;
    };
  }
}

package dev.odooupgrade.cli.check;

import dev.odooupgrade.cli.kit.ExitCode;

/**
 * One thing that was looked at before an upgrade.
 *
 * @param words whole sentences
 * @param code how the command ends because of it
 */
record CheckFinding(Standing standing, String words, ExitCode code) {

  enum Standing {
    FINE("ok"),
    NOT_FINE("FAIL"),
    NOT_KNOWN("unknown");

    private final String word;

    Standing(String word) {
      this.word = word;
    }
  }

  static CheckFinding fine(String words) {
    return new CheckFinding(Standing.FINE, words, ExitCode.DONE);
  }

  static CheckFinding notFine(String words, ExitCode code) {
    return new CheckFinding(Standing.NOT_FINE, words, code);
  }

  static CheckFinding notKnown(String words) {
    return new CheckFinding(Standing.NOT_KNOWN, words, ExitCode.DONE);
  }

  /** For people, on one line. */
  String line() {
    return standing.word + ": " + words;
  }
}

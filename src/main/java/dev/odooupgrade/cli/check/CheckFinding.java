package dev.odooupgrade.cli.check;

import dev.odooupgrade.cli.kit.ExitCode;

/**
 * One thing that was looked at before an upgrade.
 *
 * @param line for people: how it stands, and whole sentences about it
 * @param code how the command ends because of it
 */
record CheckFinding(String line, ExitCode code) {
  static CheckFinding fine(String words) {
    return new CheckFinding("ok: " + words, ExitCode.DONE);
  }

  static CheckFinding notFine(String words, ExitCode code) {
    return new CheckFinding("FAIL: " + words, code);
  }

  static CheckFinding notKnown(String words) {
    return new CheckFinding("unknown: " + words, ExitCode.DONE);
  }
}

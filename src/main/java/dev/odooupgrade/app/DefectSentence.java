package dev.odooupgrade.app;

import java.nio.file.Path;

/** What a person is told when the program ends because of an error of its own. */
final class DefectSentence {
  private DefectSentence() {}

  static String of(String program, Throwable defect, Path log) {
    return program
        + " stopped because of an internal error ("
        + defect.getClass().getSimpleName()
        + "). Everything saved so far is kept: odoo-upgrade sessions lists it. The details are in "
        + log
        + ".";
  }
}

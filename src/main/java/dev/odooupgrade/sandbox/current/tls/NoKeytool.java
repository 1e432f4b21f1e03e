package dev.odooupgrade.sandbox.current.tls;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown when the Java that runs this comes without the program that makes certificates. */
public final class NoKeytool extends IOException {
  NoKeytool(Path program, IOException cannotRun) {
    super(program + " cannot be run.", cannotRun);
  }
}

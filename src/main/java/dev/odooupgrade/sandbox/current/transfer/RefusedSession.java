package dev.odooupgrade.sandbox.current.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** Says in a sentence why a command is not run, and ends with the exit status 1. */
final class RefusedSession extends AbstractCommandSupport {
  private final String sentence;

  RefusedSession(String sentence) {
    super(sentence, null);
    this.sentence = sentence;
  }

  @Override
  public void run() {
    try {
      getErrorStream().write((sentence + "\n").getBytes(UTF_8));
      getErrorStream().flush();
    } catch (IOException gone) {
      // Then no one waits for the sentence.
    }
    onExit(1, "refused");
  }
}

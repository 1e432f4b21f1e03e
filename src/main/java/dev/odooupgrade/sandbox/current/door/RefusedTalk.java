package dev.odooupgrade.sandbox.current.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Says in a sentence why a command is not run, and ends with the exit status 1. */
final class RefusedTalk implements Command {
  private final String sentence;
  private OutputStream err = OutputStream.nullOutputStream();
  private ExitCallback exit = (code, message, immediately) -> {};

  RefusedTalk(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public void setInputStream(InputStream in) {
    // Nobody listens.
  }

  @Override
  public void setOutputStream(OutputStream out) {
    // All is said on the other stream.
  }

  @Override
  public void setErrorStream(OutputStream to) {
    err = to;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }

  @Override
  public void start(ChannelSession session, Environment environment) throws IOException {
    err.write((sentence + "\n").getBytes(UTF_8));
    err.flush();
    exit.onExit(1, "refused");
  }

  @Override
  public void destroy(ChannelSession session) {
    // There is nothing to end.
  }
}

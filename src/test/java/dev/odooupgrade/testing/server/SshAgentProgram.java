package dev.odooupgrade.testing.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real {@code ssh-agent} of a test's own. */
public final class SshAgentProgram {
  private SshAgentProgram() {}

  /**
   * Starts one in the foreground; returns when it answers, not only when its socket has a name.
   *
   * @throws IOException when it ends instead
   */
  public static Process start(Path socket) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    while (!answers(socket)) {
      if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new IOException("ssh-agent ended with " + process.exitValue());
      }
    }
    return process;
  }

  private static boolean answers(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException notYet) {
      return false;
    }
  }
}

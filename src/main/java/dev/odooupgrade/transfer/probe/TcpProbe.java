package dev.odooupgrade.transfer.probe;

import dev.odooupgrade.domain.platform.PortAnswer;
import dev.odooupgrade.domain.platform.PortFinding;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Tests ports over the network, directly: SSH goes through no HTTP proxy either. Blocks its thread,
 * and ends at once when that is interrupted.
 */
public record TcpProbe(Duration patience) implements PortProbe {
  /** As long as a person will wait for a firewall that says nothing. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public TcpProbe() {
    this(PATIENCE);
  }

  @Override
  public PortFinding probe(String host, int port) throws InterruptedException {
    return new PortFinding(host, port, answer(new InetSocketAddress(host, port)));
  }

  private PortAnswer answer(InetSocketAddress address) throws InterruptedException {
    if (address.isUnresolved()) {
      return PortAnswer.UNKNOWN_HOST;
    }
    // A channel, unlike a plain socket, lets go when its thread is interrupted.
    try (SocketChannel channel = SocketChannel.open()) {
      channel.socket().connect(address, (int) patience.toMillis());
      return PortAnswer.OPEN;
    } catch (SocketTimeoutException nothingCame) {
      return PortAnswer.SILENT;
    } catch (ConnectException refused) {
      return PortAnswer.REFUSED;
    } catch (IOException noWay) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(noWay);
      }
      return PortAnswer.NO_WAY;
    }
  }
}

package dev.odooupgrade.sandbox.current;

import dev.odooupgrade.sandbox.Speed;
import dev.odooupgrade.sandbox.current.call.CurrentCall;
import dev.odooupgrade.sandbox.current.transfer.MinaTransferServer;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * How a sandbox of today's protocol behaves.
 *
 * @param port the port on 127.0.0.1 for the calls; 0 takes a free one. On 443, hosts are named
 *     without a port, as the platform does: its own script can be run unchanged
 * @param speed how fast its time runs: at 1, a minute of the simulated upgrade passes each second
 * @param folder where the certificate, the requests and their files are kept; a sandbox started
 *     again on the same folder knows them; made when missing
 * @param javaHome where the Java is that runs this; its {@code keytool} makes the certificate
 * @param random where tokens come from
 * @param servers where files come and go
 * @param listener hears each call that has ended, just before the other side can read the answer,
 *     on the thread of the call: return fast, never throw
 */
public record CurrentSettings(
    int port,
    Speed speed,
    CurrentScenario scenario,
    Path folder,
    Path javaHome,
    Clock clock,
    RandomGenerator random,
    TransferServers servers,
    Consumer<CurrentCall> listener) {
  /** The happy scenario at speed 1 on a free port, with real time, randomness and servers. */
  public static CurrentSettings in(Path folder, Path javaHome) {
    return new CurrentSettings(
        0,
        new Speed(1),
        CurrentScenario.HAPPY,
        folder,
        javaHome,
        Clock.systemUTC(),
        new SecureRandom(),
        MinaTransferServer::open,
        call -> {});
  }

  public CurrentSettings withPort(int other) {
    return new CurrentSettings(
        other, speed, scenario, folder, javaHome, clock, random, servers, listener);
  }

  public CurrentSettings withSpeed(double factor) {
    Speed other = new Speed(factor);
    return new CurrentSettings(
        port, other, scenario, folder, javaHome, clock, random, servers, listener);
  }

  public CurrentSettings withScenario(CurrentScenario other) {
    return new CurrentSettings(
        port, speed, other, folder, javaHome, clock, random, servers, listener);
  }

  public CurrentSettings withListener(Consumer<CurrentCall> other) {
    return new CurrentSettings(
        port, speed, scenario, folder, javaHome, clock, random, servers, other);
  }
}

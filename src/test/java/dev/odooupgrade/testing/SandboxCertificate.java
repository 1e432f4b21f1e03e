package dev.odooupgrade.testing;

import dev.odooupgrade.sandbox.current.CurrentSettings;
import dev.odooupgrade.sandbox.current.tls.TlsIdentity;
import dev.odooupgrade.sandbox.current.transfer.TransferServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * One certificate for all sandboxes of today's protocol in these tests, as if each had been started
 * before: to make one takes half a second.
 */
public final class SandboxCertificate {
  private static final String STORE = "tls.p12";

  private SandboxCertificate() {}

  /** Made when first needed. */
  private static final class Once {
    private static final byte[] STORED = made();

    private static byte[] made() {
      try {
        Path folder = Files.createTempDirectory("certificate");
        TlsIdentity identity = TlsIdentity.in(folder, javaHome());
        byte[] stored = Files.readAllBytes(folder.resolve(STORE));
        Files.delete(identity.certificate());
        Files.delete(folder.resolve(STORE));
        Files.delete(folder);
        return stored;
      } catch (IOException unmade) {
        throw new UncheckedIOException(unmade);
      }
    }
  }

  /** Where the Java of these tests is. */
  public static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  /** Settings for a sandbox in that folder, which has its certificate already. */
  public static CurrentSettings settingsIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(STORE), Once.STORED);
    return CurrentSettings.in(folder, javaHome());
  }

  /** The same settings, with another clock and other transfer servers. */
  public static CurrentSettings with(CurrentSettings it, Clock clock, TransferServers servers) {
    return new CurrentSettings(
        it.port(),
        it.speed(),
        it.scenario(),
        it.folder(),
        it.javaHome(),
        clock,
        it.random(),
        servers,
        it.listener());
  }
}

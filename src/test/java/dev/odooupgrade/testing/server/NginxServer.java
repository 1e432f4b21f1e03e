package dev.odooupgrade.testing.server;

import dev.odooupgrade.testing.PemPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real nginx of a test's own, which gives the files of a folder over HTTP and HTTPS to this
 * machine alone, and is gone when it is closed. One process, as whoever runs the test.
 */
public final class NginxServer implements AutoCloseable {
  private static final int TRIES = 5;
  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Process process;
  private final int port;
  private final int tlsPort;

  private NginxServer(Path folder, Process process, int port, int tlsPort) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.tlsPort = tlsPort;
  }

  /** Why no server can be started here, or empty when one can. */
  public static Optional<String> whyNot() {
    return program().isPresent()
        ? Optional.empty()
        : Optional.of("nginx is not installed here (the package nginx-light has it)");
  }

  /** The nginx on this machine. */
  public static Optional<Path> program() {
    List<Path> places = new ArrayList<>(List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")));
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    return places.stream()
        .map(place -> place.resolve("nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one.
   *
   * @param files the folder whose files it gives
   * @param settings further lines for its {@code server} block, such as {@code limit_rate 1m;}
   */
  public static NginxServer start(Path files, String... settings) throws IOException {
    Path folder = Files.createTempDirectory("nginx");
    certificate(folder);
    for (int i = 1; ; i++) {
      // Somebody may take a free port between finding and using it; then another one is tried.
      int port = freePort();
      int tlsPort = freePort();
      Files.writeString(
          folder.resolve("nginx.conf"), config(folder, files, port, tlsPort, settings));
      Process process =
          new ProcessBuilder(
                  program().orElseThrow().toString(),
                  "-e",
                  folder.resolve("error.log").toString(),
                  "-c",
                  folder.resolve("nginx.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile())
              .start();
      NginxServer server = new NginxServer(folder, process, port, tlsPort);
      if (server.isReady()) {
        return server;
      }
      String words = Files.readString(folder.resolve("output"));
      process.destroyForcibly();
      if (i == TRIES) {
        server.close();
        throw new IOException("nginx did not start: " + words);
      }
    }
  }

  /** Its address over HTTP. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Its address over HTTPS, with a certificate that only {@link #certificate()} vouches for. */
  public URI tlsUrl() {
    return URI.create("https://localhost:" + tlsPort);
  }

  /** Its certificate, as a PEM file. */
  public Path certificate() {
    return folder.resolve("cert.pem");
  }

  /** The lines of its log, one a request: method, range asked for, status, bytes sent. */
  public List<String> requests() throws IOException {
    return Files.readAllLines(folder.resolve("access.log"));
  }

  @Override
  public void close() {
    try {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Asks the port until it answers, as long as nginx lives. */
  private boolean isReady() throws IOException {
    while (process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), tlsPort), 1_000);
        return process.isAlive();
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  private static String config(Path folder, Path files, int port, int tlsPort, String... settings) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "daemon off;",
                "master_process off;",
                "pid " + folder.resolve("pid") + ";",
                "events { worker_connections 64; }",
                "http {",
                "log_format short '$request_method $http_range $status $body_bytes_sent';",
                "access_log " + folder.resolve("access.log") + " short;",
                "default_type application/octet-stream;"));
    for (String body : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      lines.add(body + "_temp_path " + folder.resolve(body) + ";");
    }
    lines.addAll(
        List.of(
            "server {",
            "listen 127.0.0.1:" + port + ";",
            "listen 127.0.0.1:" + tlsPort + " ssl;",
            "ssl_certificate " + folder.resolve("cert.pem") + ";",
            "ssl_certificate_key " + folder.resolve("key.pem") + ";",
            "root " + files + ";"));
    lines.addAll(List.of(settings));
    lines.add("} }");
    return String.join("\n", lines);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void certificate(Path folder) throws IOException {
    run(
        folder,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "nginx",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-keystore",
            folder.resolve("store.p12").toString(),
            "-storepass",
            PASSWORD));
    PemPair.write(
        folder.resolve("store.p12"),
        PASSWORD,
        folder.resolve("cert.pem"),
        folder.resolve("key.pem"));
  }

  private static void run(Path folder, List<String> command) throws IOException {
    Path output = folder.resolve("keytool-output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(output));
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      throw new IOException(interrupted);
    }
  }
}

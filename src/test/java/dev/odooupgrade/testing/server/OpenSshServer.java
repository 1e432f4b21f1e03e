package dev.odooupgrade.testing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real OpenSSH server of a test's own: on a free port of this machine alone, with a folder of its
 * own that SFTP opens in, the user who runs the test, and the keys that the test lets in.
 */
public final class OpenSshServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

  /** Where sshd, as root, puts its unprivileged half; packages make it when the system starts. */
  private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");

  private final Path folder;
  private final int port;
  private final Process process;

  private OpenSshServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Why no server can be started here, or empty when one can. */
  public static Optional<String> whyNot() {
    if (!Files.isExecutable(PROGRAM)) {
      return Optional.of("OpenSSH's server is not installed here (no " + PROGRAM + ")");
    }
    if (isRoot() && !Files.isDirectory(PRIVILEGE_SEPARATION)) {
      try {
        Files.createDirectories(PRIVILEGE_SEPARATION);
      } catch (IOException e) {
        return Optional.of("sshd needs " + PRIVILEGE_SEPARATION + ", which cannot be made");
      }
    }
    return Optional.empty();
  }

  /**
   * Starts a server that runs nothing but rsync, for whom {@code /data} is the folder of {@link
   * #file}; it writes down what it was asked for, and refuses what {@link #refuse} says.
   */
  public static OpenSshServer startForRsync() throws IOException {
    return start("ed25519", Optional.empty(), folder -> RsyncOnly.write(folder, files(folder)));
  }

  /** The same with another folder as {@code /data}; {@link #file} does not know it. */
  public static OpenSshServer startForRsync(Path data) throws IOException {
    return start("ed25519", Optional.empty(), folder -> RsyncOnly.write(folder, data));
  }

  /** Starts a server with a host key of this type, such as {@code ed25519}. */
  public static OpenSshServer start(String hostKeyType) throws IOException {
    return start(hostKeyType, Optional.empty(), OpenSshServer::sftp);
  }

  /** Starts another server with the key of this one, and one of that type besides. */
  public OpenSshServer withAnotherKey(String hostKeyType) throws IOException {
    return start(hostKeyType, Optional.of(folder.resolve("host_key")), OpenSshServer::sftp);
  }

  /** Writes down, in a server's own folder, what it runs for whoever is let in. */
  @FunctionalInterface
  private interface Service {
    String command(Path folder) throws IOException;
  }

  private static String sftp(Path folder) {
    return "internal-sftp -d " + files(folder);
  }

  private static Path files(Path folder) {
    return folder.resolve("files");
  }

  private static OpenSshServer start(String hostKeyType, Optional<Path> besides, Service service)
      throws IOException {
    Path folder = Files.createTempDirectory("sshd");
    try {
      Files.createDirectories(files(folder));
      Files.writeString(folder.resolve("authorized_keys"), "");
      keygen("-t", hostKeyType, "-N", "", "-f", folder.resolve("host_key").toString());
      String also = besides.map(key -> "HostKey " + key + "\n").orElse("");
      return start(folder, freePort(), service.command(folder), also);
    } catch (IOException | RuntimeException failed) {
      delete(folder);
      throw failed;
    }
  }

  private static OpenSshServer start(Path folder, int port, String command, String also)
      throws IOException {
    String config =
        """
        Port %d
        ListenAddress 127.0.0.1
        HostKey %s
        AuthorizedKeysFile %s
        PidFile none
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        KbdInteractiveAuthentication no
        PermitRootLogin prohibit-password
        MaxAuthTries 6
        Subsystem sftp internal-sftp
        ForceCommand %s
        """
            .formatted(
                port, folder.resolve("host_key"), folder.resolve("authorized_keys"), command);
    Path file = Files.writeString(folder.resolve("sshd_config"), config + also);
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    OpenSshServer server = new OpenSshServer(folder, port, process);
    server.waitForIt();
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** The user it lets in. */
  public String user() {
    return System.getProperty("user.name");
  }

  /** A file of the folder that SFTP opens in. */
  public Path file(String name) {
    return files(folder).resolve(name);
  }

  /** Lets in whoever has these keys, in the shape of an {@code authorized_keys} file. */
  public void letIn(String publicKeys) throws IOException {
    Files.writeString(folder.resolve("authorized_keys"), publicKeys);
  }

  /** The fingerprint of its key, as {@code ssh-keygen -l} writes it. */
  public String fingerprint() throws IOException {
    String line = run("ssh-keygen", "-l", "-f", folder.resolve("host_key.pub").toString());
    return line.substring(line.indexOf("SHA256:")).replaceFirst(" .*\\s*$", "");
  }

  /** Its key as a line of {@code known_hosts}, for whoever reaches it through this port. */
  public String knownHosts(int through) throws IOException {
    String[] key = Files.readString(folder.resolve("host_key.pub")).split(" ", -1);
    return "[127.0.0.1]:" + through + " " + key[0] + " " + key[1].strip();
  }

  /** From now on rsync is not run when it is asked for with one of these options; begins anew. */
  public void refuse(String... options) throws IOException {
    RsyncOnly.refuse(folder, options);
  }

  /** What it was asked to run since it was told what to refuse, the oldest first. */
  public List<String> commands() throws IOException {
    return RsyncOnly.commands(folder);
  }

  /** Makes a key of a user with {@code ssh-keygen} and these options. */
  public static void keygen(String... options) throws IOException {
    String[] command = new String[options.length + 2];
    command[0] = "ssh-keygen";
    command[1] = "-q";
    System.arraycopy(options, 0, command, 2, options.length);
    run(command);
  }

  /** Returns when the last connection is over, and all that it brought is written. */
  public void awaitNobody() throws IOException {
    // An rsync whose session has ended is nobody's child any more, and still writes what it has.
    Set<ProcessHandle> still = new HashSet<>();
    do {
      process.descendants().forEach(still::add);
      waitABit();
      still.removeIf(one -> !one.isAlive());
    } while (!still.isEmpty());
  }

  /** What it wrote, for tests that fail. */
  public String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }

  /** It is up when it greets. */
  private void waitForIt() throws IOException {
    for (int tries = 0; process.isAlive() && tries < 400; tries++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        socket.setSoTimeout(20_000);
        if (socket.getInputStream().read() == 'S') {
          return;
        }
      } catch (IOException notYet) {
        waitABit();
      }
    }
    throw new IOException("sshd did not start: " + log());
  }

  private void waitABit() throws IOException {
    try {
      process.waitFor(25, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " failed: " + words);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return words;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}

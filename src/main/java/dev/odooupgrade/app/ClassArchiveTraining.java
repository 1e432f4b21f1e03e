package dev.odooupgrade.app;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.sandbox.SampleDump;
import dev.odooupgrade.sandbox.v1.SandboxServer;
import dev.odooupgrade.sandbox.v1.exchange.SandboxSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Does what the program usually does, so that Java can keep the classes that takes ready to use:
 * {@code lib/start-faster} runs it while Java records what is loaded. The platform is a sandbox of
 * its own; what it writes lies in a folder of its own and is removed; it prints nothing.
 */
public final class ClassArchiveTraining {
  private static final List<String> USUAL_ARGUMENTS = List.of("--version", "--help", "--no-such");

  /** In bytes; both HTTPS and SFTP encrypt by a native library from about there on: 65 MiB. */
  private static final long SO_LONG_THAT_NATIVE_CODE_PAYS = 65L << 20;

  private static final double SO_FAST_THAT_NOTHING_WAITS = 1e6;

  private final PrintStream nowhere =
      new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  private final Path folder;

  private ClassArchiveTraining(Path folder) {
    this.folder = folder;
  }

  public static void main(String... args) throws IOException, ClassNotFoundException {
    Path folder = Files.createTempDirectory("odoo-upgrade-training");
    try {
      ClassArchiveTraining training = new ClassArchiveTraining(folder);
      USUAL_ARGUMENTS.forEach(training::run);
      Path small = folder.resolve(SampleDump.FILENAME);
      SampleDump.SMALL.write(small);
      Path large = training.lengthened(small);
      training.anUpgrade(small, large);
      training.beginTls(large);
    } finally {
      remove(folder);
    }
    loadAllOfTheProgram();
    // The clients' threads need not be waited for.
    System.exit(0);
  }

  /** A dump with a long hole behind it, which takes no room on the disk. */
  private Path lengthened(Path dump) throws IOException {
    Path large = Files.copy(dump, folder.resolve("large-" + dump.getFileName()));
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(SO_LONG_THAT_NATIVE_CODE_PAYS);
    }
    return large;
  }

  /**
   * Both transports of a dump, and the result; by SFTP a file for which the native library is
   * loaded.
   */
  private void anUpgrade(Path small, Path large) throws IOException {
    SandboxSettings settings =
        SandboxSettings.in(folder.resolve("sandbox")).withSpeed(SO_FAST_THAT_NOTHING_WAITS);
    try (SandboxServer sandbox = SandboxServer.start(settings)) {
      upgrade(sandbox, "https", small);
      upgrade(sandbox, "sftp", large);
    }
  }

  private void upgrade(SandboxServer sandbox, String transport, Path dump) {
    String session = "--session=" + folder.resolve(transport + ".json");
    run(
        "all",
        "--contract=M123456-abcxyz",
        "--email=john.doe@example.com",
        "--target=8.0",
        "--aim=test",
        "--dbdump=" + dump,
        "--via=" + transport,
        "--wait=1m",
        "--interval=1s",
        "--url=" + sandbox.url(),
        session);
    run("download", session, "--via=https", "--output=" + folder.resolve(transport));
  }

  /** Both kinds of TLS; what answers hangs up at once, as nobody would trust it anyway. */
  private void beginTls(Path large) throws IOException {
    try (ServerSocket hangingUp = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Threads.daemon("training-tls", () -> hangUp(hangingUp)).start();
      String url = "--url=https://127.0.0.1:" + hangingUp.getLocalPort();
      run("status", "--request=1", "--key=abc", url);
      run("upload", "--request=1", "--key=abc", "--retries=0", "--dbdump=" + large, url);
    }
  }

  private static void hangUp(ServerSocket on) {
    try {
      while (true) {
        on.accept().close();
      }
    } catch (IOException closed) {
      // As it should be: the training is over.
    }
  }

  private void run(String... arguments) {
    Map<String, String> environment = Map.of("XDG_STATE_HOME", folder.toString());
    new Main(nowhere, nowhere, InputStream.nullInputStream(), environment).run(arguments);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Loads, without running them, the program's own classes. */
  private static void loadAllOfTheProgram() throws IOException, ClassNotFoundException {
    String jar = System.getProperty("java.class.path");
    for (String name : namesIn(Path.of(jar))) {
      Class.forName(name, false, ClassArchiveTraining.class.getClassLoader());
    }
  }

  private static List<String> namesIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        Stream<String> names = file.stream().map(entry -> entry.getName())) {
      return names
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}

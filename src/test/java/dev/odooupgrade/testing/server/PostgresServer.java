package dev.odooupgrade.testing.server;

import dev.odooupgrade.testing.OdooLikeDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of a test's own: a fresh cluster in a temporary folder, reached over a Unix
 * socket in that folder and by no network at all, and gone when it is closed.
 *
 * <p>PostgreSQL refuses to run as root; then (in containers) it runs as the user {@code postgres},
 * which its packages make.
 */
public final class PostgresServer implements AutoCloseable {
  /** The database that is made like one of Odoo's. */
  public static final String DATABASE = "odoo";

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final String OTHER_USER = "postgres";

  private final Path programs;
  private final Path folder;
  private final boolean asOtherUser;

  private PostgresServer(Path programs, Path folder, boolean asOtherUser) {
    this.programs = programs;
    this.folder = folder;
    this.asOtherUser = asOtherUser;
  }

  /** The folder with {@code initdb} and its companions, newest first, where one is installed. */
  public static Optional<Path> programs() {
    List<Path> places = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .sorted(Comparator.comparing((Path version) -> number(version)).reversed())
            .forEach(version -> places.add(version.resolve("bin")));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      places.add(Path.of(place));
    }
    return places.stream().filter(place -> Files.isExecutable(place.resolve("initdb"))).findFirst();
  }

  /** Why no server can be started here, or empty when one can. */
  public static Optional<String> whyNot() {
    if (programs().isEmpty()) {
      return Optional.of("PostgreSQL is not installed here (no initdb)");
    }
    boolean rootAlone = isRoot() && !Files.exists(Path.of("/usr/sbin/runuser"));
    return rootAlone
        ? Optional.of("PostgreSQL does not run as root, and runuser is not installed")
        : Optional.empty();
  }

  /** Starts a server with one database like Odoo's in it, {@value #DATABASE}. */
  public static PostgresServer start() throws IOException {
    Path programs = programs().orElseThrow(() -> new IllegalStateException(whyNot().orElse("")));
    Path folder = Files.createTempDirectory("pg");
    PostgresServer server = new PostgresServer(programs, folder, isRoot());
    try {
      server.open();
      server.sql("postgres", "CREATE DATABASE " + DATABASE);
      server.sql(DATABASE, OdooLikeDatabase.sql());
    } catch (IOException | RuntimeException failed) {
      server.close();
      throw failed;
    }
    return server;
  }

  /** The major version of the programs, such as {@code 15}. */
  public String majorVersion() {
    String words = run(List.of(program("pg_dump"), "--version"));
    return words.replaceFirst("^.*\\) (\\d+).*\\s*$", "$1");
  }

  /** The environment with which PostgreSQL's programs find this server and its database. */
  public Map<String, String> environment() {
    return Map.of("PGHOST", folder.toString(), "PGUSER", "postgres", "PGDATABASE", DATABASE);
  }

  /** The whole path of one of PostgreSQL's programs, such as {@code pg_dump}. */
  public String program(String name) {
    return programs.resolve(name).toString();
  }

  /** Runs {@code pg_dump} on the database with these options, such as {@code -Fc -f FILE}. */
  public void pgDump(String... options) {
    List<String> command = new ArrayList<>(List.of(program("pg_dump")));
    command.addAll(List.of(options));
    run(command);
  }

  /** Runs SQL in a database and gives what it answers, unaligned and without headings. */
  public String sql(String database, String statements) {
    return run(
        List.of(
            program("psql"),
            "-X",
            "-q",
            "-t",
            "-A",
            "-v",
            "ON_ERROR_STOP=1",
            "-d",
            database,
            "-c",
            statements));
  }

  /** Runs a shell command with this server's environment, such as {@code pg_dump | gzip > …}. */
  public String shell(String command) {
    return run(List.of("sh", "-c", "PATH=" + programs + ":$PATH; " + command));
  }

  @Override
  public void close() {
    if (Files.exists(folder.resolve("data/postmaster.pid"))) {
      asOwner("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private void open() throws IOException {
    if (asOtherUser) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName(OTHER_USER));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    asOwner(
        "initdb", "-D", data(), "-A", "trust", "-U", "postgres", "-N", "-E", "UTF8", "--locale=C");
    String options =
        "-c listen_addresses='' -c unix_socket_directories='"
            + folder
            + "' -c fsync=off -c full_page_writes=off -c max_connections=10";
    asOwner(
        "pg_ctl", "-D", data(), "-w", "-t", "60", "-l", folder + "/log", "-o", options, "start");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private void asOwner(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (asOtherUser) {
      command.addAll(List.of("/usr/sbin/runuser", "-u", OTHER_USER, "--"));
    }
    command.add(program(program));
    command.addAll(List.of(arguments));
    run(command);
  }

  /** Output goes to a file: a server that is started keeps a pipe open for ever. */
  private String run(List<String> command) {
    try {
      Path output = Files.createTempFile("pg-run", ".txt");
      try {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile()).environment().putAll(environment());
        builder.directory(Path.of("/").toFile());
        Process process = builder.start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        String words = Files.readString(output, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
          process.destroyForcibly();
          throw new IllegalStateException(String.join(" ", command) + " failed: " + words);
        }
        return words;
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command.get(0), interrupted);
    }
  }

  private static int number(Path version) {
    String digits = version.getFileName().toString().replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}

package dev.odooupgrade.launcher;

import dev.odooupgrade.testing.Beside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One start of a packaged program: where, with which Java, and what came of it. */
public final class Launch {
  private static final List<String> TOOLS = List.of("sh", "readlink", "sed", "locale", "stty");
  private static final List<Path> TOOL_FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  private final List<String> command;
  private final Map<String, String> environment = new HashMap<>();
  private Path folder = Path.of("").toAbsolutePath();

  private Launch(List<String> command) {
    this.command = command;
    environment.put("PATH", Objects.requireNonNull(System.getenv("PATH")));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  /** What a finished program left behind. */
  record Result(int code, String out, String err) {}

  /** A program of the packaged folder, by its path in it. */
  public static Path packaged(String path) {
    return Path.of(property("odooupgrade.packaged")).resolve(path);
  }

  /** What the build told these tests, such as {@code odooupgrade.version}. */
  static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  /** A start of this program, with the tester's PATH and Java and nothing else around it. */
  public static Launch of(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return new Launch(command);
  }

  /** The same, begun in another folder. */
  public Launch in(Path other) {
    folder = other;
    return this;
  }

  /** The same, with this in its environment. */
  public Launch with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Launch without(String name) {
    environment.remove(name);
    return this;
  }

  /** The process, running, with streams to read from and write to. */
  public Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Result run() throws IOException, InterruptedException {
    Process process = start();
    process.getOutputStream().close();
    CompletableFuture<String> err =
        Beside.run(
            () -> {
              try {
                return text(process.getErrorStream().readAllBytes());
              } catch (IOException e) {
                return "stderr could not be read: " + e;
              }
            });
    String out = text(process.getInputStream().readAllBytes());
    return new Result(process.waitFor(), out, err.join());
  }

  /** A folder for PATH with what the launcher itself needs, and no java. */
  static Path pathWithoutJava(Path parent) throws IOException {
    Path folder = Files.createDirectories(parent.resolve("tools"));
    for (String tool : TOOLS) {
      for (Path from : TOOL_FOLDERS) {
        if (Files.isExecutable(from.resolve(tool)) && !Files.exists(folder.resolve(tool))) {
          Files.createSymbolicLink(folder.resolve(tool), from.resolve(tool));
        }
      }
    }
    return folder;
  }

  /** A home of Java whose {@code java} is this script; the version stands beside it when given. */
  static Path fakeJava(Path home, String version, String script) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    if (!java.toFile().setExecutable(true)) {
      throw new IOException(java + " cannot be made executable");
    }
    if (!version.isEmpty()) {
      Files.writeString(home.resolve("release"), "X=\"1\"\nJAVA_VERSION=\"" + version + "\"\n");
    }
    return home;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

package dev.odooupgrade.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The packaged sandbox in a process of its own. */
final class SandboxProcess implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PackagedPrograms programs;
  private final Path folder;
  private final RunningProgram program;
  private final URI url;

  private SandboxProcess(PackagedPrograms programs, Path folder, RunningProgram program)
      throws Exception {
    this.programs = programs;
    this.folder = folder;
    this.program = program;
    String words = program.awaitOut(1, line -> true);
    this.url = URI.create(MAPPER.readTree(words).required("url").textValue());
  }

  /** Starts one on a free port, with options such as {@code --speed 30}; waits until it listens. */
  static SandboxProcess start(PackagedPrograms programs, String... options) throws Exception {
    return start(programs, programs.path("sandbox"), options);
  }

  private static SandboxProcess start(PackagedPrograms programs, Path folder, String... options)
      throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("sandbox", "--json", "--folder", folder.toString()));
    arguments.addAll(List.of(options));
    RunningProgram program = programs.start("odoo-upgrade", arguments.toArray(String[]::new));
    return new SandboxProcess(programs, folder, program);
  }

  /** Where it listens. */
  String url() {
    return url.toString();
  }

  /** What it calls itself in the title of the wizard. */
  String host() {
    return url.getAuthority();
  }

  /** Pulls its plug. */
  void kill() throws InterruptedException {
    program.kill();
    program.result();
  }

  /** Starts it again where it was, on the same port and the same folder. */
  SandboxProcess again(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("--port", Integer.toString(url.getPort())));
    all.addAll(List.of(options));
    return start(programs, folder, all.toArray(String[]::new));
  }

  /** How often something was asked and answered, such as {@code create}. */
  long answered(String method) {
    return program.errLines().stream()
        .filter(line -> line.matches("POST " + method + ": \\d+.*"))
        .count();
  }

  /** The requests that were ever created. */
  List<JsonNode> requests() throws IOException {
    return requestsIn(folder);
  }

  /** The requests that were ever created in a sandbox with this folder. */
  static List<JsonNode> requestsIn(Path folder) throws IOException {
    List<JsonNode> requests = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(SandboxProcess::isRequest).sorted().toList()) {
        requests.add(MAPPER.readTree(file.toFile()));
      }
    }
    return requests;
  }

  /** The dump that arrived for a request. */
  Path dump(String request) {
    return folder.resolve("request-" + request + ".dump");
  }

  @Override
  public void close() {
    program.close();
  }

  private static boolean isRequest(Path file) {
    return file.getFileName().toString().matches("request-\\d+\\.json");
  }
}

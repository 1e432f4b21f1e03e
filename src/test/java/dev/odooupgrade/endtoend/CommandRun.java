package dev.odooupgrade.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One upgrade by the packaged commands, in a session file of its own. Each program may be killed by
 * the platform that it speaks to, from within its own call, so that the moment is exact.
 */
final class CommandRun {
  private static final int SIGKILL = 137;

  private static final List<String> ORDER =
      List.of(
          "--contract",
          "M123456-abcxyz",
          "--email",
          "john.doe@example.com",
          "--target",
          "17.0",
          "--aim",
          "test");

  private final PackagedPrograms programs;
  private final Path dump;
  private final Path session;
  private volatile CompletableFuture<RunningProgram> victim = new CompletableFuture<>();

  /**
   * Begins one; nothing is run yet.
   *
   * @param programs whose programs are run
   * @param dump what is to be upgraded
   */
  CommandRun(PackagedPrograms programs, Path dump) {
    this.programs = programs;
    this.dump = dump;
    this.session = programs.path(dump.getFileName() + "-session.json");
  }

  /** What is to be upgraded. */
  Path dump() {
    return dump;
  }

  /** Where the upgrade is kept. */
  Path session() {
    return session;
  }

  /** The options of an order that any platform takes, but for the dump. */
  static String[] order() {
    return ORDER.toArray(String[]::new);
  }

  /**
   * The options of this command's order.
   *
   * @param more such as those that name the platform
   */
  String[] ordered(String... more) {
    return words(words(order(), "--dbdump", dump.toString()), more);
  }

  /** Some words after others. */
  static String[] words(String[] first, String... more) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
  }

  /** Starts a command with this session. */
  RunningProgram start(String command, String... more) throws IOException {
    victim = new CompletableFuture<>();
    String[] named = {command, "--session", session.toString()};
    RunningProgram program = programs.start("odoo-upgrade", words(named, more));
    victim.complete(program);
    return program;
  }

  /** Runs a command with this session to its end, which may be any. */
  RunningProgram.Result run(String command, String... more)
      throws IOException, InterruptedException {
    return start(command, more).result();
  }

  /** Runs a command with this session, which has to end well. */
  RunningProgram.Result well(String command, String... more)
      throws IOException, InterruptedException {
    RunningProgram.Result result = run(command, more);
    assertThat(result.code()).as(result.toString()).isZero();
    return result;
  }

  /** Runs a command with this session, which has to be killed. */
  void killed(String command, String... more) throws IOException, InterruptedException {
    wasKilled(start(command, more));
  }

  /** Waits for the end of a program, which has to be killed. */
  static void wasKilled(RunningProgram program) throws InterruptedException {
    RunningProgram.Result result = program.result();
    assertThat(result.code()).as(result.toString()).isEqualTo(SIGKILL);
  }

  /** Kills the program that was started last, as {@code kill -9} does; from any thread. */
  void kill() {
    victim.join().kill();
  }
}

package dev.odooupgrade.endtoend;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import dev.odooupgrade.launcher.Launch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;

/**
 * The wizard in a real pseudo terminal, started from a shell as people do, and a person before it:
 * presses keys, looks at the screen. The shell notes the terminal's settings before and after.
 *
 * <p>One thread reads what the programs write; looking waits for that thread, never for time.
 */
final class Terminal implements AutoCloseable {
  private static final String SHELL =
      "stty -g; \"$@\"; code=$?; echo; echo \"The wizard ended with $code.\"; stty -g";

  /** With jobs: one that is stopped is continued when somebody presses Enter. */
  private static final String SHELL_WITH_JOBS =
      "set -m; " + SHELL.replace("code=$?;", "echo \"Stopped with $?.\"; read line; fg; code=$?;");

  private static final Pattern SETTINGS = Pattern.compile("[0-9a-f]+(:[0-9a-f]+){20,}");
  private static final Pattern ENDED = Pattern.compile("The wizard ended with (\\d+)\\.");

  private final PtyProcess process;
  private final ScreenTerminal emulator = new ScreenTerminal(80, 24);
  private final StringBuilder written = new StringBuilder();
  private boolean ended;

  private Terminal(PtyProcess process) {
    this.process = process;
    Thread reader = new Thread(this::read, "terminal-output");
    reader.setDaemon(true);
    reader.start();
  }

  /** Opens a terminal of 80 columns and 24 rows and starts the wizard in it. */
  static Terminal open(PackagedPrograms programs, String... arguments) throws IOException {
    return open(programs, Map.of(), arguments);
  }

  /** The same, with more in its environment. */
  static Terminal open(PackagedPrograms programs, Map<String, String> more, String... arguments)
      throws IOException {
    return open(SHELL, programs, more, arguments);
  }

  /** The same, from a shell that knows jobs. */
  static Terminal openAsJob(PackagedPrograms programs) throws IOException {
    return open(SHELL_WITH_JOBS, programs, Map.of());
  }

  private static Terminal open(
      String shell, PackagedPrograms programs, Map<String, String> more, String... arguments)
      throws IOException {
    String wizard = Launch.packaged("bin/odoo-upgrade-tui").toString();
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh", wizard));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(programs.environment());
    environment.putAll(more);
    return new Terminal(
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setDirectory(programs.path("home").toString())
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .start());
  }

  /** Types a text, all at once. */
  Terminal type(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return this;
  }

  /** Presses a key. */
  Terminal press(NamedKey key) throws IOException {
    return type(key.bytes());
  }

  /** Types a text into the empty field at hand, looks at it there, and accepts it. */
  Terminal enter(String text) throws Exception {
    return type(text).shows("[" + text + "_").press(NamedKey.ENTER);
  }

  /** Pastes a text as a terminal does that marks what is pasted. */
  Terminal paste(String text) throws IOException {
    return type("\033[200~" + text + "\033[201~");
  }

  /** Clicks with the left button on the first place where this stands. */
  Terminal click(String text) throws Exception {
    shows(text);
    List<String> rows = screen().lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      int column = rows.get(row).indexOf(text);
      if (column >= 0) {
        return type("\033[<0;" + (column + 1) + ";" + (row + 1) + "M");
      }
    }
    throw new AssertionError(text + " has gone:\n" + screen());
  }

  /** Gives the window another size. */
  Terminal resize(int newColumns, int newRows) {
    synchronized (this) {
      emulator.setSize(newColumns, newRows);
    }
    process.setWinSize(new WinSize(newColumns, newRows));
    return this;
  }

  /** Waits until all of these stand on the screen, each within one line. */
  Terminal shows(String... texts) throws InterruptedException {
    return waitUntil(
        "show " + String.join(" | ", texts),
        screen -> List.of(texts).stream().allMatch(screen::contains));
  }

  /** Waits until a line of the screen holds this pattern, and gives its first group. */
  String showsMatch(String regex) throws InterruptedException {
    Pattern pattern = Pattern.compile(regex);
    waitUntil("show " + regex, screen -> pattern.matcher(screen).find());
    Matcher matcher = pattern.matcher(screen());
    return matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : "";
  }

  /** Waits until this has gone from the screen. */
  Terminal showsNoMore(String text) throws InterruptedException {
    return waitUntil("show no more " + text, screen -> !screen.contains(text));
  }

  /** The screen as it is now, a line a row. */
  synchronized String screen() {
    return emulator.toString();
  }

  /** Every byte that was written to it, escape sequences and all. */
  synchronized String written() {
    return written.toString();
  }

  /** The process of the launcher, which is the one that people see and kill. */
  ProcessHandle launcher() {
    return child(ProcessHandle.of(process.pid()).orElseThrow());
  }

  /** The process of the wizard itself, a Java machine. */
  ProcessHandle machine() {
    return child(launcher());
  }

  /** Takes the terminal away, as a closed window does. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  /** Waits until the wizard has ended, its shell is back and says its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(RunningProgram.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The wizard does not end:\n" + screen());
    }
    waitUntil("end", screen -> ended);
    Matcher matcher = ENDED.matcher(written());
    if (!matcher.find()) {
      throw new AssertionError("The shell does not come back:\n" + screen());
    }
    return Integer.parseInt(matcher.group(1));
  }

  /** The settings before the wizard and, once it has ended, after it. */
  List<String> settings() {
    return SETTINGS.matcher(written()).results().map(match -> match.group()).toList();
  }

  @Override
  public void close() {
    ProcessHandle.of(process.pid())
        .ifPresent(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
    process.destroyForcibly();
  }

  private static ProcessHandle child(ProcessHandle parent) {
    return parent.children().findFirst().orElseThrow();
  }

  private synchronized Terminal waitUntil(String what, Predicate<String> seen)
      throws InterruptedException {
    long deadline = System.nanoTime() + RunningProgram.PATIENCE.toNanos();
    while (!seen.test(screen())) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError(
            "The terminal did not " + what + (ended ? ", but ended:\n" : ", but:\n") + screen());
      }
      wait(left);
    }
    return this;
  }

  private void read() {
    char[] buffer = new char[8192];
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        add(new String(buffer, 0, n));
      }
    } catch (IOException gone) {
      // A terminal whose programs have ended gives an error instead of an end.
    }
    end();
  }

  private synchronized void add(String text) {
    written.append(text);
    emulator.write(text);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}

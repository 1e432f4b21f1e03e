package dev.odooupgrade.report;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The browser that the desktop of this machine prefers, asked for by the desktop's own program. No
 * shell is involved: the page is one argument, whatever its name. Safe on every thread.
 */
public final class DesktopBrowser implements Browser {
  /**
   * How long a program that opens something may take to say that it cannot, in seconds. One that
   * runs on by then is the browser itself, or waits for it.
   */
  private static final long PATIENCE_SECONDS = 3;

  private final Map<String, String> environment;
  private final String system;

  /**
   * The browser of that environment.
   *
   * @param environment also what the browser gets
   * @param system as Java names it, such as {@code Linux} or {@code Mac OS X}
   */
  public DesktopBrowser(Map<String, String> environment, String system) {
    this.environment = Map.copyOf(environment);
    this.system = system.toLowerCase(Locale.ROOT);
  }

  @Override
  public Answer open(Path page) {
    if (needsDisplay() && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
      return Answer.NO_DISPLAY;
    }
    return command(page).map(this::start).orElse(Answer.NO_PROGRAM);
  }

  private boolean isWindows() {
    return system.startsWith("windows");
  }

  private boolean isMac() {
    return system.startsWith("mac");
  }

  private boolean needsDisplay() {
    return !isWindows() && !isMac();
  }

  private boolean isUnset(String name) {
    return environment.getOrDefault(name, "").isBlank();
  }

  private Optional<List<String>> command(Path page) {
    if (isWindows()) {
      return program("rundll32.exe")
          .map(found -> List.of(found, "url.dll,FileProtocolHandler", page.toUri().toString()));
    }
    String opener = isMac() ? "open" : "xdg-open";
    return program(opener).map(found -> List.of(found, page.toString()));
  }

  private Optional<String> program(String name) {
    return Programs.find(name, path(), isWindows() ? ";" : ":").map(Path::toString);
  }

  /** Windows knows it as {@code Path}. */
  private String path() {
    return environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
  }

  private Answer start(List<String> command) {
    try {
      // What it says would tear the screen; what is typed is not for it.
      Process process =
          Programs.process(command, environment)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      boolean over = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return over && process.exitValue() != 0 ? Answer.FAILED : Answer.SHOWN;
    } catch (IOException notStarted) {
      return Answer.FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Answer.SHOWN;
    }
  }
}

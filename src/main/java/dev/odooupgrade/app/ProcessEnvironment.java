package dev.odooupgrade.app;

import dev.odooupgrade.concurrent.Sleeper;
import dev.odooupgrade.domain.Secret;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The world a program runs in.
 *
 * @param home the person's folder as the system tells it, which need not be a path
 * @param isTerminal whether a stream (0, 1, 2) is a terminal
 * @param unseen puts a question, and waits for a line that is typed and not shown; empty when there
 *     is none
 * @param clock its zone is the one people live in
 * @param waiting lets time pass between polls; empty for real time
 */
record ProcessEnvironment(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> env,
    String home,
    IntPredicate isTerminal,
    Function<Runnable, Optional<Secret>> unseen,
    Clock clock,
    Optional<Sleeper> waiting) {

  ProcessEnvironment {
    env = Map.copyOf(env);
  }

  static ProcessEnvironment real(
      PrintStream out, PrintStream err, InputStream in, Map<String, String> env) {
    String home = env.getOrDefault("HOME", System.getProperty("user.home", ""));
    return new ProcessEnvironment(
        out,
        err,
        in,
        env,
        home,
        Terminals::isTerminal,
        new HiddenLineReader(Path.of("/dev/tty"))::read,
        Clock.system(ZoneId.systemDefault()),
        Optional.empty());
  }
}

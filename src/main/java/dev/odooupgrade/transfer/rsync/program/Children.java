package dev.odooupgrade.transfer.rsync.program;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The programs that we have started and that have not ended. They must be ended before this program
 * ends. Safe on every thread.
 */
public final class Children {
  private final Set<Child> running = ConcurrentHashMap.newKeySet();
  private final Starter starter;
  private boolean over;

  /** How a program is started, outside tests by the system. */
  @FunctionalInterface
  public interface Starter {
    Process start(List<String> command, Path folder, Map<String, String> environment)
        throws IOException;
  }

  public Children() {
    this(
        (command, folder, environment) ->
            Programs.process(command, environment).directory(folder.toFile()).start());
  }

  public Children(Starter starter) {
    this.starter = starter;
  }

  /** Starts one, without a shell and without input; the caller closes it. */
  public synchronized Child start(
      List<String> command, Path folder, Map<String, String> environment) throws IOException {
    if (over) {
      throw new IOException("the program is about to end");
    }
    Child child = Child.of(starter.start(command, folder, environment), running::remove);
    running.add(child);
    return child;
  }

  /** Ends all of them, and lets no other begin; takes two seconds for each at most. */
  public void endAll() {
    synchronized (this) {
      over = true;
    }
    running.forEach(Child::stop);
    running.forEach(Child::close);
  }
}

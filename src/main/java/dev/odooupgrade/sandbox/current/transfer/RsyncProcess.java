package dev.odooupgrade.sandbox.current.transfer;

import dev.odooupgrade.disk.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that was started here, with those that it starts itself. */
record RsyncProcess(Process process) {
  private static final long GRACE_SECONDS = 3;

  static RsyncProcess start(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = Programs.process(command).directory(folder.toFile());
    // What the calling side has set for its own rsync has no say in this one.
    builder.environment().keySet().removeIf(name -> name.startsWith("RSYNC"));
    return new RsyncProcess(builder.start());
  }

  /** Asks it to end, so that it can put away what it has begun, and sees to it. */
  void end() {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    ended();
    process.destroyForcibly();
    helpers.forEach(ProcessHandle::destroyForcibly);
  }

  /** Waits a moment for it to end by itself. */
  void ended() {
    try {
      process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}

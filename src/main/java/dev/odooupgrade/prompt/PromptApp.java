package dev.odooupgrade.prompt;

import dev.odooupgrade.concurrent.Threads;
import dev.odooupgrade.ui.Conversation;

/** Leads one conversation in plain lines. */
public final class PromptApp {
  private PromptApp() {}

  /**
   * Runs the conversation on this thread, which becomes the UI thread, until it quits or the input
   * ends.
   *
   * @throws InterruptedException when this thread was interrupted; what runs was stopped
   */
  public static void run(PromptSettings settings, Conversation.Factory opening)
      throws InterruptedException {
    PromptFace face = new PromptFace(settings, opening);
    PromptLoop loop = face.loop();
    face.begin();
    Thread signalled = new Thread(face::endedFromOutside, "exit-message");
    Runtime.getRuntime().addShutdownHook(signalled);
    try {
      // What is typed earlier waits until there is a page it can be meant for.
      loop.runUntil(() -> face.pagesSaid() > 0);
      startReading(new LineReader(settings.in()), loop, face);
      loop.runUntil(() -> false);
    } catch (InterruptedException stopped) {
      face.inputEnded();
      throw stopped;
    } finally {
      forget(signalled);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException runsAlready) {
      // The program is being ended, and the hook has its turn.
    }
  }

  private static void startReading(LineReader lines, PromptLoop loop, PromptFace face) {
    Threads.daemon("typed-lines", () -> read(lines, loop, face)).start();
  }

  private static void read(LineReader lines, PromptLoop loop, PromptFace face) {
    for (LineReader.Line line = lines.next(); !line.isEnd(); line = lines.next()) {
      LineReader.Line typed = line;
      int seen = face.pagesSaid();
      loop.execute(() -> face.typed(typed, seen));
    }
    loop.execute(face::inputEnded);
  }
}

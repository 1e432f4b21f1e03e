package dev.odooupgrade.tui;

import dev.odooupgrade.concurrent.Delayer;
import dev.odooupgrade.tui.kit.Click;
import dev.odooupgrade.tui.kit.ScreenPainter;
import dev.odooupgrade.tui.kit.TooSmall;
import dev.odooupgrade.tui.signal.TerminalSignals;
import dev.odooupgrade.tui.terminal.UiClient;
import dev.odooupgrade.tui.terminal.UiLoop;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.GlobalKeys;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A conversation on a screen: passes the keys on, and paints the last page that came back. It lives
 * on the UI thread, which is whichever thread runs its {@link #loop()}.
 */
final class TuiFace implements UiClient, View, Shell {

  record Ended(ConversationEnding ending, List<String> exitMessage) {}

  private static final Duration SECOND = Duration.ofSeconds(1);

  private static final int LINES_A_NOTCH = 3;

  /** Seconds between two times that the taskbar is told the same. */
  private static final int PROGRESS_AGAIN = 5;

  private final ScreenPainter painter;
  private final TerminalSignals signals;
  private final Runnable suspend;
  private final Consumer<String> clipboard;
  private final Predicate<Path> pager;
  private final Delayer timer;
  private final UiLoop loop;
  private final Repaints repaints;
  private final Conversation conversation;

  private @Nullable PageModel page;
  private boolean answeringAKey;
  private int seconds;
  private Ended ended = new Ended(ConversationEnding.HUNG_UP, List.of());

  TuiFace(
      ScreenPainter painter,
      TerminalSignals signals,
      Runnable suspend,
      Consumer<String> clipboard,
      Predicate<Path> pager,
      Delayer timer,
      LongSupplier nanoTime,
      Conversation.Factory opening) {
    this.painter = painter;
    this.signals = signals;
    this.suspend = suspend;
    this.clipboard = clipboard;
    this.pager = pager;
    this.timer = timer;
    this.loop = new UiLoop(this);
    this.repaints = new Repaints(loop, timer, nanoTime);
    this.conversation = opening.open(this, this, loop);
    loop.execute(conversation::begin);
    tickLater();
  }

  /** What must be run for anything to happen. */
  UiLoop loop() {
    return loop;
  }

  /** How it ended, once the loop has returned. */
  Ended ended() {
    return ended;
  }

  @Override
  public void render(PageModel model) {
    if (model.equals(page)) {
      return;
    }
    page = model;
    if (answeringAKey) {
      repaints.now();
    } else {
      repaints.soon();
    }
  }

  @Override
  public void key(Key key) {
    if (GlobalKeys.SUSPEND.keys().contains(key)) {
      suspend.run();
      redraw();
      return;
    }
    if (GlobalKeys.REDRAW.keys().contains(key)) {
      redraw();
      return;
    }
    if (painter.isTooSmall() && TooSmall.swallows(key)) {
      return;
    }
    answeringAKey = true;
    try {
      if (key instanceof Key.Mouse mouse) {
        mouse(mouse);
      } else {
        conversation.key(key);
      }
    } finally {
      answeringAKey = false;
    }
  }

  /** Sends the whole screen anew, for one that something else has written on. */
  @Override
  public void redraw() {
    painter.sendEverythingNext();
    repaints.now();
  }

  private void mouse(Key.Mouse mouse) {
    switch (mouse.gesture()) {
      case CLICK -> painter.clickAt(mouse.column(), mouse.row()).ifPresent(this::click);
      case WHEEL_UP -> turn(KeyName.UP);
      case WHEEL_DOWN -> turn(KeyName.DOWN);
    }
  }

  private void turn(KeyName direction) {
    for (int i = 0; i < LINES_A_NOTCH; i++) {
      conversation.key(Key.of(direction));
    }
  }

  private void click(Click click) {
    if (click instanceof Click.Action action) {
      conversation.act(action.id());
    } else if (click instanceof Click.Entry entry) {
      if (entry.marked()) {
        conversation.accept();
      } else {
        conversation.mark(entry.index());
      }
    }
  }

  @Override
  public void hungUp() {
    conversation.end();
    ended = new Ended(ConversationEnding.HUNG_UP, exitMessage());
  }

  /** Lines for somebody whose program is ended from outside; any thread may ask. */
  List<String> exitMessage() {
    return conversation.exitMessage();
  }

  @Override
  public Object screen() {
    return page == null ? "" : List.of(page.id(), page.overlay().map(Overlay::title).orElse(""));
  }

  @Override
  public void draw() {
    PageModel drawn = page;
    if (drawn != null) {
      painter.draw(canvas -> PageView.paint(drawn, canvas));
    }
  }

  @Override
  public void show() {
    PageModel shown = page;
    if (shown == null) {
      return; // nothing was said yet
    }
    try {
      painter.show();
      signals.links(painter.links());
      signals.title(painter.fit(WindowWords.title(shown)));
      signals.progress(WindowWords.progress(shown));
    } catch (UncheckedIOException e) {
      loop.hangUp(); // a terminal that cannot be written to is gone
    }
    repaints.painted();
  }

  @Override
  public void copy(String text) {
    clipboard.accept(text);
  }

  @Override
  public boolean canLend() {
    return true;
  }

  @Override
  public boolean read(Path file) {
    boolean shown = pager.test(file);
    painter.sendEverythingNext();
    repaints.now();
    return shown;
  }

  @Override
  public void alert(String words) {
    signals.alert(painter.fit(words));
  }

  @Override
  public void quit(ConversationEnding ending, List<String> exitMessage) {
    ended = new Ended(ending, List.copyOf(exitMessage));
    loop.stop();
  }

  private void tickLater() {
    timer.after(SECOND, () -> loop.execute(this::tick));
  }

  private void tick() {
    conversation.tick();
    if (++seconds % PROGRESS_AGAIN == 0) {
      signals.progressAgain();
    }
    tickLater();
  }
}

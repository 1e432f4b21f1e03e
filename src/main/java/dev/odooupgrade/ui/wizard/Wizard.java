package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.domain.PlatformAddress;
import dev.odooupgrade.domain.Session;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.text.DisplayWidth;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Opening;
import dev.odooupgrade.ui.page.Page;
import dev.odooupgrade.ui.page.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The conversation with a person: one page at a time, now and then a box before it. */
public final class Wizard implements Conversation, Route {
  /** What a shell reports after Ctrl-C. */
  private static final int INTERRUPTED = 130;

  private final Desk desk;
  private final View view;
  private final Optional<Path> sessionFile;
  private final Pages pages;
  private Page page;
  private @Nullable Box box;
  private boolean askedToLeave;
  private @Nullable Upgrade open;

  /**
   * @param sessionFile an upgrade to begin with instead of the list
   */
  public Wizard(Desk desk, View view, Optional<Path> sessionFile) {
    this.desk = desk;
    this.view = view;
    this.sessionFile = sessionFile;
    this.pages = new Pages(desk, this);
    this.page = pages.home();
  }

  @Override
  public void begin() {
    page.entered();
    refresh();
    sessionFile.ifPresent(this::openFile);
  }

  @Override
  public void key(Key key) {
    if (box != null) {
      toBox(box, key);
    } else if (GlobalKeys.STOP.keys().contains(key)) {
      stopOrLeave();
    } else if (!page.edit(key)) {
      bound(key).ifPresent(this::perform);
    }
    refresh();
  }

  @Override
  public void tick() {
    page.tick();
    refresh();
  }

  @Override
  public void end() {
    page.left();
    close();
  }

  @Override
  public void refresh() {
    view.render(
        new PageModel(
            page.id(),
            Headers.of(SafeText.clean(page.title()), shownPlatform()),
            page.body(),
            page.message(),
            hints(),
            Optional.ofNullable(box).map(Box::overlay)));
  }

  @Override
  public void home() {
    close();
    show(pages.home());
  }

  @Override
  public void follow(Upgrade upgrade, boolean moving) {
    if (open != upgrade) {
      close();
      open = upgrade;
    }
    show(pages.where(upgrade, moving));
  }

  @Override
  public void chooseWay(Upgrade upgrade) {
    show(pages.way(upgrade));
  }

  @Override
  public void status(Upgrade upgrade) {
    show(pages.status(upgrade));
  }

  @Override
  public void log(Upgrade upgrade) {
    show(pages.log(upgrade));
  }

  @Override
  public void report(Upgrade upgrade) {
    show(pages.report(upgrade));
  }

  @Override
  public void fetch(Upgrade upgrade) {
    show(pages.fetch(upgrade));
  }

  @Override
  public void download(Upgrade upgrade, boolean moving) {
    show(pages.download(upgrade, moving));
  }

  @Override
  public void confirm(String title, String question, String yes, Runnable then) {
    box = new Box.Question(title, question, yes, then);
    refresh();
  }

  @Override
  public void ask(String title, String question, String begin, Consumer<String> then) {
    box = new Box.Ask(title, question, begin, then);
    refresh();
  }

  @Override
  public void tell(String title, List<String> lines) {
    box = new Box.Reading(title, lines);
    refresh();
  }

  private void toBox(Box current, Key key) {
    if (GlobalKeys.STOP.keys().contains(key)) {
      box = null;
      if (askedToLeave) {
        quit(INTERRUPTED);
      }
      return;
    }
    // A box may open another one while it closes, so it goes before it acts.
    box = null;
    boolean done = current.press(key);
    if (!done && box == null) {
      box = current;
    }
    askedToLeave = askedToLeave && box != null;
  }

  private void stopOrLeave() {
    Optional<Page.Leaving> leaving = page.leaving();
    if (leaving.isPresent()) {
      confirm(leaving.get().title(), leaving.get().words(), "stop", () -> quit(INTERRUPTED));
      askedToLeave = true;
    } else {
      quit(INTERRUPTED);
    }
  }

  /** What a key does, or else what it would do if it could do something now. */
  private Optional<Binding> bound(Key key) {
    List<Binding> all =
        allBindings().stream().filter(binding -> binding.keys().contains(key)).toList();
    return all.stream()
        .filter(binding -> binding.whyNot().isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private List<Binding> allBindings() {
    List<Binding> all = new ArrayList<>(page.bindings());
    all.addAll(GlobalKeys.ALL);
    return all;
  }

  private void perform(Binding binding) {
    page.read();
    if (binding.whyNot().isPresent()) {
      page.refuse("Not now: " + binding.whyNot().get() + ".");
    } else if (binding.equals(GlobalKeys.HELP)) {
      help();
    } else if (binding.id().equals("quit")) {
      quit(0);
    } else if (!binding.equals(GlobalKeys.REDRAW)) {
      page.act(binding.id());
    }
  }

  private void help() {
    List<String> lines = new ArrayList<>();
    List<Binding> all = allBindings();
    all.addAll(page.furtherKeys());
    int widest = all.stream().mapToInt(binding -> binding.keyNames().length()).max().orElse(0);
    for (Binding binding : all) {
      lines.add(
          DisplayWidth.padRight(binding.keyNames(), widest)
              + "  "
              + binding.explained()
              + binding.whyNot().map(why -> " (Not now: " + why + ")").orElse(""));
    }
    tell("Keys of this screen", lines);
  }

  private List<KeyHint> hints() {
    return allBindings().stream()
        .filter(binding -> !binding.words().isEmpty() && binding.whyNot().isEmpty())
        .map(binding -> new KeyHint(usableKey(binding).label(), binding.words()))
        .toList();
  }

  /** The first key of a binding that is not taken by a text field. */
  private Key usableKey(Binding binding) {
    return binding.keys().stream()
        .filter(key -> !page.isTyping() || !(key instanceof Key.Typed))
        .findFirst()
        .orElse(binding.keys().get(0));
  }

  private void openFile(Path file) {
    desk.background().run(() -> Opening.of(() -> desk.upgrades().openFile(file)), this::opened);
  }

  private void opened(Opening opening) {
    opening.upgrade().ifPresent(upgrade -> follow(upgrade, false));
    opening
        .trouble()
        .ifPresent(trouble -> tell("It cannot be opened", List.of(trouble.sentence())));
  }

  private void show(Page next) {
    page.left();
    page = next;
    page.entered();
    refresh();
  }

  private void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private void quit(int code) {
    List<String> farewell = page.farewell();
    end();
    desk.shell().quit(code, farewell);
  }

  private PlatformAddress shownPlatform() {
    return Optional.ofNullable(open)
        .map(Upgrade::session)
        .map(Session::platform)
        .orElse(desk.platform());
  }
}

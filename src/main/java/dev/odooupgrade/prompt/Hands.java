package dev.odooupgrade.prompt;

import dev.odooupgrade.prompt.Meaning.Word;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.PageModel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Presses the keys that a meaning stands for. Where the page may still be looking at what was put
 * into a field (a file, say), what is left to do is handed back, to be run when it has looked.
 */
final class Hands {
  static final Key ESCAPE = Key.of(KeyName.ESCAPE);
  private static final Key ENTER = Key.of(KeyName.ENTER);
  private static final Key STOP = new Key.Ctrl('c');
  private static final int MOST_STEPS_BACK = 20;

  private final Conversation conversation;
  private final Supplier<Optional<PageModel>> page;
  private final BooleanSupplier ended;

  /**
   * @param page what is shown at the moment
   * @param ended whether the conversation is over
   */
  Hands(Conversation conversation, Supplier<Optional<PageModel>> page, BooleanSupplier ended) {
    this.conversation = conversation;
    this.page = page;
    this.ended = ended;
  }

  void press(Key key) {
    conversation.key(key);
  }

  void tick() {
    conversation.tick();
  }

  /** Does it; the answer is what is left to do once the page has settled. */
  Optional<Runnable> perform(Meaning meaning, PageModel now) {
    boolean mayLook = now.overlay().isEmpty() && Fields.of(now).isPresent();
    if (meaning instanceof Meaning.Accept) {
      if (mayLook) {
        return Optional.of(() -> acceptStillOn(now));
      }
      press(ENTER);
    } else if (meaning instanceof Meaning.Press key) {
      press(key.key());
    } else if (meaning instanceof Meaning.Mark mark) {
      mark(mark.number());
    } else if (meaning instanceof Meaning.Pick pick) {
      return pick(pick.number(), now);
    } else if (meaning instanceof Meaning.Fill fill) {
      return fill(fill.text(), now);
    } else if (meaning instanceof Meaning.Always always) {
      always(always.word(), now);
    }
    // What the page sees in its field is worth hearing, that it looks is not.
    return mayLook ? Optional.of(() -> {}) : Optional.empty();
  }

  /** Ends although something may run: one stop may close a box, one may ask, one ends. */
  void leaveForGood() {
    for (int stops = 0; stops < 3 && !ended.getAsBoolean(); stops++) {
      press(STOP);
    }
    if (!ended.getAsBoolean()) {
      conversation.end();
    }
  }

  private Optional<Runnable> fill(String text, PageModel now) {
    if (now.overlay().isEmpty() && now.body() instanceof HomeBody home) {
      if (home.filter().isPresent()) {
        press(ESCAPE);
      }
      press(new Key.Typed("/"));
      press(new Key.Paste(text));
      return Optional.empty(); // Enter would open what nobody has read yet
    }
    clear();
    press(new Key.Paste(text));
    if (now.overlay().isPresent()) {
      press(ENTER);
      return Optional.empty();
    }
    return Optional.of(() -> acceptUnlessAnotherIsMarked(text, now));
  }

  /** Suggestions that came up must be read before one of them is taken. */
  private void acceptUnlessAnotherIsMarked(String text, PageModel on) {
    Optional<Pickable> list = page.get().flatMap(Pickable::of).filter(any -> any.marked() >= 0);
    if (list.isEmpty() || list.get().names().get(list.get().marked()).equalsIgnoreCase(text)) {
      acceptStillOn(on);
    }
  }

  private Optional<Runnable> pick(int number, PageModel now) {
    if (!mark(number)) {
      return Optional.empty();
    }
    if (Fields.of(now).isEmpty()) {
      press(ENTER);
      return Optional.of(() -> {}); // what was picked may have to be opened first
    }
    // At the end of a path, Right completes it; elsewhere it does nothing there.
    press(Key.of(KeyName.END));
    press(Key.of(KeyName.RIGHT));
    return Optional.of(() -> acceptStillOn(now));
  }

  private void acceptStillOn(PageModel on) {
    if (page.get().map(Hands::screen).filter(screen(on)::equals).isPresent()) {
      press(ENTER);
    }
  }

  private boolean mark(int number) {
    int wanted = number - 1;
    for (int left = marked() - wanted; left > 0; left--) {
      press(Key.of(KeyName.UP));
    }
    for (int left = wanted - marked(); left > 0; left--) {
      press(Key.of(KeyName.DOWN));
    }
    return marked() == wanted;
  }

  private int marked() {
    return page.get().flatMap(Pickable::of).map(Pickable::marked).orElse(-1);
  }

  private void clear() {
    press(new Key.Ctrl('a'));
    press(new Key.Ctrl('k'));
  }

  private void always(Word word, PageModel now) {
    switch (word) {
      case KEYS -> press(Key.of(KeyName.F1));
      case BACK -> press(ESCAPE);
      case HOME -> home();
      case CLEAR -> clear();
      case QUIT -> quit(now);
      case HELP, AGAIN -> throw new IllegalArgumentException(word.name());
    }
  }

  /** Step by step, as far as nothing is asked on the way. */
  private void home() {
    for (int steps = 0; steps < MOST_STEPS_BACK && !isHome(); steps++) {
      String before = page.get().map(Hands::screen).orElse("");
      press(ESCAPE);
      boolean asks = page.get().flatMap(PageModel::overlay).isPresent();
      if (asks || page.get().map(Hands::screen).orElse("").equals(before)) {
        return;
      }
    }
  }

  private boolean isHome() {
    return page.get()
        .filter(now -> now.overlay().isEmpty() && now.body() instanceof HomeBody)
        .isPresent();
  }

  private static String screen(PageModel page) {
    return page.id() + page.overlay().isPresent();
  }

  private void quit(PageModel now) {
    if (Fields.isFiltered(now)) {
      press(ESCAPE); // or the key would be typed into the filter
    }
    Optional<Key> itsKey =
        Commands.hints(now).stream()
            .filter(hint -> hint.words().equals("quit"))
            .findFirst()
            .flatMap(hint -> Commands.key(hint.key()));
    press(itsKey.orElse(STOP));
    boolean closedABox = now.overlay().isPresent() && !ended.getAsBoolean();
    if (closedABox) {
      page.get().filter(next -> next.overlay().isEmpty()).ifPresent(this::quit);
    }
  }
}

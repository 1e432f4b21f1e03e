package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.PageModel;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that a typed line can ask for. Where the page may still be looking at what was put into a
 * field (a file, say), what is left to do is handed back, to be run when it has looked.
 */
record Intents(Conversation conversation, PromptFace face) {
  private static final Optional<Runnable> NOTHING_LEFT = Optional.empty();

  /** Nothing is left to do, but what the page finds out is worth waiting for. */
  private static final Optional<Runnable> JUST_WAIT = Optional.of(() -> {});

  Optional<Runnable> complain(String words) {
    face.complain(words);
    return NOTHING_LEFT;
  }

  Optional<Runnable> help() {
    face.help();
    return NOTHING_LEFT;
  }

  Optional<Runnable> again() {
    face.sayAgain();
    return NOTHING_LEFT;
  }

  /** Accepts the current value, or the marked entry. */
  Optional<Runnable> accept() {
    PageModel now = face.page();
    if (looksAtItsField(now)) {
      return Optional.of(() -> acceptStillOn(now));
    }
    conversation.accept();
    return NOTHING_LEFT;
  }

  /** Puts a text into the field, and takes it. */
  Optional<Runnable> fill(String text) {
    PageModel now = face.page();
    conversation.fill(text);
    if (now.overlay().isPresent()) {
      conversation.accept();
      return NOTHING_LEFT;
    }
    return now.body() instanceof HomeBody
        ? NOTHING_LEFT // to accept would open what nobody has read yet
        : Optional.of(() -> acceptUnlessAnotherIsMarked(text, now));
  }

  /** Takes the entry of that number, from 1. */
  Optional<Runnable> pick(int number) {
    PageModel now = face.page();
    conversation.pick(number - 1);
    if (now.field().isEmpty()) {
      conversation.accept();
      return JUST_WAIT; // what was picked may have to be opened first
    }
    return Optional.of(() -> acceptStillOn(now));
  }

  Optional<Runnable> passOn(Consumer<Conversation> intent) {
    boolean waits = looksAtItsField(face.page());
    intent.accept(conversation);
    return waits ? JUST_WAIT : NOTHING_LEFT;
  }

  private static boolean looksAtItsField(PageModel page) {
    return page.overlay().isEmpty() && page.field().isPresent();
  }

  /** Suggestions that came up must be read before one of them is taken. */
  private void acceptUnlessAnotherIsMarked(String text, PageModel on) {
    Optional<NumberedList> list = NumberedList.of(face.page()).filter(any -> any.marked() >= 0);
    if (list.isEmpty() || list.get().names().get(list.get().marked()).equalsIgnoreCase(text)) {
      acceptStillOn(on);
    }
  }

  private void acceptStillOn(PageModel on) {
    if (screen(face.page()).equals(screen(on))) {
      conversation.accept();
    }
  }

  private static String screen(PageModel page) {
    return page.id() + page.overlay().isPresent();
  }
}

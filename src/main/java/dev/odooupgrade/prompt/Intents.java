package dev.odooupgrade.prompt;

import dev.odooupgrade.prompt.Command.Word;
import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.GlobalKeys;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Passes on to the conversation what a line means. Where the page may still be looking at what was
 * put into a field (a file, say), what is left to do is handed back, to be run when it has looked.
 */
final class Intents {
  private final Conversation conversation;
  private final Supplier<Optional<PageModel>> page;
  private final BooleanSupplier ended;

  /**
   * @param page what is shown at the moment
   * @param ended whether the conversation is over
   */
  Intents(Conversation conversation, Supplier<Optional<PageModel>> page, BooleanSupplier ended) {
    this.conversation = conversation;
    this.page = page;
    this.ended = ended;
  }

  void back() {
    conversation.back();
  }

  void tick() {
    conversation.tick();
  }

  /** Does it; the answer is what is left to do once the page has settled. */
  Optional<Runnable> perform(Command meaning, PageModel now) {
    boolean mayLook = now.overlay().isEmpty() && PageFields.of(now).isPresent();
    if (meaning instanceof Command.Accept) {
      if (mayLook) {
        return Optional.of(() -> acceptStillOn(now));
      }
      conversation.accept();
    } else if (meaning instanceof Command.Act act) {
      conversation.act(act.id());
    } else if (meaning instanceof Command.Press key) {
      conversation.key(key.key());
    } else if (meaning instanceof Command.Mark mark) {
      conversation.mark(mark.number() - 1);
    } else if (meaning instanceof Command.Pick pick) {
      return pick(pick.number() - 1, now);
    } else if (meaning instanceof Command.Fill fill) {
      return fill(fill.text(), now);
    } else if (meaning instanceof Command.Always always) {
      always(always.word());
    }
    // What the page sees in its field is worth hearing, that it looks is not.
    return mayLook ? Optional.of(() -> {}) : Optional.empty();
  }

  /** Ends although something may run: the first word may only ask. */
  void leaveForGood() {
    conversation.quit();
    if (!ended.getAsBoolean()) {
      conversation.quit();
    }
    if (!ended.getAsBoolean()) {
      conversation.end();
    }
  }

  private Optional<Runnable> fill(String text, PageModel now) {
    conversation.fill(text);
    if (now.overlay().isPresent()) {
      conversation.accept();
      return Optional.empty();
    }
    return now.body() instanceof HomeBody
        ? Optional.empty() // to accept would open what nobody has read yet
        : Optional.of(() -> acceptUnlessAnotherIsMarked(text, now));
  }

  /** Suggestions that came up must be read before one of them is taken. */
  private void acceptUnlessAnotherIsMarked(String text, PageModel on) {
    Optional<Choices> list = page.get().flatMap(Choices::of).filter(any -> any.marked() >= 0);
    if (list.isEmpty() || list.get().names().get(list.get().marked()).equalsIgnoreCase(text)) {
      acceptStillOn(on);
    }
  }

  private Optional<Runnable> pick(int index, PageModel now) {
    conversation.pick(index);
    if (PageFields.of(now).isEmpty()) {
      conversation.accept();
      return Optional.of(() -> {}); // what was picked may have to be opened first
    }
    return Optional.of(() -> acceptStillOn(now));
  }

  private void acceptStillOn(PageModel on) {
    if (page.get().map(Intents::screen).filter(screen(on)::equals).isPresent()) {
      conversation.accept();
    }
  }

  private void always(Word word) {
    switch (word) {
      case KEYS -> conversation.act(GlobalKeys.HELP.id());
      case BACK -> conversation.back();
      case HOME -> conversation.home();
      case CLEAR -> conversation.fill("");
      case QUIT -> conversation.quit();
      case HELP, AGAIN -> throw new IllegalArgumentException(word.name());
    }
  }

  private static String screen(PageModel page) {
    return page.id() + page.overlay().isPresent();
  }
}

package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import dev.odooupgrade.ui.wizard.DialogKeys;
import dev.odooupgrade.ui.wizard.GlobalKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The words before each prompt: what can be typed now. */
final class PromptHint {
  private static final String ENTER = KeyName.ENTER.label();

  private PromptHint() {}

  static String of(PageModel page) {
    return page.overlay().map(PromptHint::ofDialog).orElseGet(() -> ofPage(page));
  }

  /** The actions of a page, each as it can be typed. */
  static List<String> commands(PageModel page) {
    List<String> commands = new ArrayList<>();
    for (KeyHint hint : Commands.hints(page)) {
      boolean isSaid = hint.id().isEmpty() || hint.id().equals(GlobalKeys.HELP.id());
      if (!isSaid && !hint.key().equals(ENTER)) {
        commands.add(":" + shown(hint.key()) + " (" + Commands.words(hint) + ")");
      }
    }
    commands.add(":help");
    return commands;
  }

  private static String ofDialog(Overlay dialog) {
    if (dialog.field().isPresent()) {
      return "Type the answer and press Enter" + kept(dialog.field().get()) + ". :esc goes back.";
    }
    String yes = words(dialog.keys(), hint -> hint.id().equals(DialogKeys.YES.id())).orElse("yes");
    return "Type y (" + yes + ") or n (no, go back), and press Enter.";
  }

  private static String ofPage(PageModel page) {
    List<String> parts = new ArrayList<>();
    Optional<FieldModel> field = page.field();
    Optional<NumberedList> list = NumberedList.of(page);
    if (page.body() instanceof HomeBody) {
      parts.add("Type a number, or words to filter the list by, and press Enter.");
    } else if (field.isPresent()) {
      boolean marked = list.filter(any -> any.marked() >= 0).isPresent();
      parts.add("Type the value and press Enter" + (marked ? "" : kept(field.get())) + ".");
    } else if (list.isPresent()) {
      parts.add("Type a number and press Enter.");
    }
    list.map(NumberedList::howTo).filter(words -> !words.isEmpty()).ifPresent(parts::add);
    boolean saysEnter = field.isPresent() || list.isPresent();
    if (!saysEnter) {
      words(page.keys(), hint -> hint.key().equals(ENTER))
          .ifPresent(words -> parts.add("Enter: " + words + "."));
    }
    parts.add(
        (parts.isEmpty() ? "You can type " : "Or ") + String.join(", ", commands(page)) + ".");
    return String.join(" ", parts);
  }

  private static Optional<String> words(List<KeyHint> keys, Predicate<KeyHint> wanted) {
    return keys.stream().filter(wanted).map(KeyHint::words).findFirst();
  }

  private static String kept(FieldModel field) {
    return field.text().isEmpty()
        ? ""
        : "; Enter alone keeps '" + field.text() + "', :clear clears it";
  }

  private static String shown(String key) {
    return key.length() == 1 ? key : key.toLowerCase(Locale.ROOT);
  }
}

package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.model.HomeBody;
import dev.odooupgrade.ui.model.KeyHint;
import dev.odooupgrade.ui.model.LongTextBody;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says pages: as a whole, what changed of them, the dialogs before them, and what can be typed. */
final class Announcer {
  private final LinePrinter printer;
  private final Changes changes = new Changes();
  private String platform = "";
  private boolean everything;

  Announcer(LinePrinter printer) {
    this.printer = printer;
  }

  /** Whether a page is a list that is read from the disk, and better said when it is there. */
  static boolean isAList(PageModel page) {
    return page.body() instanceof HomeBody;
  }

  void typed(String text) {
    changes.typed(text);
  }

  /** A second has gone by. */
  void tick() {
    changes.tick();
  }

  /** The next page is said with all that is usually left out. */
  void everythingNext() {
    everything = true;
  }

  /** Says why a line was not taken, and what to type. */
  void complain(String words, PageModel page) {
    printer.say(List.of(PageWords.ERROR + words + " " + PromptHint.of(page)));
  }

  void help(PageModel page) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Enter alone accepts the current value; any text replaces the field's value and is"
            + " accepted.");
    lines.add(":again reads the whole page again, including what is usually omitted.");
    lines.add(":back goes one step back, :home to the list of upgrades, :quit quits the program.");
    lines.add(":clear clears the field. :mark 2 selects an entry of a list without accepting it.");
    lines.add(
        "A command can be the key, the words in brackets, or both: :q, :quit, :q quit. Where a"
            + " sentence names a key, type a colon and its name, such as :y or :ctrl-t; :key NAME"
            + " presses any key, such as :key tab, and :keys lists what each does here.");
    lines.add(PromptHint.of(page));
    printer.say(lines);
  }

  /**
   * Says what is new since a page was said; the answer is whether it ended with what to type.
   *
   * @param owesAnAnswer whether the person waits for the result of a line
   */
  boolean say(@Nullable PageModel before, PageModel now, boolean owesAnAnswer) {
    Optional<Overlay> oldDialog = Optional.ofNullable(before).flatMap(PageModel::overlay);
    Optional<Overlay> dialog = now.overlay().filter(any -> isOther(any, oldDialog));
    List<String> lines = new ArrayList<>();
    boolean asks;
    if (before == null || !before.id().equals(now.id())) {
      printer.space();
      lines.addAll(whole(now));
      changes.wholePage(now);
      asks = true;
    } else {
      lines.addAll(changes.between(before, now));
      asks = hasError(lines) || offersOther(before, now) || !oldDialog.equals(now.overlay());
    }
    dialog.ifPresent(any -> lines.addAll(PageWords.dialog(any)));
    if (lines.isEmpty() && owesAnAnswer && !asks) {
      lines.add("Nothing has changed.");
      asks = true;
    }
    boolean foreign = now.body() instanceof LongTextBody;
    printer.say(foreign ? lines : lines.stream().map(Wording::withColons).toList());
    boolean reading = now.overlay().filter(Overlay::isReading).isPresent();
    if (asks) {
      printer.say(List.of(PromptHint.of(reading ? now.withoutOverlay() : now)));
    }
    return asks;
  }

  private static boolean hasError(List<String> lines) {
    return lines.stream().anyMatch(line -> line.startsWith(PageWords.ERROR));
  }

  /** Whether other things can be typed or picked than before. */
  private static boolean offersOther(PageModel before, PageModel now) {
    return !keys(before).equals(keys(now))
        || !NumberedList.of(before)
            .map(NumberedList::names)
            .equals(NumberedList.of(now).map(NumberedList::names))
        || before.field().isPresent() != now.field().isPresent();
  }

  private List<String> whole(PageModel page) {
    List<String> lines = new ArrayList<>();
    lines.add(Wording.title(page.header(), !page.header().platform().equals(platform)));
    platform = page.header().platform();
    lines.addAll(BodyWords.of(page, everything));
    everything = false;
    PageWords.message(page.message()).ifPresent(lines::add);
    return lines;
  }

  private static boolean isOther(Overlay dialog, Optional<Overlay> old) {
    return old.filter(
            before ->
                before.title().equals(dialog.title()) && before.lines().equals(dialog.lines()))
        .isEmpty();
  }

  private static List<String> keys(PageModel page) {
    return page.keys().stream().map(KeyHint::key).toList();
  }
}

package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.log.LogFilter;
import dev.odooupgrade.flow.upgrade.LiveLog;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.flow.upgrade.Upgrade;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.lookup.TargetLookup;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.LeavingKeys;
import dev.odooupgrade.ui.page.PageContext;
import dev.odooupgrade.ui.page.Polling;
import dev.odooupgrade.ui.page.ReadingKeys;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.UpgradePage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The platform's log, which grows while you read it. */
public final class LogPage extends UpgradePage {
  /** As often as the platform's own script asks. */
  private static final PollPace PACE = new PollPace(Duration.ofSeconds(5));

  private static final String NO_LINES = "there are no lines yet";
  private static final int A_PAGE = 10;
  private static final int A_SHIFT = 20;

  /** What is shown of a line is not longer. */
  private static final int MOST_SHIFT = 4000;

  private final LiveLog log;
  private final LogViewport reader;
  private final Polling polling;
  private String words = "";
  private boolean whole;
  private int shift;
  private boolean fetching;
  private boolean complete;

  /** The log of an upgrade that has a request, and whose platform writes one. */
  public LogPage(PageContext context, Route route, Upgrade upgrade) {
    super(context, route, upgrade, "log", "log");
    this.log = upgrade.log().orElseThrow();
    this.reader =
        new LogViewport(log, context.background(), route::refresh, statusMessage::complain);
    this.polling = new Polling(context.clock(), PACE);
  }

  @Override
  public void entered() {
    super.entered();
    reader.load();
    ask();
  }

  @Override
  public void left() {
    super.left();
    log.stop();
  }

  @Override
  public void tick() {
    super.tick();
    if (!complete && polling.isDue()) {
      ask();
    }
  }

  @Override
  public Body body() {
    return LogWords.body(reader, new LogWords.Look(whole, shift, words), waiting());
  }

  /** While the message line shows an error, the countdown is shown above the log. */
  private String waiting() {
    boolean failing = !complete && statusMessage.message().kind() == Message.Kind.ERROR;
    return failing ? "Trying again " + Durations.in(polling.left()) + "." : "";
  }

  @Override
  public Message message() {
    if (statusMessage.message().kind() != Message.Kind.NONE) {
      return statusMessage.message();
    }
    if (isBusy() || fetching) {
      return Message.busy("Checking for new lines...");
    }
    if (!complete) {
      return Message.info("Next check " + Durations.in(polling.left()) + ".");
    }
    return Message.info(
        "This is the whole log, saved as " + SafeText.clean(name()) + " next to the session file.");
  }

  private String name() {
    return String.valueOf(log.file().getFileName());
  }

  private void askWhereToSave(String begin, String complaint) {
    route.ask(
        "Save the log",
        complaint + "A folder or a full path:",
        begin,
        typed -> attempt(() -> context.places().examine(typed, name()), this::save));
  }

  /** A copy is shown, since a log may contain what commands a terminal. */
  private void openInPager() {
    attempt(
        log::harmlessCopy,
        copy -> {
          if (!context.shell().read(copy)) {
            statusMessage.complain(
                "The pager did not show the log. Set PAGER to a program that does, or read "
                    + log.file()
                    + " yourself.");
          }
          inBackground(() -> copy.toFile().delete(), deleted -> {});
        });
  }

  private void save(TargetLookup.Place place) {
    if (place.target().isEmpty()) {
      askWhereToSave(place.typed(), place.problem().map(why -> why + " ").orElse(""));
      return;
    }
    Path target = place.target().get();
    attempt(
        () -> {
          log.saveAs(target);
          return target;
        },
        saved -> statusMessage.inform("Log saved as " + saved + "."));
  }

  @Override
  public List<Binding> bindings() {
    boolean none = reader.excerpt().troubles() == 0;
    String why = "there are no errors in this log";
    List<Binding> bindings = new ArrayList<>();
    bindings.add(
        LogKeys.FOLLOW
            .does(() -> reader.follow(!reader.position().following()))
            .saying(reader.position().following() ? "pause" : "follow"));
    bindings.addAll(
        ReadingKeys.searching(
            route,
            words,
            this::search,
            () -> find(book -> book.foundAfter(line(), words, reader.filter())),
            () -> find(book -> book.foundBefore(line(), words, reader.filter()))));
    bindings.add(LogKeys.TROUBLE.does(this::nextTrouble).blockedIf(none, why));
    bindings.add(LogKeys.TROUBLE_BEFORE.does(this::troubleBefore).blockedIf(none, why));
    bindings.add(LogKeys.FILTER.does(() -> reader.filter(reader.filter().next())));
    bindings.add(
        LogKeys.WHOLE.does(() -> whole = !whole).saying(whole ? "short lines" : "full lines"));
    boolean nothing = reader.excerpt().total() == 0;
    bindings.add(
        LogKeys.SAVE
            .does(() -> askWhereToSave(context.places().proposed(name()), ""))
            .blockedIf(nothing, NO_LINES));
    bindings.add(
        LogKeys.PAGER
            .does(this::openInPager)
            .blockedIf(nothing, NO_LINES)
            .blockedIf(!context.shell().canLend(), "plain lines have no pager"));
    bindings.add(LogKeys.NOW.does(this::ask));
    bindings.add(LogKeys.BACK.does(() -> route.status(upgrade)));
    bindings.add(LeavingKeys.QUIT.does(route::quit));
    return bindings;
  }

  @Override
  public List<Shortcut> furtherKeys() {
    List<Shortcut> keys = new ArrayList<>(ReadingKeys.MOVING);
    keys.addAll(LogKeys.MOVING);
    return keys;
  }

  @Override
  public Input input() {
    return key -> ReadingKeys.asNamed(key).filter(this::move).isPresent();
  }

  @Override
  protected void ended(Step step, StepResult result) {
    if (result.trouble().isPresent()) {
      polling.answered(false);
      statusMessage.complain(result.trouble().get());
    } else {
      fetch();
    }
  }

  /** First the status, which also says which machine has the log; then the log. */
  private void ask() {
    if (isBusy() || fetching) {
      return;
    }
    if (session().stage().isEnded()) {
      fetch();
    } else {
      upgrade.start(Step.STATUS);
    }
  }

  private void fetch() {
    fetching = true;
    long wanted = reader.position().wanted();
    LogFilter filter = reader.filter();
    inBackground(() -> LogUpdate.fetching(log, wanted, filter), update -> fetched(update, filter));
  }

  private void fetched(LogUpdate update, LogFilter filter) {
    fetching = false;
    boolean fine = update.trouble().isEmpty();
    boolean recovered = fine && polling.isFailing();
    polling.answered(fine);
    complete = fine && session().stage().isEnded();
    update.trouble().ifPresent(this::tell);
    if (update.begunAgain()) {
      statusMessage.inform(
          "The platform has started its log over; the old one is kept under another name.");
    } else if (recovered) {
      statusMessage.inform("The platform answers again.");
    }
    update.excerpt().filter(any -> filter == reader.filter()).ifPresent(reader::show);
  }

  /** A platform that refuses its log has none yet: processing may not have begun. */
  private void tell(Trouble trouble) {
    if (trouble.kind() == TroubleKind.REFUSED && reader.excerpt().total() == 0) {
      statusMessage.inform("The platform does not have a log of this upgrade yet.");
    } else {
      statusMessage.complain(trouble);
    }
  }

  private boolean move(KeyName key) {
    switch (key) {
      case UP -> reader.move(-1);
      case DOWN -> reader.move(1);
      case PAGE_UP -> reader.move(-A_PAGE);
      case PAGE_DOWN -> reader.move(A_PAGE);
      case HOME -> reader.go(0);
      case END -> reader.follow(true);
      case LEFT -> shift = Math.max(0, shift - A_SHIFT);
      case RIGHT -> shift = Math.min(MOST_SHIFT, shift + A_SHIFT);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void nextTrouble() {
    reader.find(
        book -> book.troubleAfter(reader.position().following() ? -1 : line()),
        () -> statusMessage.inform("There are no more errors."));
  }

  private void troubleBefore() {
    reader.find(
        book -> book.troubleBefore(line()),
        () -> statusMessage.inform("There are no errors before this line."));
  }

  private void search(String typed) {
    if (typed.isEmpty()) {
      return;
    }
    words = typed;
    // From the present line; from the beginning, if the log was only followed.
    long from = reader.position().following() ? -1 : line() - 1;
    find(book -> book.foundAfter(from, typed, reader.filter()));
  }

  private void find(LogViewport.Search search) {
    reader.find(search, () -> statusMessage.inform(ReadingKeys.notFound(words)));
  }

  private long line() {
    return reader.position().line();
  }
}

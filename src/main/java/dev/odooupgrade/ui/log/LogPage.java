package dev.odooupgrade.ui.log;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.flow.LiveLog;
import dev.odooupgrade.flow.PollPace;
import dev.odooupgrade.flow.Step;
import dev.odooupgrade.flow.StepResult;
import dev.odooupgrade.flow.Upgrade;
import dev.odooupgrade.flow.log.LogBook;
import dev.odooupgrade.flow.log.LogExcerpt;
import dev.odooupgrade.text.Durations;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.model.Body;
import dev.odooupgrade.ui.model.Message;
import dev.odooupgrade.ui.page.Desk;
import dev.odooupgrade.ui.page.Polling;
import dev.odooupgrade.ui.page.Route;
import dev.odooupgrade.ui.page.Titles;
import dev.odooupgrade.ui.page.UpgradePage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The platform's log, which grows while one reads it. */
public final class LogPage extends UpgradePage {
  /** As often as the platform's own script asks. */
  private static final PollPace PACE = new PollPace(Duration.ofSeconds(5));

  private static final int A_PAGE = 10;
  private static final int A_SHIFT = 20;

  /** So many lines from the edge of those at hand, further ones are fetched. */
  private static final int NEAR_THE_EDGE = 100;

  private final Optional<LiveLog> log;
  private final Polling polling;
  private LogExcerpt excerpt = LogExcerpt.EMPTY;
  private LogPosition position = LogPosition.NEWEST;
  private String words = "";
  private boolean whole;
  private int shift;
  private int looks;
  private boolean fetching;
  private boolean complete;

  /** The log of an upgrade whose platform writes one. */
  public LogPage(Desk desk, Route route, Upgrade upgrade) {
    super(desk, route, upgrade);
    this.log = upgrade.log();
    this.polling = new Polling(desk.clock(), PACE);
  }

  @Override
  public String id() {
    return "log";
  }

  @Override
  public String title() {
    return Titles.of(session(), "log");
  }

  @Override
  public void entered() {
    super.entered();
    look();
    ask();
  }

  @Override
  public void left() {
    super.left();
    log.ifPresent(LiveLog::stop);
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
    return LogWords.body(excerpt, position, whole, shift, waiting());
  }

  /** While an error stands in the message line, the countdown stands above the log. */
  private String waiting() {
    boolean failing = !complete && notice.message().kind() == Message.Kind.ERROR;
    return failing ? "Asked again " + Durations.in(polling.left()) + "." : "";
  }

  @Override
  public Message message() {
    if (notice.message().kind() != Message.Kind.NONE) {
      return notice.message();
    }
    if (isBusy() || fetching) {
      return Message.busy("Asking for what is new...");
    }
    if (!complete) {
      return Message.info("Next look " + Durations.in(polling.left()) + ".");
    }
    return Message.info(log.map(LogPage::whole).orElse("Nothing of it is here."));
  }

  @Override
  public List<Binding> bindings() {
    List<Binding> bindings = new ArrayList<>();
    for (Binding binding : LogKeys.ALL) {
      bindings.add(asItIsNow(binding));
    }
    return bindings;
  }

  @Override
  public List<Binding> furtherKeys() {
    return LogKeys.MOVING;
  }

  @Override
  public boolean edit(Key key) {
    if (!(key instanceof Key.Named named) || named.ctrl() || named.alt() || named.shift()) {
      return false;
    }
    return move(named.name());
  }

  @Override
  public void act(String id) {
    switch (id) {
      case "log.follow" -> follow(!position.following());
      case "log.search" -> route.ask("Search", "Which words are looked for?", words, this::search);
      case "log.next" -> find(book -> book.foundAfter(position.line(), words), missing());
      case "log.previous" -> find(book -> book.foundBefore(position.line(), words), missing());
      case "log.trouble" ->
          find(
              book -> book.troubleAfter(position.following() ? -1 : position.line()),
              "There is no further error.");
      case "log.trouble-before" ->
          find(book -> book.troubleBefore(position.line()), "There is no error before this line.");
      case "log.whole" -> whole = !whole;
      case "log.now" -> ask();
      case "log.back" -> route.status(upgrade);
      default -> throw new IllegalArgumentException(id);
    }
  }

  @Override
  protected void ended(Step step, StepResult result) {
    if (result.trouble().isPresent()) {
      polling.answered(false);
      notice.complain(result.trouble().get());
    } else {
      fetch();
    }
  }

  private static String whole(LiveLog log) {
    String name = String.valueOf(log.file().getFileName());
    return "This is all of it, kept as " + SafeText.clean(name) + " beside the session.";
  }

  /** First where the request stands, which tells also who has the log; then the log. */
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
    log.ifPresent(
        it -> {
          fetching = true;
          long line = position.wanted();
          desk.background().run(() -> LogLook.fetching(it, line), this::fetched);
        });
  }

  private void fetched(LogLook look) {
    fetching = false;
    if (isGone()) {
      return;
    }
    boolean fine = look.trouble().isEmpty();
    boolean recovered = fine && polling.isFailing();
    polling.answered(fine);
    complete = fine && session().stage().isEnded();
    look.trouble().ifPresent(this::tell);
    if (look.begunAgain()) {
      notice.inform("The platform has begun its log again; the old one was put aside.");
    } else if (recovered) {
      notice.inform("The platform answers again.");
    }
    look.excerpt().ifPresent(this::show);
    route.refresh();
  }

  /** A platform that refuses its log has none yet: processing may not have begun. */
  private void tell(Trouble trouble) {
    if (trouble.kind() == TroubleKind.REFUSED && excerpt.total() == 0) {
      notice.inform("The platform has no log of this upgrade yet.");
    } else {
      notice.complain(trouble);
    }
  }

  /** Only the newest of several looks counts. */
  private void look() {
    int number = ++looks;
    long line = position.wanted();
    log.ifPresent(
        it ->
            desk.background()
                .run(
                    () -> LogLook.around(it, line),
                    look -> {
                      if (!isGone() && number == looks) {
                        look.trouble().ifPresent(notice::complain);
                        look.excerpt().ifPresent(this::show);
                        route.refresh();
                      }
                    }));
  }

  private void show(LogExcerpt newest) {
    excerpt = newest;
    position = position.in(newest);
    if (newest.total() > 0 && !newest.holds(position.line())) {
      look();
    }
  }

  private boolean move(KeyName key) {
    switch (key) {
      case UP -> go(position.line() - 1);
      case DOWN -> go(position.line() + 1);
      case PAGE_UP -> go(position.line() - A_PAGE);
      case PAGE_DOWN -> go(position.line() + A_PAGE);
      case HOME -> go(0);
      case END -> follow(true);
      case LEFT -> shift = Math.max(0, shift - A_SHIFT);
      case RIGHT -> shift += A_SHIFT;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(long line) {
    position = position.at(line, excerpt);
    boolean above = excerpt.first() > 0 && position.line() - excerpt.first() < NEAR_THE_EDGE;
    long end = excerpt.first() + excerpt.lines().size();
    boolean below = end < excerpt.total() && end - position.line() < NEAR_THE_EDGE;
    if (above || below || !excerpt.holds(position.line())) {
      look();
    }
  }

  private void follow(boolean wanted) {
    if (wanted) {
      position = LogPosition.NEWEST.in(excerpt);
      look();
    } else {
      position = position.at(position.line(), excerpt);
    }
  }

  private void search(String typed) {
    if (typed.isEmpty()) {
      return;
    }
    words = typed;
    // From where one reads; from the beginning, when one has only followed.
    long from = position.following() ? -1 : position.line() - 1;
    find(book -> book.foundAfter(from, typed), missing());
  }

  private String missing() {
    return "No further line holds '" + words + "'.";
  }

  /** Finds a line on a worker, and goes there. */
  private void find(Search search, String otherwise) {
    log.ifPresent(
        it ->
            desk.background()
                .run(
                    () -> search.find(it.book()),
                    found -> {
                      if (!isGone()) {
                        found.ifPresentOrElse(this::go, () -> notice.inform(otherwise));
                        route.refresh();
                      }
                    }));
  }

  private Binding asItIsNow(Binding binding) {
    if (binding.equals(LogKeys.FOLLOW)) {
      return binding.saying(position.following() ? "pause" : "follow");
    }
    if (binding.equals(LogKeys.WHOLE)) {
      return binding.saying(whole ? "in short" : "whole lines");
    }
    boolean wantsWords = binding.equals(LogKeys.NEXT) || binding.equals(LogKeys.PREVIOUS);
    if (wantsWords && words.isEmpty()) {
      return binding.blocked("nothing was searched for yet; / does");
    }
    boolean wantsTrouble =
        binding.equals(LogKeys.TROUBLE) || binding.equals(LogKeys.TROUBLE_BEFORE);
    return wantsTrouble && excerpt.troubles() == 0
        ? binding.blocked("there is no error in this log")
        : binding;
  }

  /** A way to find a line. */
  @FunctionalInterface
  private interface Search {
    /** The line's number; empty where there is none, or the log cannot be read. */
    OptionalLong in(LogBook book) throws TroubleException;

    default OptionalLong find(LogBook book) {
      try {
        return in(book);
      } catch (TroubleException unreadable) {
        return OptionalLong.empty();
      }
    }
  }
}

package dev.odooupgrade.prompt;

import dev.odooupgrade.ui.Conversation;
import dev.odooupgrade.ui.ConversationEnding;
import dev.odooupgrade.ui.Shell;
import dev.odooupgrade.ui.View;
import dev.odooupgrade.ui.model.Overlay;
import dev.odooupgrade.ui.model.PageModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in lines: says a page when it is another one, and afterwards only what is new; a
 * typed line becomes a call of the conversation.
 */
final class PromptFace implements View, Shell {
  private static final int MOST_SECONDS_TO_SETTLE = 10;
  private static final int MOST_SECONDS_FOR_NEWS = 1;

  private record Typed(LineReader.Line line, int pagesSeen) {}

  private final LinePrinter printer;
  private final Announcer announcer;
  private final Deque<Typed> lines = new ArrayDeque<>();
  private final PromptLoop loop;
  private final boolean rings;
  private final Conversation conversation;
  private final Intents intents;
  private @Nullable PageModel page;
  private @Nullable PageModel said;
  private @Nullable Runnable later;
  private boolean holdsBack;
  private boolean owesAnAnswer;
  private int secondsWaited;
  private final AtomicInteger pagesSaid = new AtomicInteger();
  private boolean ended;

  PromptFace(PromptSettings settings, Conversation.Factory opening) {
    printer = new LinePrinter(settings.out());
    announcer = new Announcer(printer);
    rings = settings.rings();
    loop = new PromptLoop(this, settings.settled(), settings.nanoTime());
    conversation = opening.open(this, this, loop);
    intents = new Intents(conversation, this);
  }

  /** What must be run for anything to happen. */
  PromptLoop loop() {
    return loop;
  }

  /** Begins the conversation; to be called once, before the loop runs. */
  void begin() {
    printer.say(
        List.of(
            "odoo-upgrade in plain lines. Type an answer and press Enter. A line that starts with a"
                + " colon is a command: :help lists them, :quit quits; everything is saved."));
    conversation.begin();
  }

  boolean hasEnded() {
    return ended;
  }

  /** What is shown at the moment. */
  PageModel page() {
    if (page == null) {
      throw new IllegalStateException("No page was shown yet");
    }
    return page;
  }

  /** How many pages and dialogs were said so far; any thread may ask. */
  int pagesSaid() {
    return pagesSaid.get();
  }

  /** Whether something waits until no work is running any more. */
  boolean isWaiting() {
    return later != null || holdsBack || !lines.isEmpty();
  }

  /** A line was typed when so many pages had been said. */
  void typed(LineReader.Line line, int pagesSeen) {
    lines.add(new Typed(line, pagesSeen));
  }

  /** Nobody can type any more: ends, although something may run. */
  void inputEnded() {
    // The first word may only ask.
    List<Runnable> words =
        List.of(
            conversation::quit,
            conversation::quit,
            conversation::end,
            () -> quit(ConversationEnding.DONE, List.of()));
    for (Runnable word : words) {
      if (!ended) {
        word.run();
      }
    }
  }

  /** A signal ends the program, on another thread: says how to continue. */
  void endedFromOutside() {
    printer.leave();
    conversation.exitMessage().forEach(printer::sayWhole);
    printer.leave();
  }

  /** A second has gone by. */
  void tick() {
    secondsWaited++;
    announcer.tick();
    conversation.tick();
  }

  /**
   * Goes on after what has happened.
   *
   * @param calm whether no work is under way whose news could change the page
   */
  void turn(boolean calm) {
    Runnable waiting = later;
    if (waiting != null && (calm || secondsWaited >= MOST_SECONDS_TO_SETTLE)) {
      later = null;
      waiting.run();
    }
    if (isFree()) {
      announce(calm); // before a line is taken: it must be seen whether it was meant for this page
    }
    if (isFree() && !holdsBack && !lines.isEmpty()) {
      take(lines.remove());
      if (isFree()) {
        announce(false); // the line may have begun new work
      }
    }
  }

  @Override
  public void render(PageModel model) {
    PageModel before = page;
    page = model;
    if (before == null || !before.id().equals(model.id())) {
      secondsWaited = 0;
    }
  }

  /** Lines have no clipboard: prints the text in one piece, to be copied from there. */
  @Override
  public void copy(String text) {
    printer.sayWhole(text);
  }

  /** Never: what is typed is read here, line by line, all the time. */
  @Override
  public boolean canLend() {
    return false;
  }

  @Override
  public boolean read(Path file) {
    return false;
  }

  @Override
  public void alert(String words) {
    if (rings) {
      printer.ring();
    }
  }

  @Override
  public void quit(ConversationEnding ending, List<String> exitMessage) {
    ended = true;
    printer.leave();
    exitMessage.forEach(printer::sayWhole);
    printer.leave();
  }

  private boolean isFree() {
    return later == null && !ended;
  }

  private void take(Typed typed) {
    printer.answered();
    if (typed.pagesSeen() != pagesSaid.get()) {
      // It may have been meant for another question, and could confirm what nobody has read.
      complain("The page changed while you typed, so that line was ignored.");
      return;
    }
    secondsWaited = 0;
    owesAnAnswer = true;
    announcer.typed(typed.line().text().strip());
    CommandParser.of(typed.line(), page()).perform(intents).ifPresent(this::whenSettled);
  }

  /** Says why a line was not taken. */
  void complain(String words) {
    announcer.complain(words, page());
    answered();
  }

  void help() {
    announcer.help(page());
    answered();
  }

  /** The page is said once more, with all that is usually left out. */
  void sayAgain() {
    said = null;
    announcer.everythingNext();
  }

  private void answered() {
    owesAnAnswer = false;
    printer.ask();
  }

  private void whenSettled(Runnable work) {
    secondsWaited = 0;
    later = work;
  }

  private void announce(boolean calm) {
    PageModel now = page;
    if (now == null) {
      return;
    }
    boolean another = said == null || !said.id().equals(now.id());
    boolean mayChange = !calm && secondsWaited < MOST_SECONDS_FOR_NEWS;
    boolean worthWaiting =
        (another && Announcer.isAList(now)) || (owesAnAnswer && now.equals(said));
    holdsBack = mayChange && worthWaiting;
    if (holdsBack || (now.equals(said) && !owesAnAnswer)) {
      return;
    }
    String screen = screen(said);
    boolean asks = announcer.say(said, now, owesAnAnswer);
    said = now;
    if (now.overlay().filter(Overlay::isReading).isPresent()) {
      conversation.back(); // it was read, and needs no answer
      said = now.withoutOverlay();
    }
    if (!screen(said).equals(screen)) {
      pagesSaid.incrementAndGet();
    }
    if (!ended && (asks || owesAnAnswer)) {
      printer.ask();
    }
    owesAnAnswer = false;
  }

  /** What a typed line is meant for: the page, and the dialog before it. */
  private static String screen(@Nullable PageModel model) {
    return model == null
        ? ""
        : model.id() + model.overlay().map(Overlay::title).map(title -> "/" + title).orElse("");
  }
}

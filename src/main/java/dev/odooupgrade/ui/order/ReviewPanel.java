package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.flow.earlier.LastTest;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.KeyName;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.Fact;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The last look before anything is sent. */
final class ReviewPanel implements Panel {
  private final Draft draft;
  private final Clock clock;
  private final Supplier<List<Advice>> doubts;

  /** All upgrades, of which one may be a test of the same database. */
  private List<Session> saved = List.of();

  /** The step that Enter would go back to; none while it would send. */
  private Optional<OrderStep> marked = Optional.empty();

  /** {@code doubts} is what may be wrong with the dump, or with the order because of it. */
  ReviewPanel(Draft draft, Clock clock, Supplier<List<Advice>> doubts) {
    this.draft = draft;
    this.clock = clock;
    this.doubts = doubts;
  }

  @Override
  public String question() {
    return "Is everything correct?";
  }

  @Override
  public List<String> why() {
    return List.of(
        session().isProduction()
            ? "Enter creates the request and uploads the dump. You are asked to confirm before"
                + " processing begins."
            : "Enter creates the request, uploads the dump and starts the upgrade.");
  }

  @Override
  public List<Fact> facts() {
    OrderDraft order = session().draft();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("Platform", platform()));
    facts.add(fact("Contract", order.contract()));
    if (asksFor(OrderField.EMAIL)) {
      facts.add(fact("E-mail", order.email()));
    }
    facts.add(fact("Target", order.target()));
    facts.add(
        new Fact(
            "Aim", SafeText.clean(order.aim()), session().isProduction() ? Tone.BAD : Tone.PLAIN));
    session()
        .dump()
        .ifPresent(
            dump -> {
              facts.add(fact("Dump", dump.path().toString()));
              facts.add(fact("", dump.description()));
            });
    if (asksFor(OrderField.FILENAME)) {
      facts.add(fact("File name", order.filename()));
    }
    if (asksFor(OrderField.TIMEZONE)) {
      facts.add(fact("Timezone", order.timezone().isBlank() ? "none" : order.timezone()));
    }
    return facts;
  }

  @Override
  public List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    if (session().stage() == Stage.CREATING) {
      advice.add(
          new Advice(
              Tone.BAD,
              "The request was sent, but no answer arrived: it may already exist. Sending it again"
                  + " may leave an unused one behind."));
    }
    session().failures().forEach(failure -> advice.add(Draft.advice(failure)));
    if (session().isProduction()) {
      LastTest.of(session(), saved).ifPresent(last -> advice.addAll(told(last)));
    }
    advice.addAll(doubts.get());
    return advice;
  }

  /** The step that is to be changed, if one is marked. */
  Optional<OrderStep> marked() {
    return marked;
  }

  /** What Enter does, in a few words. */
  String acceptWords() {
    return marked
        .map(step -> "change the " + step.words().toLowerCase(Locale.ROOT))
        .orElse("create and upload");
  }

  @Override
  public int markedFact() {
    return marked.map(OrderStep::words).map(names()::indexOf).orElse(-1);
  }

  /** Takes over what else is saved, of which one may be a test of the same database. */
  void compare(List<Session> all) {
    saved = List.copyOf(all);
  }

  private List<Advice> told(LastTest last) {
    Instant now = clock.instant();
    List<Advice> told = new ArrayList<>();
    told.add(new Advice(Tone.PLAIN, last.words(now)));
    last.warning(session(), now).map(words -> new Advice(Tone.BAD, words)).ifPresent(told::add);
    return told;
  }

  @Override
  public List<Shortcut> keys() {
    return PanelKeys.REVIEW;
  }

  @Override
  public Input input() {
    return new Input() {
      @Override
      public boolean press(Key key) {
        return move(key);
      }

      @Override
      public void mark(int fact) {
        marked = step(names().get(fact)).or(() -> marked);
      }
    };
  }

  /** Above the first one there is none again, so that Enter sends. */
  private boolean move(Key key) {
    List<OrderStep> steps = names().stream().flatMap(name -> step(name).stream()).toList();
    ListCursor cursor = new ListCursor(marked.map(steps::indexOf).orElse(-1), steps.size());
    Optional<ListCursor> moved = cursor.press(key);
    moved.ifPresent(
        to ->
            marked =
                to.index() == cursor.index() && to.index() == 0
                    ? Optional.empty()
                    : Optional.of(steps.get(to.index())));
    return moved.isPresent();
  }

  /** Marks the next line. */
  void markNext() {
    move(Key.of(KeyName.DOWN));
  }

  private List<String> names() {
    return facts().stream().map(Fact::name).toList();
  }

  private static Optional<OrderStep> step(String name) {
    return Arrays.stream(OrderStep.values()).filter(step -> step.words().equals(name)).findFirst();
  }

  @Override
  public void entered() {
    marked = Optional.empty();
  }

  @Override
  public Optional<String> objection() {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return "";
  }

  private String platform() {
    return session().platform().sandbox() ? "the sandbox" : session().platform().shownName();
  }

  private boolean asksFor(OrderField field) {
    return draft.fields().contains(field);
  }

  private Session session() {
    return draft.upgrade().session();
  }

  private static Fact fact(String name, String value) {
    return Fact.plain(name, SafeText.clean(value));
  }
}

package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.timezone.Match;
import dev.odooupgrade.timezone.Timezone;
import dev.odooupgrade.timezone.TimezoneFinder;
import dev.odooupgrade.ui.Background;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The step that asks for the old server's time zone, with suggestions as one types. */
final class TimezonePanel extends TypedPanel {
  private static final int MOST = 50;

  private final Supplier<TimezoneFinder> finder;
  private final Clock clock;
  private final Background background;
  private final Supplier<Optional<String>> misfit;
  private List<Match> matches = List.of();

  /**
   * @param misfit why the dump needs a zone, when it does
   */
  TimezonePanel(
      Draft draft,
      Supplier<TimezoneFinder> finder,
      Clock clock,
      Background background,
      Supplier<Optional<String>> misfit) {
    super(
        draft,
        OrderField.TIMEZONE,
        "Which time zone did the old server use?",
        "Odoo 5.0 and 6.0 stored times without a time zone, which the platform needs to convert"
            + " them. For Odoo 6.1 and newer, leave it empty.");
    this.finder = finder;
    this.clock = clock;
    this.background = background;
    this.misfit = misfit;
  }

  @Override
  public void entered() {
    background.run(() -> finder.get().prepared(), ready -> {});
    super.entered();
  }

  @Override
  public Optional<ChoiceModel> choices() {
    Instant now = clock.instant();
    List<ChoiceModel.Choice> rows = matches.stream().map(match -> choice(match, now)).toList();
    return Optional.of(new ChoiceModel(rows, input.marked(), footer()));
  }

  @Override
  public List<Advice> advice() {
    return draft.refusalAdvice(field);
  }

  @Override
  public void settle() {
    boolean marked = input.marked() > 0 || (input.marked() == 0 && !finder.get().isValid(query()));
    if (marked && !isEmpty()) {
      input.fill(matches.get(input.marked()).zone().id());
    }
    draft.put(field, query());
  }

  @Override
  public Optional<String> objection() {
    String zone = draft.get(field).strip();
    if (!zone.isEmpty() && !finder.get().isValid(zone)) {
      return Optional.of(
          "The time zone '"
              + SafeText.clean(zone)
              + "' does not exist. "
              + (isGuessed() ? "Select a similar name with Down, or type" : "Type")
              + " a city, a country, an abbreviation or an offset, or leave it empty.");
    }
    return misfit.get();
  }

  @Override
  ListCursor list() {
    matches = isEmpty() ? List.of() : finder.get().find(query(), MOST);
    return isGuessed() ? ListCursor.none(matches.size()) : ListCursor.first(matches.size());
  }

  private String footer() {
    if (isEmpty()) {
      return "Type a city, a country, an abbreviation or an offset.";
    }
    if (isGuessed()) {
      return "Nothing is called that. The nearest are listed; select one with Down, or type another.";
    }
    return switch (matches.size()) {
      case 0 -> "No matches. Try a city, a country, an abbreviation or an offset.";
      case 1 -> "1 match. Press Enter to use it.";
      default ->
          (matches.size() == MOST ? "More than " + (MOST - 1) : String.valueOf(matches.size()))
              + " matches, best first. Press Enter to use the selected one.";
    };
  }

  /** A guess is never taken by Enter alone: a wrong zone shifts every time in the database. */
  private boolean isGuessed() {
    return !matches.isEmpty() && matches.get(0).isGuess();
  }

  private boolean isEmpty() {
    return query().isEmpty();
  }

  private String query() {
    return input.text().strip();
  }

  private static ChoiceModel.Choice choice(Match match, Instant now) {
    Timezone zone = match.zone();
    String offset = zone.offsetTextAt(now);
    String name = zone.abbreviationAt(now).map(words -> " " + words).orElse("");
    String country = zone.country().map(place -> "  " + place.name()).orElse("");
    String why = match.why().isEmpty() ? "" : " (" + match.why() + ")";
    return new ChoiceModel.Choice(zone.id(), offset + name + country + why);
  }
}

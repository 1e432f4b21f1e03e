package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.timezone.Timezone;
import dev.odooupgrade.timezone.TimezoneFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What can be said against an order before it is sent. */
public record OrderCheck(Supplier<TimezoneFinder> timezones) {

  /**
   * Looks at every field at once.
   *
   * @param fields those that the platform asks for
   * @throws BadArguments with a line or more for each that will not do
   */
  void check(OrderDraft draft, Set<OrderField> fields) throws BadArguments {
    List<String> lines = new ArrayList<>(problems(draft, fields));
    String zone = fields.contains(OrderField.TIMEZONE) ? draft.timezone() : "";
    if (!zone.isEmpty() && !timezones.get().isValid(zone)) {
      lines.addAll(timezoneLines(zone));
    }
    throwIfAny(lines);
  }

  /**
   * Refuses what does not fit the dump.
   *
   * @throws BadArguments with a line for each misfit, and a way out of it
   */
  static void requireFit(OrderDraft draft, Map<OrderField, String> misfits) throws BadArguments {
    List<String> lines = new ArrayList<>(lines(draft, misfits));
    if (misfits.containsKey(OrderField.TARGET)) {
      lines.add("To order it anyway: add --any-target");
    }
    if (misfits.containsKey(OrderField.TIMEZONE)) {
      lines.add("To find its name: odoo-upgrade timezones CITY");
    }
    throwIfAny(lines);
  }

  /**
   * Looks at what can be wrong with the fields whatever the platform.
   *
   * @throws BadArguments with a line for each that will not do
   */
  public static void require(OrderDraft draft, Set<OrderField> fields) throws BadArguments {
    throwIfAny(problems(draft, fields));
  }

  private static void throwIfAny(List<String> problems) throws BadArguments {
    if (!problems.isEmpty()) {
      throw new BadArguments(problems);
    }
  }

  private static List<String> problems(OrderDraft draft, Set<OrderField> fields) {
    return lines(draft, OrderRules.problems(draft, fields));
  }

  private static List<String> lines(OrderDraft draft, Map<OrderField, String> problems) {
    return problems.entrySet().stream()
        .map(problem -> line(problem.getKey(), draft.get(problem.getKey()), problem.getValue()))
        .toList();
  }

  private static String line(OrderField field, String typed, String problem) {
    String given = typed.isEmpty() ? " is missing" : " '" + SafeText.clean(typed) + "'";
    return "--" + field.wireName() + given + ": " + problem + " Nothing was sent.";
  }

  /** In the words that the reference client has for it. */
  private List<String> timezoneLines(String typed) {
    String start = "Timezone '" + SafeText.clean(typed) + "' is not valid. ";
    List<Timezone> close = timezones.get().closestMatches(typed);
    if (close.isEmpty()) {
      return List.of(start + "Nothing is close to it: odoo-upgrade timezones lists them all.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(start + "The closest matches:");
    close.forEach(zone -> lines.add("'" + zone.id() + "'"));
    return lines;
  }

  /** What a field is, for those who left it out. */
  static String meaning(OrderField field) {
    return switch (field) {
      case CONTRACT -> "your contract's number";
      case EMAIL -> "your e-mail address";
      case TARGET -> "the version to upgrade to";
      case AIM -> "test or production";
      case FILENAME -> "a name for your dump; or --dbdump, to use its name";
      case TIMEZONE -> "the time zone of the old server";
    };
  }
}

package dev.odooupgrade.domain.order;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * What can be said of an order's fields before anything is sent. The rules catch typos only: which
 * contracts and targets exist is for the platform to say.
 */
public final class OrderRules {
  private static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{2,63}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern TARGET = Pattern.compile("(saas[~-])?\\d{1,3}\\.\\d{1,2}");
  private static final Pattern MAJOR = Pattern.compile("\\d{1,3}");
  private static final int LONGEST_NAME_BYTES = 255;

  private OrderRules() {}

  /**
   * The objections to a whole draft, by field; empty when it can be sent.
   *
   * @param fields those that the platform asks for
   */
  public static Map<OrderField, String> problems(OrderDraft draft, Set<OrderField> fields) {
    Map<OrderField, String> problems = new EnumMap<>(OrderField.class);
    for (OrderField field : fields) {
      problem(field, draft.get(field)).ifPresent(words -> problems.put(field, words));
    }
    return problems;
  }

  /**
   * The objections to an order for a dump, by field; empty when it fits.
   *
   * @param release which Odoo the dump is from, where that is known, such as {@code 6.0}
   * @param fields those that the platform asks for
   */
  public static Map<OrderField, String> misfits(
      OrderDraft draft, Optional<String> release, Set<OrderField> fields) {
    Map<OrderField, String> misfits = new EnumMap<>(OrderField.class);
    Optional<OdooVersion> source = release.flatMap(OdooVersion::parse);
    Optional<OdooVersion> target = OdooVersion.parse(draft.target());
    String from = "The dump is from Odoo " + release.orElse("") + ". ";
    if (source.isPresent() && target.isPresent() && target.get().compareTo(source.get()) <= 0) {
      misfits.put(OrderField.TARGET, from + "Choose a newer version as the target.");
    }
    if (fields.contains(OrderField.TIMEZONE)
        && source.filter(version -> !version.storesUtc()).isPresent()
        && draft.timezone().isBlank()) {
      misfits.put(
          OrderField.TIMEZONE,
          from
              + "It stored times without a time zone: enter the zone of the old server, or UTC if"
              + " its clock showed UTC.");
    }
    return misfits;
  }

  /** What {@link #misfits} cannot tell, since the dump hides its version; empty when it can. */
  public static Optional<String> unchecked(
      OrderDraft draft, Optional<String> release, Set<OrderField> fields) {
    Optional<OdooVersion> source = release.flatMap(OdooVersion::parse);
    boolean isExact = source.isPresent() && !release.get().equals(OdooVersion.SEVEN_OR_NEWER);
    if (isExact || misfits(draft, release, fields).containsKey(OrderField.TARGET)) {
      return Optional.empty();
    }
    boolean needsZone = source.isEmpty() && fields.contains(OrderField.TIMEZONE);
    return Optional.of(
        "The dump does not show its exact Odoo version, so the program cannot check the target"
            + (needsZone && draft.timezone().isBlank() ? " and the time zone" : "")
            + " against it.");
  }

  /** What was typed without the blanks of every kind around it, also those that nobody sees. */
  public static String strip(String typed) {
    int[] points = typed.codePoints().toArray();
    int start = 0;
    int end = points.length;
    while (start < end && isBlank(points[start])) {
      start++;
    }
    while (end > start && isBlank(points[end - 1])) {
      end--;
    }
    return new String(points, start, end - start);
  }

  /** What is meant by what was typed: nobody says 17.0 when 17 will do. */
  public static String meant(OrderField field, String typed) {
    String value = strip(typed);
    return field == OrderField.TARGET && MAJOR.matcher(value).matches() ? value + ".0" : value;
  }

  /** The name of a file, with {@code _} for what no file name in an order may contain. */
  public static String filenameOf(String file) {
    return file.replaceAll("[/\\\\\\p{Cntrl}]", "_");
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  /** What to say of text that must be plain, and holds a character that is not. */
  public static Optional<String> odd(String what, String value) {
    return odd(what, value, point -> true);
  }

  /** Names a character that looks like another or like nothing, as copied text contains it. */
  private static Optional<String> odd(String what, String value, IntPredicate isOdd) {
    return value
        .codePoints()
        .filter(isOdd.and(point -> point > '~'))
        .mapToObj(
            point ->
                "%s cannot contain the character %s (U+%04X): delete it, or replace it."
                    .formatted(what, Character.getName(point), point))
        .findFirst();
  }

  public static Optional<String> problem(OrderField field, String typed) {
    String value = strip(typed);
    return switch (field) {
      case CONTRACT -> odd("A contract", value).or(() -> contract(value));
      case EMAIL -> odd("An e-mail address", value, OrderRules::isBlank).or(() -> email(value));
      case TARGET -> odd("A target", value).or(() -> target(value));
      case AIM -> aim(value);
      case FILENAME -> filename(value);
      case TIMEZONE -> Optional.empty();
    };
  }

  private static Optional<String> contract(String value) {
    if (value.isEmpty()) {
      return Optional.of("A contract is required: you find its number on your Odoo subscription.");
    }
    if (value.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of("A contract cannot contain spaces; it looks like M123456-abcxyz.");
    }
    return CONTRACT.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("This is not a contract number; it looks like M123456-abcxyz.");
  }

  private static Optional<String> email(String value) {
    if (value.isEmpty()) {
      return Optional.of("An e-mail address is required: Odoo sends progress updates to it.");
    }
    return EMAIL.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("This is not an e-mail address; it looks like john.doe@example.com.");
  }

  private static Optional<String> target(String value) {
    if (value.isEmpty()) {
      return Optional.of("A target version is required, such as 17.0.");
    }
    return TARGET.matcher(value).matches()
        ? Optional.empty()
        : Optional.of("A target looks like 17.0, 18.0 or saas~18.2.");
  }

  private static Optional<String> aim(String value) {
    if (value.isEmpty()) {
      return Optional.of("An aim is required: test or production.");
    }
    return Aim.parse(value).isPresent()
        ? Optional.empty()
        : Optional.of("The aim is either test or production.");
  }

  private static Optional<String> filename(String value) {
    if (value.isEmpty()) {
      return Optional.of("A file name is required: the platform shows your dump under it.");
    }
    if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
      return Optional.of("Enter only a name, without folders or slashes.");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("A file name cannot contain control characters.");
    }
    return value.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES
        ? Optional.of("This file name is too long: the limit is 255 bytes.")
        : Optional.empty();
  }
}

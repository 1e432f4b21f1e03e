package dev.odooupgrade.sandbox.v1.request;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules by which {@code create} accepts an order. A contract is known when it looks like {@code
 * M123456-abcxyz} and its number is not zero: {@code M000000-abcxyz} is the unknown one to try.
 *
 * @param targets the targets on offer, newest first
 */
public record OrderValidation(Predicate<String> contractKnown, List<String> targets) {

  /** The targets that the sandbox offers when its scenario says nothing else. */
  static final List<String> TARGETS =
      List.of(
          "19.0 saas~18.2 18.0 17.0 16.0 15.0 14.0 13.0 12.0 11.0 10.0 9.0 8.0 7.0 6.1".split(" "));

  private static final List<String> AIMS = List.of("test", "production");
  private static final Pattern CONTRACT = Pattern.compile("M0*[1-9]\\d*-[A-Za-z0-9]+");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern FILENAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,255}");

  /** Names of the tz database that the JDK keeps aside as old abbreviations. */
  private static final Set<String> OLD_ZONES = Set.of("EST", "HST", "MST", "ROC", "Factory");

  public static OrderValidation usual() {
    return new OrderValidation(contract -> CONTRACT.matcher(contract).matches(), TARGETS);
  }

  public OrderValidation knowingNoContract() {
    return new OrderValidation(contract -> false, targets);
  }

  public OrderValidation without(String target) {
    return new OrderValidation(
        contractKnown, targets.stream().filter(offered -> !offered.equals(target)).toList());
  }

  /** Everything that is wrong with the order at once, in the order of the form. */
  public List<FailureEntry> failures(Parameters given) {
    List<FailureEntry> failures = new ArrayList<>();
    given
        .value("contract")
        .ifPresentOrElse(
            value -> contract(value).ifPresent(failures::add),
            () -> failures.add(FailureEntry.missing("contract")));
    check(
            given,
            "email",
            value -> EMAIL.matcher(value.strip()).matches(),
            "is not an e-mail address")
        .ifPresent(failures::add);
    oneOf(targets, given, "target", "is not a version you can upgrade to").ifPresent(failures::add);
    oneOf(AIMS, given, "aim", "is not an aim").ifPresent(failures::add);
    check(given, "filename", OrderValidation::isFilename, "is not a plain file name")
        .ifPresent(failures::add);
    given
        .value("timezone")
        .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone) && !OLD_ZONES.contains(zone))
        .map(zone -> invalid("timezone", zone, "is not a time zone of the tz database"))
        .ifPresent(failures::add);
    return failures;
  }

  /** The order itself, of parameters without failures. */
  public static ReceivedOrder order(Parameters given) {
    return new ReceivedOrder(
        given.value("contract").orElseThrow(),
        given.value("email").orElseThrow().strip(),
        given.value("target").orElseThrow(),
        given.value("aim").orElseThrow(),
        given.value("filename").orElseThrow(),
        given.value("timezone"));
  }

  private Optional<FailureEntry> contract(String value) {
    return contractKnown.test(value)
        ? Optional.empty()
        : Optional.of(
            FailureEntry.of(
                "CONTRACT", "NOT_FOUND", "The contract '" + value + "' was not found.", value));
  }

  private static boolean isFilename(String value) {
    return FILENAME.matcher(value).matches() && !value.equals(".") && !value.equals("..");
  }

  private static Optional<FailureEntry> oneOf(
      List<String> known, Parameters given, String name, String otherwise) {
    return check(given, name, known::contains, otherwise)
        .map(failure -> failure.faulty().isPresent() ? failure.expecting(known) : failure);
  }

  private static Optional<FailureEntry> check(
      Parameters given, String name, Predicate<String> good, String otherwise) {
    Optional<String> value = given.value(name);
    if (value.isEmpty()) {
      return Optional.of(FailureEntry.missing(name));
    }
    return value.filter(good.negate()).map(faulty -> invalid(name, faulty, otherwise));
  }

  private static FailureEntry invalid(String name, String value, String why) {
    return FailureEntry.of(
        name.toUpperCase(Locale.ROOT), "INVALID", "'" + value + "' " + why + ".", value);
  }
}

package dev.odooupgrade.config;

import dev.odooupgrade.text.Nearest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The customers in the config file, found by what one remembers of their names. */
public record Customers(List<Customer> all) {
  public static final Customers NONE = new Customers(List.of());

  /** How well a customer fits; the first is the best. */
  private enum Fit {
    BEGINNING,
    INSIDE,
    SIMILAR,
    NOT_AT_ALL
  }

  public Customers {
    all = List.copyOf(all);
  }

  /** Those whose contract is known. */
  public Customers withContract() {
    return new Customers(all.stream().filter(customer -> !customer.contract().isEmpty()).toList());
  }

  /** Those that may be meant, the most probable first; all of them while nothing is typed. */
  public List<Customer> like(String typed) {
    String wanted = folded(typed);
    return all.stream()
        .filter(customer -> fit(customer, wanted) != Fit.NOT_AT_ALL)
        .sorted(
            Comparator.<Customer, Fit>comparing(customer -> fit(customer, wanted))
                .thenComparing(customer -> folded(customer.name())))
        .toList();
  }

  /** Whether a name begins so: then it is no guess who is meant. */
  public boolean isBeginning(String typed) {
    String wanted = folded(typed);
    return !wanted.isEmpty()
        && all.stream().anyMatch(customer -> fit(customer, wanted) == Fit.BEGINNING);
  }

  /** The one with this name, or else the only one whose name begins so. */
  public Optional<Customer> named(String typed) {
    String wanted = folded(typed);
    List<Customer> begun =
        all.stream().filter(customer -> folded(customer.name()).startsWith(wanted)).toList();
    return begun.stream()
        .filter(customer -> !wanted.isEmpty())
        .filter(customer -> begun.size() == 1 || folded(customer.name()).equals(wanted))
        .findFirst();
  }

  private static Fit fit(Customer customer, String wanted) {
    String name = folded(customer.name());
    if (name.startsWith(wanted)) {
      return Fit.BEGINNING;
    }
    if (name.contains(wanted) || folded(customer.contract()).startsWith(wanted)) {
      return Fit.INSIDE;
    }
    boolean isNear =
        Nearest.isNear(wanted, name)
            || Arrays.stream(name.split("\\s+")).anyMatch(word -> Nearest.isNear(wanted, word));
    return isNear ? Fit.SIMILAR : Fit.NOT_AT_ALL;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

package dev.odooupgrade.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are found by what one remembers of their names. */
class CustomersTest {
  private static final Customers CUSTOMERS =
      new Customers(
          Stream.of("Acme", "Acme Logistics", "Bolt & Co", "Cobalt", "Zürich Nord")
              .map(name -> new Customer(name, "M-" + name.charAt(0), "", ""))
              .toList());

  @ParameterizedTest
  @CsvSource({
    "'', 'Acme, Acme Logistics, Bolt & Co, Cobalt, Zürich Nord'",
    "acme, 'Acme, Acme Logistics'",
    "' ACME L', Acme Logistics",
    "acmee, 'Acme, Acme Logistics'",
    "logi, Acme Logistics",
    "bolt, 'Bolt & Co'",
    "balt, 'Cobalt, Bolt & Co'",
    "zurich, Zürich Nord",
    "m-c, Cobalt",
    "unknown, ''",
  })
  void the_most_probable_comes_first(String typed, String found) {
    assertThat(names(CUSTOMERS.like(typed))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "acme, Acme",
    "Acme L, Acme Logistics",
    "co, Cobalt",
    "a, ''",
    "acmee, ''",
    "'', ''",
  })
  void a_command_takes_a_name_or_the_only_one_that_begins_so(String typed, String found) {
    assertThat(CUSTOMERS.named(typed).map(Customer::name).orElse("")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"acme, true", "logi, false", "acmee, false", "'', false"})
  void only_a_beginning_is_no_guess(String typed, boolean sure) {
    assertThat(CUSTOMERS.isBeginning(typed)).isEqualTo(sure);
  }

  private static String names(List<Customer> customers) {
    return customers.stream().map(Customer::name).collect(Collectors.joining(", "));
  }
}
